import { Schedule } from "../../time/cron/schedule.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { WEEK_MINUTES } from "../../time/units.ts";
import type { Cadence } from "./cadence.ts";
import { everyWeek } from "./every-week.ts";
import { type OpeningHours, openMinutes } from "./open-minutes.ts";
import { clockChange, referenceWeeks } from "./reference-weeks.ts";
import { type Slot, slotOf } from "./slot.ts";
import { slotOrder } from "./slot-order.ts";

/** 1970-01-04. */
const A_SUNDAY = 3;

/** The slots at which backups may begin, in a time zone, whatever else does at the same time. */
export class SlotGrid {
    /** The first days of the reference weeks. */
    readonly weeks: readonly number[];
    readonly hours: OpeningHours;
    /** For each minute of the week by the clock whether a backup may begin; what clocks change is left out of account. */
    readonly open: Uint8Array;
    readonly #zone: TimeZone | undefined;
    readonly #change: number;
    /** The same in each of the reference weeks, as time passes. */
    readonly #open: readonly Uint8Array[];
    readonly #slots = new Map<string, Slot | undefined>();

    /** @param others time zones of schedules that are fixed */
    constructor(hours: OpeningHours, zone?: TimeZone, others: readonly TimeZone[] = []) {
        this.hours = hours;
        this.#zone = zone;
        this.#change = clockChange(zone);
        this.weeks = referenceWeeks([...(zone ? [zone] : []), ...others]);
        this.open = openMinutes(A_SUNDAY, hours).subarray(0, WEEK_MINUTES);
        this.#open = this.weeks.map((first) => openMinutes(first, hours, zone));
    }

    /**
     * The open slots of a cadence in the order in which a machine tries them: first those that lie side by side, so that
     * none goes to waste, then every minute.
     */
    *slotsFor(name: string, cadence: Cadence): Iterable<Slot> {
        for (const step of [this.hours.duration, 1]) {
            for (const at of slotOrder(name, Math.floor(cadence.minutes / step))) {
                const slot = this.#slotAt(at * step, cadence);
                if (slot) {
                    yield slot;
                }
            }
        }
    }

    /** Whether there is any for the cadence. */
    takes(cadence: Cadence): boolean {
        const [slot] = this.slotsFor("", cadence);
        return slot !== undefined;
    }

    /** The slot of a schedule that is fixed, whether it is open or not. */
    slotOf(schedule: Schedule): Slot {
        return { ...slotOf(everyWeek(schedule), this.weeks, this.hours.duration), schedule };
    }

    isOpen({ starts }: Slot): boolean {
        return starts.every((minutes, week) => minutes.every((minute) => this.#open[week]?.[minute]));
    }

    #slotAt(first: number, cadence: Cadence): Slot | undefined {
        const key = `${cadence} ${first}`;
        if (!this.#slots.has(key)) {
            this.#slots.set(key, this.#openSlotAt(first, cadence));
        }
        return this.#slots.get(key);
    }

    #openSlotAt(first: number, cadence: Cadence): Slot | undefined {
        if (!cadence.startsAt(first).every((minute) => this.open[minute])) {
            return undefined;
        }
        const slot = slotOf(new Schedule(cadence.fieldsAt(first), this.#zone), this.weeks, this.hours.duration);
        // Where clocks are put forward over one of several runs a day, none comes in its place.
        return this.isOpen(slot) && slot.longestGap <= cadence.minutes + this.#change ? slot : undefined;
    }
}
