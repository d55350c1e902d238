import type { Assessment } from "../../protection/platform/assessment.ts";
import { FULL_NAMES } from "../../protection/terms/full-names.ts";
import { DEFAULT_TIERS } from "../../protection/terms/tiers.ts";
import type { ByName } from "../../text/by-name.ts";
import { oneOf } from "../../text/name.ts";
import { byName } from "../kinds/by-name.ts";
import type { Kind } from "../kinds/kind.ts";
import { record } from "../kinds/record.ts";
import { duration } from "../options/duration.ts";
import { option } from "../options/option.ts";
import { OBJECTIVE_NAMES } from "./objective-names.ts";
import { date } from "./today.ts";

const criticality: Kind<string> = {
    schema: { type: "string", minLength: 1 },
    read: (place) =>
        place.text(oneOf(Object.keys(place.known.settings.tiers ?? DEFAULT_TIERS) as [string, ...string[]])),
};
/** How teams call the tier of an application, and its drills, in words that mean nothing else. */
const OTHER_NAMES = {
    ...OBJECTIVE_NAMES,
    criticality: ["tier", "class", "service level", "priority", "business criticality"],
    mttr: FULL_NAMES.mttr,
    lastDrill: ["drill", "last drill date", "last test", "last DR test"],
};
const EXAMPLE = '{ "rto": "4h", "rpo": "1h" }';
const assessment = record<Assessment>(
    { criticality, rto: duration, rpo: duration, mttr: duration, lastDrill: date },
    { noun: "an application", example: EXAMPLE, otherNames: OTHER_NAMES },
);

/** The assessment register; none is kept where it is empty. */
export const applications = option<ByName<Assessment>, ByName<Assessment>>(
    "The assessment register: what is known of each application by its name.",
    byName(assessment, `{ "erp": ${EXAMPLE} }`),
    new Map(),
);
