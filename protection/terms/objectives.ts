/** What the owner of an application said about its recovery. Objectives hold per application. */
export interface Objectives {
    /** Recovery time objective: the longest acceptable time that the application is unavailable after an incident, such as `4h` or `PT4H`. */
    rto: string;
    /** Recovery point objective: the longest period of data loss that is acceptable, such as `1h`. */
    rpo: string;
    /** The recovery tier of the application: `mission-critical`, `critical`, `essential`, or one of the platform team's own. */
    criticality?: string;
    /** Mean time to recover, measured in drills or incidents, such as `35m`. */
    mttr?: string;
    /** The day of the latest recovery drill, such as `2026-09-01`. */
    lastDrill?: string;
}
