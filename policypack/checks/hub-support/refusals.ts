import type { HubResource } from "../../../estate/model/parts.ts";
import type { Input } from "../../../estate/values/input.ts";
import { isStated, type Presence } from "../../../estate/values/presence.ts";
import { ABSENT, mapped, peek, waitFor } from "../../../estate/values/reading.ts";
import { isAmong } from "../../../hub/profile/asked.ts";
import type { MemberFact } from "../../../hub/profile/data.ts";
import { below, type PathTree } from "../../../hub/profile/features.ts";
import { type KnownMember, ObjectModel } from "../../../hub/profile/object-model.ts";
import { OPEN } from "../../../hub/profile/open-model.ts";
import { isBesideBody } from "./beside-body.ts";
import { demand, elements } from "./demand.ts";
import { isRefused } from "./refused-value.ts";
import type { Terms } from "./terms.ts";

/** Something in a body that a Hub does not take. */
export interface Refusal {
    fact: MemberFact;
    /** All values that there are, where it is none of them. */
    values?: readonly string[];
    at: Input;
    /** Where it stands in bodies of the type, without positions in lists. */
    path: string;
}

/** All that a Hub does not take in the body of a resource, as far as it is known, in the order of its members' names. */
export function refusals({ type, body }: HubResource, terms: Terms): Refusal[] {
    const { profile } = terms;
    const trees = { allowed: profile.allowed(type), refused: profile.refused(type) };
    const model = profile.modelOf(type) ?? (trees.refused && OPEN);
    const checked = new CheckedInputs(type, terms);
    if (model !== undefined) {
        checked.object(body, { ...trees, model, path: "" });
    }
    return checked.refusals.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** An object in a body: what it should be, and what the settings say of what it holds. */
interface Place {
    model: ObjectModel;
    path: string;
    allowed: PathTree | undefined;
    refused: PathTree | undefined;
}

class CheckedInputs {
    readonly refusals: Refusal[] = [];
    readonly #type: string;
    readonly #terms: Terms;

    constructor(type: string, terms: Terms) {
        this.#type = type;
        this.#terms = terms;
    }

    object(holder: Input, place: Place): void {
        this.#wait(holder, place);
        const members = holder.members();
        for (const [name, at] of members) {
            if (place.model.properties !== undefined && name.toLowerCase() === "properties") {
                this.#envelope(at, members, place);
            } else if (isStated(at)) {
                this.#member(name, placed(at, holder, name), holder, place);
            }
        }
    }

    #member(name: string, at: Input, holder: Input, { model, ...place }: Place): void {
        const member = model.input(name);
        const path = place.path === "" ? member.input : `${place.path}.${member.input}`;
        const [allowed, refused] = [below(place.allowed, member.input), below(place.refused, member.input)];
        if (refused?.isEnd) {
            this.#refuse(demand(at), { fact: REFUSED, at, path });
        } else if (!allowed?.isEnd && (member.isKnown || !isBesideBody(this.#type, at))) {
            this.#judge(member, at, holder, { path, allowed, refused });
        }
    }

    /** What stands under `properties` stands beside it for most providers, as far as it is known. */
    #envelope(at: Input, members: readonly [string, Input][], { model, ...place }: Place): void {
        const isBeside = members.some(([, other]) => other.path.startsWith(`${at.path}.`));
        if (isBeside || at.awaited() !== undefined) {
            this.#wait(at, { ...place, model });
        } else {
            this.object(at, { ...place, model: model.properties ?? model });
        }
    }

    #judge(member: KnownMember, at: Input, holder: Input, place: Omit<Place, "model">): void {
        const { isKnown, fact } = member;
        const { path, allowed } = place;
        const model = modelWithin(member, place);
        const isPlain = at.awaited() === undefined && at.text() !== ABSENT;
        if (!isKnown && (model === undefined || isPlain)) {
            const refusal = { fact: fact ?? {}, at, path };
            if (allowed === undefined) {
                this.#refuse(isRefused(refusal, holder, this.#terms), refusal);
            }
        } else if (isKnown && fact && this.#refuse(isRefused({ fact, at }, holder, this.#terms), { fact, at, path })) {
            return;
        } else if (model !== undefined) {
            for (const element of elements(at)) {
                this.object(element, { ...place, model });
            }
        } else if (member.enum !== undefined) {
            this.#refuse(isNoneOf(member.enum, at), { fact: {}, values: member.enum, at, path });
        }
    }

    /** Notes what is refused, and tells whether it is. */
    #refuse(isRefused: Presence, refusal: Refusal): boolean {
        if (isRefused.isKnown) {
            this.refusals.push(refusal);
        }
        return isRefused.isKnown;
    }

    #wait(holder: Input, { model, refused }: Place): void {
        const awaited = holder.awaited();
        if (awaited !== undefined && (model.mayRefuse || refused !== undefined)) {
            waitFor(awaited);
        }
    }
}

/** A place as its holder gives it by name, which tells whether something is sure to be there that is not known yet. */
function placed(at: Input, holder: Input, name: string): Input {
    const named = at.awaited() === undefined ? at : holder.get(name);
    return named.path === at.path ? named : at;
}

const REFUSED: MemberFact = { because: "this Hub does not take it (hub-support.refuse)" };

/** What holds of an object there: of one that a Hub does not know, as far as the settings allow some of it. */
function modelWithin({ model, isKnown, name }: KnownMember, { allowed, refused }: Omit<Place, "model">) {
    return model ?? (isKnown ? refused && OPEN : allowed && new ObjectModel(name));
}

function isNoneOf(values: readonly string[], at: Input): Presence {
    const value = at.text();
    const text = peek(value);
    const isOne = text !== undefined && (text.trim() === "" || isAmong(values, text));
    return isOne ? ABSENT : mapped(value, () => true);
}
