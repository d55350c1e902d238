import { FULL_NAMES } from "../../protection/terms/full-names.ts";

/** What else files call recovery objectives. */
export const OBJECTIVE_NAMES = {
    rto: [...FULL_NAMES.rto, "max downtime", "maximum downtime"],
    rpo: FULL_NAMES.rpo,
};
