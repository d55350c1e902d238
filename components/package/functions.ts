import type * as pulumi from "@pulumi/pulumi";
import { assemble } from "../../protection/recovery-plan/assemble.ts";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import type { RecoveryPlan } from "../../protection/recovery-plan/recovery-plan.ts";
import type { BackupCalendarArgs } from "../backup-calendar/arguments.ts";
import { BackupCalendar, type CalendarSlot } from "../backup-calendar/backup-calendar.ts";

export interface RecoveryPlanArgs {
    /** The output `recovery` of every component. */
    contributions: Contribution<pulumi.Input<string>>[];
}

/**
 * How the applications of a stack are recovered: what was promised, what protects each, how many VM instances that takes,
 * and what an operator does after a disaster, step by step. Known when the components are deployed.
 */
export function recoveryPlan({ contributions }: RecoveryPlanArgs): RecoveryPlan<pulumi.Input<string>> {
    return assemble(contributions);
}

/** What a calendar of backups gives. */
export interface BackupCalendarResult {
    /** What `plan.backup.schedule` takes, by the names of the machines. */
    schedules: Record<string, string>;
    /** In the order of the waves. */
    slots: readonly CalendarSlot[];
}

/**
 * Gives each machine of an estate a slot for its backups, so that not all begin at once. Schedules follow from the
 * arguments alone, and a machine that is appended moves no other one's.
 */
export function backupCalendar(args: BackupCalendarArgs): BackupCalendarResult {
    const calendar = new BackupCalendar(args);
    return { schedules: calendar.toJSON(), slots: calendar.slots };
}
