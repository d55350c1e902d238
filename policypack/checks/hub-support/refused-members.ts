import { type Member, membersOf } from "../../../hub/profile.ts";
import type { FeatureSet } from "./feature-set.ts";

/** The members of bodies that a Hub does not take: as published, but for what the settings allow, and what they refuse. */
export class RefusedMembers {
    readonly #allow: FeatureSet;
    readonly #refuse: FeatureSet;
    /** Found once for each type: it has hundreds, and thousands of resources are of one type. */
    readonly #found = new Map<string, readonly Member[]>();

    constructor(allow: FeatureSet, refuse: FeatureSet) {
        this.#allow = allow;
        this.#refuse = refuse;
    }

    of(type: string): readonly Member[] {
        const found = this.#found.get(type) ?? this.#of(type);
        this.#found.set(type, found);
        return found;
    }

    #of(type: string): Member[] {
        const published = membersOf(type).filter(({ path }) => !this.#allow.hasMember(type, path));
        const because = "this Hub does not take it (hub-support.refuse)";
        return [...published, ...this.#refuse.pathsOf(type).map((path) => ({ path, because }))];
    }
}
