/** The values that a platform team can choose itself. */
export interface Words {
    /** Recovery tiers that `criticality` can name. */
    tiers: readonly [string, ...string[]];
    /** Reasons for no protection. */
    reasons: readonly [string, ...string[]];
}

/** Tiers are the values of `criticality` in the Cloud Adoption Framework; the reasons are the article's two examples. */
export const DEFAULT_WORDS: Words = {
    tiers: ["mission-critical", "critical", "essential"],
    reasons: ["dev-test", "stateless"],
};
