import { expect, it } from "vitest";
import { openMinutes } from "../../../protection/calendar/open-minutes.ts";
import { REFERENCE_DAYS } from "../../../protection/calendar/reference-weeks.ts";
import { parseTimeZone } from "../../../time/parse-time-zone.ts";
import { DAY_MINUTES } from "../../../time/units.ts";

/** 2026-11-22, a Sunday, counted from 1970-01-01. */
const SUNDAY = 20_779;

it("knows the days of a zone that is ahead of UTC to the end", () => {
    const zone = parseTimeZone("Asia/Tokyo");
    const window = { days: [], from: 0, to: 60 };
    const open = openMinutes(
        SUNDAY,
        { windows: [window], blackouts: [], duration: 1 },
        zone.ok ? zone.value : undefined,
    );
    // Midnight in Tokyo is 15:00 in UTC.
    const last = (REFERENCE_DAYS - 1) * DAY_MINUTES + 15 * 60;
    expect([last - 1, last, last + 59, last + 60].map((minute) => open[minute])).toEqual([0, 1, 1, 0]);
});

it("takes a window for a whole day that ends when it begins", () => {
    const open = openMinutes(SUNDAY, { windows: [{ days: ["sun"], from: 60, to: 60 }], blackouts: [], duration: 1 });
    expect([59, 60, DAY_MINUTES + 59, DAY_MINUTES + 60].map((minute) => open[minute])).toEqual([0, 1, 1, 0]);
});

it("lets a backup end just when a blackout begins, and begin when it ends", () => {
    const blackout = { days: [], from: 60, to: 120 };
    const open = openMinutes(SUNDAY, { windows: [], blackouts: [blackout], duration: 15 });
    expect(open).toHaveLength(REFERENCE_DAYS * DAY_MINUTES);
    expect([44, 45, 46, 119, 120].map((minute) => open[minute])).toEqual([1, 1, 0, 0, 1]);
});
