import { isAsked, isRefused } from "./asked.ts";
import { type BodyFault, bodyFaults, DEEPEST_BODY } from "./body-faults.ts";
import { below, type PathTree } from "./features.ts";
import type { HubProfile } from "./hub-profile.ts";
import { ObjectModel } from "./object-model.ts";

/** A body as it can be sent to a Hub, and what of it is left out. */
export interface HubBody {
    body: unknown;
    /** Paths of what is left out: `properties.securityProfile.uefiSettings`. */
    dropped: string[];
    /** What the Hub refuses in the rest. */
    faults: BodyFault[];
}

/**
 * A body without what asks for nothing on a Hub: of the members that it does not know, those that are null, blank or empty,
 * and those whose value asks for what a Hub does anyway. Never throws, whatever the JSON.
 */
export function toHubBody(profile: HubProfile, type: string, body: unknown): HubBody {
    const model = profile.modelOf(type);
    const reduced = new ReducedBody(profile);
    const place = { path: "", depth: 0, allowed: profile.allowed(type), refused: profile.refused(type) };
    const rest = model === undefined ? body : reduced.value(body, { ...place, model });
    return { body: rest, dropped: reduced.dropped, faults: bodyFaults(profile, type, rest) };
}

interface Place {
    model: ObjectModel;
    path: string;
    depth: number;
    allowed: PathTree | undefined;
    refused: PathTree | undefined;
}

class ReducedBody {
    readonly dropped: string[] = [];
    readonly #profile: HubProfile;

    constructor(profile: HubProfile) {
        this.#profile = profile;
    }

    value(value: unknown, place: Place): unknown {
        if (typeof value !== "object" || value === null || place.depth > DEEPEST_BODY) {
            return value;
        }
        if (Array.isArray(value)) {
            return value.map((item, at) =>
                this.value(item, { ...place, path: `${place.path}[${at}]`, depth: place.depth + 1 }),
            );
        }
        const members = Object.entries(value).flatMap(([name, inner]) => this.#member(name, inner, value, place));
        return Object.fromEntries(members);
    }

    /** The member with what is left of it; nothing where it is left out. */
    #member(
        name: string,
        value: unknown,
        holder: object,
        { model, allowed, refused, depth, ...place }: Place,
    ): [string, unknown][] {
        const member = model.get(name);
        const isEnvelope = model.isEnvelope(member);
        const path = place.path === "" ? name : `${place.path}.${name}`;
        const [isAllowed, isOut] = [allowed, refused].map((tree) => (isEnvelope ? tree : below(tree, member.input)));
        if (!isEnvelope && (isAllowed?.isEnd || (isOut?.isEnd && isAsked(value)))) {
            return [[name, value]];
        }
        const inner = member.model ?? (isAllowed && !member.isKnown ? new ObjectModel(name) : undefined);
        const before = this.dropped.length;
        const rest =
            inner === undefined
                ? value
                : this.value(value, { model: inner, path, depth: depth + 1, allowed: isAllowed, refused: isOut });
        if (member.isKnown || isAllowed !== undefined) {
            return [[name, rest]];
        }
        const isIdle =
            inner === undefined ? !isRefused(this.#profile, member.fact ?? {}, value, holder) : !isAsked(rest);
        if (isIdle) {
            this.dropped.splice(before, Number.POSITIVE_INFINITY, path);
        }
        return isIdle ? [] : [[name, rest]];
    }
}
