import { durationOption } from "../options/duration.ts";

/** Below it there is no time for a restore. */
export const standbyThreshold = durationOption(
    "The shortest RTO that needs neither high availability nor a running standby.",
    "15m",
);
