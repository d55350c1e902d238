import type { Duration } from "../../protection/duration.ts";
import { BackupLoad } from "../estate/backup-load.ts";
import { type Crowd, crowdsIn } from "../estate/crowds.ts";
import { describeMachines, inOrder, listNames } from "../estate/describe.ts";
import { freeSlot } from "../estate/free-slot.ts";
import { shiftsOf } from "../estate/shifts.ts";
import { waitFor } from "../estate/unknown.ts";
import { durationOption } from "../settings/duration-option.ts";
import { countOption } from "../settings/number-option.ts";
import type { Context, Rule } from "./rule.ts";

export const staggerBackups: Rule = {
    description: "Stagger backups: let no more than a few begin at about the same time.",
    severity: "medium",
    enforcementLevel: "mandatory",
    options: {
        maximum: countOption("How many backups may begin within one window, of all instances of the stack.", 10),
        window: durationOption("The window.", "15m"),
    },

    *checkEstate(estate, context) {
        const { settings, options } = context;
        const maximum = options.maximum as number;
        const { shifts, unknown, unknownInstances } = shiftsOf(estate);
        const start = Date.parse(`${settings.today}T00:00:00Z`);
        const load = new BackupLoad(shifts, start, Math.max(1, Math.ceil((options.window as Duration).seconds / 60)));
        const crowds = crowdsIn(load, shifts, maximum);
        const told = crowds.slice(0, MOST_TOLD);
        for (const crowd of told) {
            const untold = crowd === told.at(-1) ? crowds.length - told.length : 0;
            const machines = inOrder(crowd.shifts.flatMap((shift) => shift.machines));
            const message = `${describeMachines(machines)}: ${describe(crowd, load, context)}${rest(untold)}`;
            yield* machines.slice(0, 1).map(({ urn }) => ({ urn, message, about: machines }));
        }
        // What is not known matters where it could fill a window.
        if (load.most + unknownInstances > maximum) {
            unknown.forEach(waitFor);
        }
    },
};

/** More would fill the screen, and the largest ones come first. */
const MOST_TOLD = 5;

function rest(untold: number): string {
    return untold > 0 ? ` ${untold} more such ${untold === 1 ? "crowd is" : "crowds are"} not listed.` : "";
}

function describe(crowd: Crowd, load: BackupLoad, { options, tag }: Context): string {
    const { shifts, instances, times, moment } = crowd;
    const first = `${moment.toISOString().replace("T", " ").slice(0, -8)} UTC`;
    const when = shifts.some(({ isSecret }) => isSecret) ? "each other" : first;
    const often = times === 1 ? "once" : `${times} times`;
    return (
        `${instances} backups begin within ${options.window} of ${when}, ${often} in the coming week; at most ` +
        `${options.maximum} may. ${fixOf(crowd, load, options.maximum as number, tag)}.`
    );
}

function fixOf(crowd: Crowd, load: BackupLoad, maximum: number, tag: Context["tag"]): string {
    const machines = crowd.shifts.flatMap((shift) => shift.machines);
    if (machines.length === 1) {
        return "Divide it into sets that are backed up at different times";
    }
    if (machines.every(({ plan }) => plan !== undefined)) {
        return `Let some name another plan (tag "${tag("backupPlan")}")`;
    }
    const slot = freeSlot(load, crowd, maximum);
    const names = listNames(slot?.machines.map(({ name }) => name) ?? []);
    return slot
        ? `Let some begin at another time, e.g. ${names} with ${tag("backupSchedule")} "${slot.schedule}"`
        : "Let some begin at another time, or less often";
}
