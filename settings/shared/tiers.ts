import { DEFAULT_TIERS, type Tier, type Tiers } from "../../protection/terms/tiers.ts";
import { byName } from "../kinds/by-name.ts";
import type { Kind } from "../kinds/kind.ts";
import { record } from "../kinds/record.ts";
import { duration } from "../options/duration.ts";
import { option } from "../options/option.ts";
import { OBJECTIVE_NAMES } from "./objective-names.ts";

const EXAMPLE = '{ "gold": { "rto": "1h", "rpo": "15m" } }';
const OTHER_NAMES = { ...OBJECTIVE_NAMES, drill: ["drill every", "drill interval", "drill frequency", "drills"] };
const tier = record<Tier>(
    { rto: duration, rpo: duration, drill: duration },
    { noun: "a tier", required: { rto: "1h", rpo: "15m" }, otherNames: OTHER_NAMES },
);
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
