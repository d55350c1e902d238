import { DEFAULT_TIERS } from "./tiers.ts";

/** The values that a platform team can choose itself. */
export interface Words {
    /** Recovery tiers that `criticality` can name. */
    tiers: readonly [string, ...string[]];
    /** Reasons for no protection. */
    reasons: readonly [string, ...string[]];
}

/** The reasons are the article's two examples. */
export const DEFAULT_WORDS: Words = {
    tiers: Object.keys(DEFAULT_TIERS) as [string, ...string[]],
    reasons: ["dev-test", "stateless"],
};
