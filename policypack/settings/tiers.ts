import { Duration, parseDuration } from "../../protection/duration.ts";
import { nearest } from "../../protection/nearest.ts";
import { memberOf, type Option, type Report, readMembers, readText } from "./option.ts";

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

const DURATION = { type: "string", description: 'A duration: "90m", "4h", "1d" or ISO 8601.' };
const EXAMPLE = '{ "gold": { "rto": "1h", "rpo": "15m" } }';

/** The recovery tiers that `criticality` can name. They replace the default ones. */
export const tiers: Option<Tiers> = {
    description:
        "Recovery tiers by name, with the longest RTO and RPO of each, and the longest time between two drills.",
    schema: {
        type: "object",
        minProperties: 1,
        additionalProperties: {
            type: "object",
            properties: { rto: DURATION, rpo: DURATION, drill: DURATION },
            required: ["rto", "rpo"],
            additionalProperties: false,
        },
    },
    default: DEFAULT_TIERS,
    read(value, path, report) {
        const members = readMembers(value, path, EXAMPLE, report);
        const read = members.flatMap(([name, tier]) => {
            const readTier = tierOf(tier, memberOf(path, name), report);
            return readTier ? [[name.trim().toLowerCase(), readTier] as const] : [];
        });
        if (members.length === 0) {
            report(`${path} holds no tier. Write e.g. ${EXAMPLE}.`);
        }
        return read.length > 0 ? Object.fromEntries(read) : DEFAULT_TIERS;
    },
};

const MEMBERS = ["rto", "rpo", "drill"] as const;

function tierOf(value: unknown, path: string, report: Report): Tier | undefined {
    const members = new Map(readMembers(value, path, '{ "rto": "1h", "rpo": "15m" }', report));
    for (const name of members.keys()) {
        if (!MEMBERS.some((member) => member === name)) {
            report(`${memberOf(path, name)} is not a member of a tier. Did you mean "${nearest(name, MEMBERS)}"?`);
        }
    }
    const [rto, rpo, drill] = MEMBERS.map((member) => {
        if (members.has(member)) {
            return readText(members.get(member), `${path}.${member}`, parseDuration, report);
        }
        if (member !== "drill" && members.size > 0) {
            report(`${path}.${member} is missing. Write a duration, e.g. "4h".`);
        }
        return undefined;
    });
    return rto && rpo ? { rto, rpo, ...(drill ? { drill } : {}) } : undefined;
}
