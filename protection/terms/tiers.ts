import { Duration } from "../../time/duration.ts";
import { DAY_SECONDS, HOUR_SECONDS } from "../../time/units.ts";

/** The recovery service level agreement of a criticality tier. */
export interface Tier {
    /** The longest recovery time objective. */
    rto: Duration;
    /** The longest recovery point objective. */
    rpo: Duration;
    /** The longest time between two recovery drills; no drills are asked for without it. */
    drill?: Duration;
}

/** Tiers by the names that `criticality` gives, in lower case. */
export type Tiers = Readonly<Record<string, Tier>>;

/**
 * The values of `criticality` in the Cloud Adoption Framework, with objectives that a platform team replaces by its own;
 * a drill every 180 days is what Site Recovery asks for.
 */
export const DEFAULT_TIERS: Tiers = {
    "mission-critical": {
        rto: new Duration(HOUR_SECONDS),
        rpo: new Duration(HOUR_SECONDS / 4),
        drill: new Duration(180 * DAY_SECONDS),
    },
    critical: {
        rto: new Duration(4 * HOUR_SECONDS),
        rpo: new Duration(HOUR_SECONDS),
        drill: new Duration(365 * DAY_SECONDS),
    },
    essential: { rto: new Duration(DAY_SECONDS), rpo: new Duration(DAY_SECONDS) },
};
