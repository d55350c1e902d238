import { expect, it } from "vitest";
import { parseCadence } from "../../../protection/calendar/cadence.ts";
import { correction, example } from "../../../text/remedy.ts";

it.each([
    ["eight hours", correction("8h")],
    // Cron begins anew at midnight, after three runs.
    ["seven hours", example("6h")],
    ["240", example("4h")],
    ["now and then", example("4h")],
])("is not %j, which is no duration", (text, remedy) => {
    expect(parseCadence(text)).toMatchObject({ ok: false, remedy });
});

it.each([
    ["8h", "8h"],
    ["1440m", "1d"],
])("is %j", (text, cadence) => {
    const parsed = parseCadence(text);
    expect(parsed.ok && `${parsed.value}`).toBe(cadence);
});

it("is not 7h, which no cron expression keeps", () => {
    expect(parseCadence("7h")).toMatchObject({ ok: false, remedy: example("6h") });
});
