import { type Crowd, crowdsIn } from "../../estate/backups/crowds.ts";
import { freeSlot } from "../../estate/backups/free-slot.ts";
import { shiftsOf } from "../../estate/backups/shifts.ts";
import { instancesOf } from "../../estate/machines/instances.ts";
import { describes } from "../../estate/machines/schemes.ts";
import { describeMachines, inOrder, listNames } from "../../estate/model/describe.ts";
import { waitFor } from "../../estate/values/reading.ts";
import { BackupLoad } from "../../protection/calendar/backup-load.ts";
import { TakenSlots } from "../../protection/calendar/taken-slots.ts";
import { staggering } from "../../settings/of-rules/staggering.ts";
import { MINUTE_SECONDS } from "../../time/units.ts";
import { told } from "../checks/told.ts";
import type { Context, Rule } from "../judging/rule.ts";

type OwnContext = Context<typeof staggering>;

export const staggerBackups: Rule<typeof staggering> = {
    description: "Stagger backups: let no more than a few begin at about the same time.",
    severity: "medium",
    enforcementLevel: "mandatory",
    options: staggering,

    *checkEstate(estate, context) {
        const { maximum, window, from } = limitsOf(context);
        const { shifts, unknown, unknownInstances } = shiftsOf(estate);
        const load = new BackupLoad(shifts, from, window);
        const crowds = crowdsIn(load, shifts, maximum);
        const largest = crowds.slice(0, MOST_TOLD);
        for (const crowd of largest) {
            const untold = crowd === largest.at(-1) ? crowds.length - largest.length : 0;
            const machines = inOrder(crowd.shifts.flatMap((shift) => shift.machines));
            const message = `${describeMachines(machines)}: ${describeCrowd(crowd, load, context)}${describeUntold(untold)}`;
            yield* told(machines, message);
        }
        // What is not known matters where it could fill a window.
        if (load.most + unknownInstances > maximum) {
            unknown.forEach(waitFor);
        }
    },

    *remediateMachine(machine, context) {
        const { backupSchedule: schedule } = machine.protection;
        if (schedule.isKnown && describes(machine, "backup") && !machine.instances.isUnknown) {
            const isFixed = schedule.isSecret || schedule.isPlanned;
            const slot = slotsOf(context).take(machine.key, schedule.value, instancesOf(machine), isFixed);
            if (slot !== schedule.value) {
                yield { field: "backupSchedule", value: slot.text };
            }
        }
    },
};

/** The slots that the machines of one run take. */
function slotsOf(context: OwnContext): TakenSlots {
    const { maximum, window, from } = limitsOf(context);
    return context.keep(() => new TakenSlots(from, window, maximum));
}

/** The window is in minutes, the beginning of the week in milliseconds since 1970. */
function limitsOf({ settings, options }: OwnContext): { maximum: number; window: number; from: number } {
    return {
        maximum: options.maximum,
        window: Math.max(1, Math.ceil(options.window.seconds / MINUTE_SECONDS)),
        from: Date.parse(`${settings.today}T00:00:00Z`),
    };
}

/** More would fill the screen, and the largest ones come first. */
const MOST_TOLD = 5;

function describeUntold(untold: number): string {
    return untold > 0 ? ` ${untold} more such ${untold === 1 ? "crowd is" : "crowds are"} not listed.` : "";
}

function describeCrowd(crowd: Crowd, load: BackupLoad, { options, tag }: OwnContext): string {
    const { shifts, instances, times, moment } = crowd;
    const first = `${moment.toISOString().replace("T", " ").slice(0, -8)} UTC`;
    const when = shifts.some(({ isSecret }) => isSecret) ? "each other" : first;
    const often = times === 1 ? "once" : `${times} times`;
    return (
        `${instances} backups begin within ${options.window} of ${when}, ${often} in the coming week; at most ` +
        `${options.maximum} may. ${fixOf(crowd, load, options.maximum, tag)}.`
    );
}

function fixOf(crowd: Crowd, load: BackupLoad, maximum: number, tag: Context["tag"]): string {
    const machines = crowd.shifts.flatMap((shift) => shift.machines);
    if (machines.length === 1) {
        return "Divide it into sets that are backed up at different times";
    }
    if (machines.every(({ cataloguePlan }) => cataloguePlan !== undefined)) {
        return `Let some name another plan (tag "${tag("backupPlan")}")`;
    }
    const slot = freeSlot(load, crowd, maximum);
    const names = listNames(slot?.machines.map(({ name }) => name) ?? []);
    return slot
        ? `Let some begin at another time, e.g. ${names} with ${tag("backupSchedule")} "${slot.schedule}"`
        : "Let some begin at another time, or less often";
}
