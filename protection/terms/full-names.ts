/** What recovery objectives and the time that recovery takes are called in full: `rto`, `rpo` and `mttr` stand for these. */
export const FULL_NAMES = {
    rto: ["recovery time objective", "recovery time"],
    rpo: ["recovery point objective", "recovery point", "maximum data loss", "max data loss"],
    mttr: ["mean time to recover", "mean time to recovery", "mean time to restore"],
} as const;
