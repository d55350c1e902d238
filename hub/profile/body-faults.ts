import { isAmong, isAsked, isRefused, textOf } from "./asked.ts";
import { below, type PathTree } from "./features.ts";
import type { HubProfile } from "./hub-profile.ts";
import { isOfKind } from "./kinds.ts";
import { type KnownMember, ObjectModel } from "./object-model.ts";

/** Something in a body that a Hub refuses. */
export interface BodyFault {
    /**
     * `unknown`: a Hub does not know the member, whatever its value. `refused`: it does not take the value. `enumeration`:
     * the value is none of those that there are. `kind`: it is a list in the place of an object, or the like. `required`:
     * it is missing.
     */
    kind: "unknown" | "required" | "kind" | "enumeration" | "refused";
    /** Where it stands, as the body spells it; what is missing, as the contract does. */
    path: readonly (string | number)[];
    /** The last member of the path. */
    member: string;
    /** What a Hub calls the object that holds it: `DiskProperties`. */
    model: string;
    /** Why: `a Hub has no availability zones`. */
    because?: string;
    /** What to do, as a sentence. */
    instead?: string;
    value?: unknown;
}

/** Objects and lists within each other, deeper than in any body; what stands deeper is not looked at. */
export const DEEPEST_BODY = 60;

/** All that a Hub refuses in a body on the wire, in the order of its members. Never throws, whatever the JSON. */
export function bodyFaults(profile: HubProfile, type: string, body: unknown): BodyFault[] {
    const model = profile.modelOf(type);
    const checked = new CheckedBody(profile);
    if (model !== undefined) {
        const trees = { allowed: profile.allowed(type), refused: profile.refused(type) };
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
        const isEnvelope = member.model !== undefined && member.model === place.model.properties;
        const path = [...place.path, name];
        const allowed = isEnvelope ? place.allowed : below(place.allowed, member.input);
        const refused = isEnvelope ? place.refused : below(place.refused, member.input);
        const { because, instead } = member.fact ?? {};
        const told = {
            ...(because === undefined ? {} : { because }),
            ...(instead === undefined ? {} : { instead }),
            value,
        };
        if (!isEnvelope && allowed?.isEnd) {
            return;
        }
        if (!isEnvelope && refused?.isEnd && isAsked(value)) {
            this.#report("refused", place, path, { because: "this Hub does not take it", value });
        } else if (!member.isKnown && allowed === undefined) {
            this.#report("unknown", place, path, told);
        } else if (member.fact !== undefined && isRefused(this.#profile, member.fact, value, holder)) {
            this.#report("refused", place, path, told);
        } else if (value !== null && !member.readOnly) {
            const isReference = isEnvelope ? place.isReference : member.isReference;
            this.#value(member, value, { ...place, path, allowed, refused, isReference });
        }
    }

    /** @param place of the member; the model is that of its holder */
    #value(member: KnownMember, value: unknown, place: Place): void {
        const { path } = place;
        const model = member.isKnown ? member.model : (member.model ?? new ObjectModel(member.name));
        if (member.isList && !Array.isArray(value)) {
            this.#report("kind", place, path, { value });
        } else if (member.isList && Array.isArray(value) && model !== undefined) {
            for (const [at, item] of value.entries()) {
                this.#within(model, item, { ...place, path: [...path, at] });
            }
        } else if (model !== undefined) {
            this.#within(model, value, place);
        } else if (!isOfKind(value, member.type)) {
            this.#report("kind", place, path, { value });
        } else if (member.enum !== undefined && isAsked(value) && !isAmong(member.enum, textOf(value) ?? "")) {
            this.#report("enumeration", place, path, { value });
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

function missingIn(value: object, model: ObjectModel): string[][] {
    const names = new Set(
        Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [name.toLowerCase()])),
    );
    const isMissing = ({ name, isRequired }: KnownMember) => isRequired && !names.has(name.toLowerCase());
    const within = names.has("properties") ? [] : [...(model.properties?.members ?? [])];
    return [
        ...[...model.members].filter(isMissing).map(({ name }) => [name]),
        ...within.filter(({ isRequired }) => isRequired).map(({ name }) => ["properties", name]),
    ];
}
