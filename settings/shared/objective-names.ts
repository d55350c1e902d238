/** What recovery objectives are called in full. */
export const OBJECTIVE_NAMES = {
    rto: ["recovery time objective", "recovery time", "max downtime", "maximum downtime"],
    rpo: ["recovery point objective", "recovery point", "max data loss", "maximum data loss"],
};
