import type { CalendarDate } from "../../time/calendar-date.ts";

/** What an exemption rests on. */
export interface Terms {
    rule: string;
    approver: string;
    reason: string;
    until: CalendarDate;
}
