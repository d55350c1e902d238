import { isAmong, isAsked, isRefused, textOf } from "./asked.ts";
import type { BodyFault } from "./body-fault.ts";
import type { MemberFact } from "./data.ts";
import { below, type PathTree } from "./features.ts";
import type { HubProfile } from "./hub-profile.ts";
import { isOfKind } from "./kinds.ts";
import { missingIn } from "./missing.ts";
import { type KnownMember, ObjectModel } from "./object-model.ts";
import { OPEN } from "./open-model.ts";

export type { BodyFault } from "./body-fault.ts";

/** Objects and lists within each other, deeper than in any body; what stands deeper is not looked at. */
export const DEEPEST_BODY = 60;

/** All that a Hub refuses in a body on the wire, in the order of its members. Never throws, whatever the JSON. */
export function bodyFaults(profile: HubProfile, type: string, body: unknown): BodyFault[] {
    const trees = { allowed: profile.allowed(type), refused: profile.refused(type) };
    const model = profile.modelOf(type) ?? (trees.refused && OPEN);
    const checked = new CheckedBody(profile);
    if (model !== undefined) {
        checked.object(body, { ...trees, model, label: "ResourceDefinition", path: [], isReference: false });
    }
    return checked.faults;
}

/** An object in a body: what it should be, and what the Hub's operator says of what it holds. */
interface Place {
    model: ObjectModel;
    label: string;
    path: BodyFault["path"];
    allowed: PathTree | undefined;
    refused: PathTree | undefined;
    isReference: boolean;
}

class CheckedBody {
    readonly faults: BodyFault[] = [];
    readonly #profile: HubProfile;

    constructor(profile: HubProfile) {
        this.#profile = profile;
    }

    object(value: unknown, place: Place): void {
        const { model, path } = place;
        if (typeof value !== "object" || value === null || Array.isArray(value)) {
            this.#report("kind", place, path, { value });
            return;
        }
        if (path.length > DEEPEST_BODY) {
            return;
        }
        for (const [name, inner] of Object.entries(value)) {
            this.#member(name, inner, value, place);
        }
        for (const missing of place.isReference ? [] : missingIn(value, model)) {
            this.#report("required", place, [...path, ...missing]);
        }
    }

    #member(name: string, value: unknown, holder: object, place: Place): void {
        const member = place.model.get(name);
        const path = [...place.path, name];
        if (place.model.isEnvelope(member)) {
            this.#value(member, value, { ...place, path });
            return;
        }
        const { isKnown, isReference, fact } = member;
        const [allowed, refused] = [below(place.allowed, member.input), below(place.refused, member.input)];
        if (refused?.isEnd && isAsked(value)) {
            this.#report("refused", place, path, { because: "this Hub does not take it", value });
        } else if (allowed?.isEnd) {
            return;
        } else if (!isKnown && allowed === undefined) {
            this.#report("unknown", place, path, { ...toldOf(fact), value });
        } else if (fact !== undefined && isRefused(this.#profile, fact, value, holder)) {
            this.#report("refused", place, path, { ...toldOf(fact), value });
        } else if (value !== null) {
            this.#value(member, value, { ...place, path, allowed, refused, isReference });
        }
    }

    /** @param place of the member; the model is that of its holder */
    #value(member: KnownMember, value: unknown, place: Place): void {
        const { path } = place;
        const model = modelWithin(member, place);
        if (model === OPEN) {
            this.#open(value, place);
        } else if (member.isList && !Array.isArray(value)) {
            this.#report("kind", place, path, { value });
        } else if (member.isList && Array.isArray(value)) {
            for (const [at, item] of value.entries()) {
                this.#held(member, model, item, { ...place, path: [...path, at] });
            }
        } else if (member.isMap && typeof value === "object" && value !== null && !Array.isArray(value)) {
            for (const [name, inner] of Object.entries(value)) {
                this.#held(member, model, inner, { ...place, path: [...path, name] });
            }
        } else if (member.isMap) {
            this.#report("kind", place, path, { value });
        } else if (model !== undefined) {
            this.#within(model, value, place);
        } else if (!isOfKind(value, member.type)) {
            this.#report("kind", place, path, { value });
        } else if (member.enum !== undefined && isAsked(value) && !isAmong(member.enum, textOf(value) ?? "")) {
            this.#report("enumeration", place, path, { value });
        }
    }

    /** What a list or an object with names of any kind holds. */
    #held({ holds }: KnownMember, model: ObjectModel | undefined, value: unknown, place: Place): void {
        if (model !== undefined) {
            this.#within(model, value, place);
        } else if (value !== null && !isOfKind(value, holds)) {
            this.#report("kind", place, place.path, { value });
        }
    }

    /** What is of any kind may hold what the Hub's operator says to be refused. */
    #open(value: unknown, place: Place): void {
        if (Array.isArray(value)) {
            for (const [at, item] of value.entries()) {
                this.#open(item, { ...place, path: [...place.path, at] });
            }
        } else if (typeof value === "object" && value !== null) {
            this.#within(OPEN, value, place);
        }
    }

    #within(model: ObjectModel, value: unknown, place: Place): void {
        this.object(value, { ...place, model, label: model.label });
    }

    #report(kind: BodyFault["kind"], { label }: Place, path: BodyFault["path"], more: Partial<BodyFault> = {}): void {
        const member = path.findLast((step) => typeof step === "string");
        this.faults.push({ kind, path, member: `${member ?? ""}`, model: label, ...more });
    }
}

/** What holds of an object there: of one that a Hub does not know, as far as its operator allows some of it. */
function modelWithin({ model, isKnown, name }: KnownMember, { refused }: Place): ObjectModel | undefined {
    return model ?? (isKnown ? refused && OPEN : new ObjectModel(name));
}

function toldOf({ because, instead, oneOf, limit }: MemberFact = {}): Partial<BodyFault> {
    const told = Object.entries({ because, instead, oneOf, limit });
    return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}
