import { expect, it } from "vitest";
import { MinuteCounts, startMinutes } from "../../../protection/calendar/minute-counts.ts";
import { Schedule } from "../../../time/cron/schedule.ts";
import { DAY_MINUTES } from "../../../time/units.ts";

const MINUTES = 60;
const WINDOW = 15;
const STARTS = [
    [2, 0],
    [3, 7],
    [4, 14],
    [5, 15],
    [1, 59],
] as const;

/** What begins in the window that ends with a minute, start by start. */
function endingWith(end: number): number {
    return STARTS.reduce((sum, [count, start]) => sum + (start > end - WINDOW && start <= end ? count : 0), 0);
}

function counted(minutes: number): MinuteCounts {
    const counts = new MinuteCounts(MINUTES);
    for (const [count, start] of STARTS) {
        counts.add(count, start, minutes);
    }
    return counts;
}

it.each([
    ["counted for as long as a window", counted(WINDOW)],
    ["counted once, and all made to last at once", counted(1).lasting(WINDOW)],
])("tells what begins in each window, %s", (_, counts) => {
    const minutes = Array.from({ length: MINUTES }, (_, minute) => minute);
    expect(minutes.map((minute) => counts.at(minute))).toEqual(minutes.map(endingWith));
    expect(counts.mostIn(0, MINUTES)).toBe(12);
    expect(counts.mostIn(30, 100)).toBe(1);
    expect(counts.at(MINUTES)).toBe(0);
});

it("gives back what was counted", () => {
    const counts = counted(WINDOW);
    for (const [count, start] of STARTS) {
        counts.add(-count, start, WINDOW);
    }
    expect(counts.mostIn(0, MINUTES)).toBe(0);
});

it("tells the minutes in which runs start, from a moment on and before its end", () => {
    const from = Date.UTC(2026, 8, 14, 2, 30);
    expect(startMinutes(new Schedule("30 2 * * *"), from, 2 * DAY_MINUTES)).toEqual([0, DAY_MINUTES]);
    expect(startMinutes(new Schedule("29 2 * * *"), from, DAY_MINUTES)).toEqual([DAY_MINUTES - 1]);
});

it("looks at no minute behind those that are asked for", () => {
    const counts = new MinuteCounts(MINUTES);
    counts.add(3, WINDOW, 1);
    expect([counts.mostIn(0, WINDOW), counts.mostIn(1, WINDOW)]).toEqual([0, 3]);
});
