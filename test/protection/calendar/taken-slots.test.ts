import { expect, it } from "vitest";
import { TakenSlots } from "../../../protection/calendar/taken-slots.ts";
import { Schedule } from "../../../time/cron/schedule.ts";
import { DAY_MINUTES } from "../../../time/units.ts";

/** A Sunday. */
const FROM = Date.UTC(2026, 10, 22);

it("leaves a schedule as it is where there is room", () => {
    const slots = new TakenSlots(FROM, 15, 1);
    const nightly = new Schedule("0 2 * * *");
    expect(slots.take("db", nightly, 1, false)).toBe(nightly);
    expect(slots.take("web", nightly, 1, false).text).toBe("15 2 * * *");
});

it("moves a backup to another time, but to no other day", () => {
    const slots = new TakenSlots(FROM, DAY_MINUTES, 1);
    const weekly = new Schedule("0 0 * * 1");
    slots.take("db", weekly, 1, false);
    expect(slots.take("web", weekly, 1, false)).toBe(weekly);
});

it("passes over times that no cron expression says", () => {
    const slots = new TakenSlots(FROM, 60, 1);
    // A date has no date that follows it, so what has no room until midnight stays.
    const monthly = new Schedule("0 22 23 * *");
    const names = ["a", "b", "c", "d"];
    const taken = names.map((name) => slots.take(name, monthly, 1, false).text);
    expect(taken).toEqual(["0 22 23 * *", "0 23 23 * *", "0 22 23 * *", "0 22 23 * *"]);
});
