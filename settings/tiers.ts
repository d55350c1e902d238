import { DEFAULT_TIERS, type Tier, type Tiers } from "../protection/terms/tiers.ts";
import { byName } from "./by-name.ts";
import { duration } from "./duration-option.ts";
import type { Kind } from "./kind.ts";
import { option } from "./option.ts";
import { record } from "./record.ts";

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
