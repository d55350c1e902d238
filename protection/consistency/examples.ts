import { advise, example } from "../../text/remedy.ts";
import { parseSchedule } from "../../time/cron/parse-schedule.ts";
import { scheduleWithin } from "../../time/cron/schedule-within.ts";
import { Duration, parseDuration } from "../../time/duration.ts";
import type { Field } from "../tags/fields.ts";
import type { Problem } from "../tags/problem.ts";
import { BACKUP_METHODS } from "../terms/backup.ts";
import { failoversOf } from "./failovers.ts";
import { restoresOf } from "./restores.ts";
import type { Stated } from "./stated.ts";

const USUAL: Partial<Record<Field, string>> = {
    app: "erp",
    protection: "backup",
    rto: "4h",
    rpo: "1h",
    backupMethod: "agent",
    backupSchedule: "0 */4 * * *",
    backupTarget: "backup.dc2.contoso.com",
    restore: "app-data",
    replicationLevel: "application",
    replicationTarget: "management.west2.hub.contoso.com",
    data: "external",
    unprotectedReason: "dev-test",
    unprotectedUntil: "2027-03-31",
};

/**
 * A valid value of a field that what else is stated accepts, as far as there is one: an example must not be refused next.
 * @param usual is given where it is accepted
 */
export function exampleOf(field: Field, stated: Stated, usual = USUAL[field] ?? ""): string {
    switch (field) {
        case "backupSchedule":
            return oftenEnough(usual, stated);
        case "rpo":
            return between(usual, stated.backupSchedule?.longestGap, stated.tier?.rpo);
        case "rto":
            return between(usual, stated.mttr, stated.tier?.rto);
        case "mttr":
            return between(usual, undefined, stated.rto);
        case "replicationInterval":
            return between(usual, undefined, stated.rpo);
        case "backupMethod":
            return delivering(usual, stated);
        case "failover":
            return failoversOf(stated)[0];
        default:
            return usual;
    }
}

/** The problem with an example, where it shows one, that what else is stated accepts. */
export function fitting(problem: Problem, stated: Stated): Problem {
    const { field, fault, message, remedy } = problem;
    const fits = remedy?.kind === "example" ? example(exampleOf(field, stated, remedy.text)) : undefined;
    if (!remedy || !fits) {
        return problem;
    }
    const retold = (text: string) => text.slice(0, -advise(remedy).length) + advise(fits);
    return { ...problem, fault: retold(fault), message: retold(message), remedy: fits };
}

/** Backups meet the RPO, where they are what meets it. */
function oftenEnough(usual: string, { rpo }: Stated): string {
    const schedule = parseSchedule(usual);
    return rpo && schedule.ok && schedule.value.longestGap > rpo
        ? (scheduleWithin(rpo, schedule.value) ?? usual)
        : usual;
}

/** Where no duration is both, what the application's tier allows counts. */
function between(usual: string, least: Duration = new Duration(0), most: Duration | undefined): string {
    const parsed = parseDuration(usual);
    if (!parsed.ok) {
        return usual;
    }
    const raised = parsed.value < least ? least : parsed.value;
    return `${most && raised > most ? most : raised}`;
}

/** A method that delivers what is to be restored. */
function delivering(usual: string, { restore }: Stated): string {
    return BACKUP_METHODS.find((backupMethod) => restore && restoresOf({ backupMethod }).includes(restore)) ?? usual;
}
