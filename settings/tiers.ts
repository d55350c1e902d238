import { Duration } from "../protection/duration.ts";
import { byName } from "./by-name.ts";
import { duration } from "./duration-option.ts";
import type { Kind } from "./kind.ts";
import { option } from "./option.ts";
import { record } from "./record.ts";

/** The recovery service level agreement of a criticality tier. */
export interface Tier {
    /** The longest recovery time objective. */
    rto: Duration;
    /** The longest recovery point objective. */
    rpo: Duration;
    /** The longest time between two recovery drills; no drills are asked for without it. */
    drill?: Duration;
}

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

const EXAMPLE = '{ "gold": { "rto": "1h", "rpo": "15m" } }';
const tier = record<Tier>("a tier", { rto: duration, rpo: duration, drill: duration }, { rto: "1h", rpo: "15m" });
const named = byName(tier, EXAMPLE);

const kind: Kind<Tiers> = {
    schema: { ...named.schema, minProperties: 1 },
    read(place) {
        const read = named.read(place);
        if (read && place.names(EXAMPLE)?.length === 0) {
            place.report(`holds no tier. Write e.g. ${EXAMPLE}.`);
        }
        return read && read.size > 0 ? Object.fromEntries(read) : undefined;
    },
};

/** The recovery tiers that `criticality` can name. They replace the default ones. */
export const tiers = option<Tiers, Tiers>(
    "Recovery tiers by name, with the longest RTO and RPO of each, and the longest time between two drills.",
    kind,
    DEFAULT_TIERS,
);
