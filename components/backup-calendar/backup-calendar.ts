import { assign } from "../../protection/calendar/assign.ts";
import { similar } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { Schedule } from "../../time/cron/schedule.ts";
import { wholeNumber } from "../arguments/check.ts";
import { refuseCall } from "../arguments/refuse.ts";
import { argumentFaults, type BackupCalendarArgs } from "./arguments.ts";
import { demandOf } from "./demand.ts";
import { demandFaults } from "./demand-faults.ts";
import { roomFaults } from "./room-faults.ts";

/** When a machine is backed up. */
export interface CalendarSlot {
    /** The machine's. */
    name: string;
    /** The wave that it was on-boarded in, from 1 on. */
    wave: number;
    /** How many begin together. */
    instances: number;
    /** A cron expression as `plan.backup.schedule` takes it. */
    schedule: string;
    /** The longest time between two backups, which no recovery point objective can be shorter than. */
    longestGap: string;
    /** Whether it is fixed by hand. */
    isPinned: boolean;
}

/**
 * Gives each machine of an estate a slot for its backups, so that not all begin at once. It is no resource: schedules
 * follow from the arguments alone, and are plain text, as plans are. Calendars do not know of each other: what is backed up
 * over one network, or to one place, belongs into one.
 */
export class BackupCalendar {
    /** In the order of the waves. */
    readonly slots: readonly CalendarSlot[];
    readonly #byName: ReadonlyMap<string, CalendarSlot>;
    readonly #waves: number;

    /** @throws {pulumi.RunError} with a line for each argument that is at fault, or that leaves machines without a slot */
    constructor(args: BackupCalendarArgs) {
        refuse(argumentFaults(args));
        const demand = demandOf(args);
        refuse(demandFaults(args, demand));
        const assignment = assign(demand.entries, demand.grid, demand.maximum);
        refuse(roomFaults(assignment, demand));

        this.slots = demand.entries.flatMap((entry) => {
            const { name, wave, instances, pinned } = entry;
            const schedule = assignment.schedules.get(entry);
            return schedule ? [{ name, wave, instances, ...textsOf(schedule), isPinned: pinned !== undefined }] : [];
        });
        this.#byName = new Map(this.slots.map((slot) => [slot.name, slot]));
        this.#waves = args.waves.length;
    }

    /**
     * The cron expression for `plan.backup.schedule`.
     * @throws {pulumi.RunError} where no wave holds the machine
     */
    schedule(name: string): string {
        return this.#slotOf(name).schedule;
    }

    /**
     * The longest time between two backups of a machine, such as `1d`: `plan.rpo` cannot be shorter. In time zones whose
     * clocks are put back it is an hour longer than the cadence.
     * @throws {pulumi.RunError} where no wave holds the machine
     */
    longestGap(name: string): string {
        return this.#slotOf(name).longestGap;
    }

    /**
     * The names of the machines that are on-boarded so far, in order. First backups are full ones, so that the machines
     * of a wave are deployed together, and the next wave after these.
     * @param upToWave how many waves; by default all
     * @throws {pulumi.RunError} where there are not as many
     */
    machines({ upToWave = this.#waves }: { upToWave?: number | undefined } = {}): string[] {
        const isWave = wholeNumber({ from: 1, to: this.#waves, of: "of waves" });
        refuse(isWave(upToWave, "upToWave"));
        return this.slots.filter(({ wave }) => wave <= upToWave).map(({ name }) => name);
    }

    /** The schedules by the names of the machines: as `pinned`, they fix every slot as it is. */
    toJSON(): Record<string, string> {
        return Object.fromEntries(this.slots.map(({ name, schedule }) => [name, schedule]));
    }

    #slotOf(name: string): CalendarSlot {
        const slot = this.#byName.get(name);
        refuse(slot ? [] : [unknown(name, [...this.#byName.keys()])]);
        return slot as CalendarSlot;
    }
}

function refuse(faults: readonly string[]): void {
    refuseCall("BackupCalendar", faults);
}

function unknown(name: string, names: readonly string[]): string {
    const other = similar(name, names);
    const fix = other === undefined ? "Append it" : `Did you mean ${quote(other)}? If not, append it`;
    return `no wave holds ${quote(name)}. ${fix} to the last wave.`;
}

function textsOf({ text, longestGap }: Schedule) {
    return { schedule: text, longestGap: longestGap.toString() };
}
