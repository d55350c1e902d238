import type { Schedule } from "../../time/cron/schedule.ts";
import { instancesOf } from "../machines/instances.ts";
import { describes } from "../machines/schemes.ts";
import type { Estate } from "../model/estate.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { Known } from "../values/value.ts";

/** Machines whose backups begin at the same times. */
export interface Shift {
    schedule: Schedule;
    /** Whether messages must not tell the schedule. */
    isSecret: boolean;
    machines: Machine[];
    instances: number;
}

export interface Shifts {
    shifts: readonly Shift[];
    /** What is not known yet of other machines that are or may be backed up, and of how many instances that is. */
    unknown: readonly Unknown[];
    unknownInstances: number;
}

/** When the machines of a stack are backed up. Nothing is noted of what is not known: ask it where it matters. */
export function shiftsOf(estate: Estate): Shifts {
    const shifts = new Map<string, Shift>();
    const unknown: Unknown[] = [];
    let unknownInstances = 0;
    for (const machine of estate.machines.filter(mayBeBackedUp)) {
        const { schemes, backupSchedule: schedule } = machine.protection;
        const waiting = [schemes, schedule, machine.instances].find((value) => value instanceof Unknown);
        if (waiting instanceof Unknown) {
            unknown.push(waiting);
            unknownInstances += instancesOf(machine);
        } else if (schedule instanceof Known) {
            join(shifts, machine, schedule);
        }
    }
    return { shifts: [...shifts.values()], unknown, unknownInstances };
}

function mayBeBackedUp(machine: Machine): boolean {
    const { schemes, backupSchedule: schedule } = machine.protection;
    const isScheduled = schedule instanceof Known || schedule instanceof Unknown;
    return isScheduled && (schemes instanceof Unknown || describes(machine, "backup"));
}

function join(shifts: Map<string, Shift>, machine: Machine, { value: schedule, isSecret }: Known<Schedule>): void {
    const key = `${schedule} ${isSecret}`;
    const shift = shifts.get(key) ?? { schedule, isSecret, machines: [], instances: 0 };
    shift.machines.push(machine);
    shift.instances += instancesOf(machine);
    shifts.set(key, shift);
}
