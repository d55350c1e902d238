import { Duration } from "../../time/duration.ts";

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

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * The values of `criticality` in the Cloud Adoption Framework, with objectives that a platform team replaces by its own;
 * a drill every 180 days is what Site Recovery asks for.
 */
export const DEFAULT_TIERS: Tiers = {
    "mission-critical": { rto: new Duration(HOUR), rpo: new Duration(HOUR / 4), drill: new Duration(180 * DAY) },
    critical: { rto: new Duration(4 * HOUR), rpo: new Duration(HOUR), drill: new Duration(365 * DAY) },
    essential: { rto: new Duration(DAY), rpo: new Duration(DAY) },
};
