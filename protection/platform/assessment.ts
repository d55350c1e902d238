import type { CalendarDate } from "../../time/calendar-date.ts";
import type { Duration } from "../../time/duration.ts";

/** What the assessment of an application found. */
export interface Assessment {
    /** A recovery tier, in lower case. */
    criticality?: string;
    rto?: Duration;
    rpo?: Duration;
    /** Mean time to recover, as measured. */
    mttr?: Duration;
    lastDrill?: CalendarDate;
}
