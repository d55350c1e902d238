import { parseCadence } from "../../protection/calendar/cadence.ts";
import { quote } from "../../text/quote.ts";
import { type Check, optional, text, wholeNumber } from "../arguments/check.ts";
import { parsedBy } from "../arguments/parsed.ts";
import { isObject, listOf, record } from "../arguments/structure.ts";

/** A machine that needs a slot, or several that share one. */
export interface CalendarMachine {
    /** The component's name. */
    name: string;
    /** How many begin at the same times: the machines of a group whose members share a schedule. By default 1. */
    instances?: number;
    /** How often, where that differs from the calendar's `every`. */
    every?: string;
}

/** Machines that are on-boarded together; the name alone where there is no more to say. */
export type Wave = readonly (string | CalendarMachine)[];

/** A machine with what it has by default, and where it stands. */
export interface Placed {
    name: string;
    instances: number;
    every: string | undefined;
    /** From 1 on. */
    wave: number;
    path: string;
}

export const waves: Check = (value, path) => {
    const faults = members(value, path);
    if (faults.length > 0) {
        return faults;
    }
    const first = new Map<string, string>();
    return placedIn(value as readonly Wave[], path).flatMap(({ name, path: at }) => {
        const other = first.get(name);
        first.set(name, other ?? at);
        return other === undefined ? [] : [`${at} is ${quote(name)}, as ${other} is. Remove one of them.`];
    });
};

/** The machines of waves that the check has found to be right, in order. */
export function placedIn(list: readonly Wave[], path = "waves"): Placed[] {
    return list.flatMap((wave, number) =>
        wave.map((machine, at) => {
            const {
                name,
                instances = 1,
                every,
            }: CalendarMachine = typeof machine === "string" ? { name: machine } : machine;
            return { name, instances, every, wave: number + 1, path: `${path}[${number}][${at}]` };
        }),
    );
}

const name = text("erp-db");
const withOptions = record({
    name,
    instances: optional(wholeNumber({ from: 1, to: 1_000_000 })),
    every: optional(parsedBy(parseCadence, "1d")),
});
const members = listOf(
    listOf((value, path) => (isObject(value) ? withOptions(value, path) : name(value, path)), 0, '["erp-db"]'),
    1,
    '[["erp-db"]]',
);
