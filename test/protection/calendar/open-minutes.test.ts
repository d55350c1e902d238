import { expect, it } from "vitest";
import { openMinutes } from "../../../protection/calendar/open-minutes.ts";
import { REFERENCE_DAYS } from "../../../protection/calendar/reference-weeks.ts";
import { DAY_MINUTES } from "../../../time/units.ts";

/** 2026-11-22, a Sunday, counted from 1970-01-01. */
const SUNDAY = 20_779;

it("lets a backup end just when a blackout begins, and begin when it ends", () => {
    const blackout = { days: [], from: 60, to: 120 };
    const open = openMinutes(SUNDAY, { windows: [], blackouts: [blackout], duration: 15 });
    expect(open).toHaveLength(REFERENCE_DAYS * DAY_MINUTES);
    expect([44, 45, 46, 119, 120].map((minute) => open[minute])).toEqual([1, 1, 0, 0, 1]);
});
