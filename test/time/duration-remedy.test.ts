import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correction, example, question } from "../../text/remedy.ts";
import { type Duration, parseDuration } from "../../time/duration.ts";
import { offered } from "../text/offered.ts";

describe("a text that is no duration", () => {
    it.each([
        ["4 hours", "4h"],
        ["4 Hours", "4h"],
        ["4hrs", "4h"],
        ["4 hr.", "4h"],
        ["4-hour", "4h"],
        ["4 H", "4h"],
        [" 90 min ", "90m"],
        ["1.5h", "90m"],
        ["1,5 h", "90m"],
        ["0.125 d", "3h"],
        ["1 hour and 30 minutes", "90m"],
        ["1h, 30m", "90m"],
        ["4h 30m", "270m"],
        ["30m4h", "270m"],
        ["2 weeks", "14d"],
        ["1 day", "1d"],
        ["30 secs", "30s"],
        ["0", "0m"],
        ["4:00:00", "4h"],
        ["1:30:15", "5415s"],
        // Number words.
        ["eight hours", "8h"],
        ["Twenty-four hours", "1d"],
        ["forty five minutes", "45m"],
        ["one hundred and twenty minutes", "2h"],
        ["a hundred minutes", "100m"],
        ["an hour", "1h"],
        ["one hour and thirty minutes", "90m"],
        ["half an hour", "30m"],
        ["half-hour", "30m"],
        ["half a day", "12h"],
        ["a quarter of an hour", "15m"],
        ["three quarters of an hour", "45m"],
        ["one and a half hours", "90m"],
        ["an hour and a half", "90m"],
        ["two hours and a half", "150m"],
        ["1½ hours", "90m"],
        ["½ hour", "30m"],
        ["1 1/2 hours", "90m"],
        // Units in other languages.
        ["4 Stunden", "4h"],
        ["4 Std.", "4h"],
        ["1 Stunde und 30 Minuten", "90m"],
        ["2 Tage", "2d"],
        ["4 heures", "4h"],
        ["1 heure et 30 minutes", "90m"],
        ["4 horas", "4h"],
        ["2 días", "2d"],
        ["2 dias", "2d"],
        ["4 ore", "4h"],
        ["20 de minute", "20m"],
        ["4 uur", "4h"],
        ["3 godziny", "3h"],
        ["4 часа", "4h"],
        ["4 timmar", "4h"],
        ["4小时30分钟", "270m"],
        ["4時間", "4h"],
        ["4 ساعات", "4h"],
        ["2 semaines", "14d"],
        // ISO 8601, nearly.
        ["P4H", "4h"],
        ["PT4.5H", "270m"],
        ["P1D T2H", "26h"],
        ["P4H30M", "270m"],
        ["0 hours", "0m"],
        ["0:00:00", "0m"],
        ["P0M", "0m"],
        ["3650 days", "3650d"],
        ["two hundred minutes", "200m"],
        ["PT 30M", "30m"],
        [`4${" ".repeat(74)}hours`, "4h"],
    ])("%j can only mean %s", (text, meant) => {
        expect(parseDuration(text)).toMatchObject({ ok: false, remedy: correction(meant) });
    });

    it.each([
        ["240", "Does it mean minutes, hours or days?", ["240m", "240h", "240d"]],
        ["4", "Does it mean minutes, hours or days?", ["4m", "4h", "4d"]],
        ["1-4 hours", "Which of the two does it mean?", ["1h", "4h"]],
        ["30m to 1h", "Which of the two does it mean?", ["30m", "1h"]],
        ["1 – 4 Stunden", "Which of the two does it mean?", ["1h", "4h"]],
        ["1 or 2 days", "Which of the two does it mean?", ["1d", "2d"]],
        ["one to four hours", "Which of the two does it mean?", ["1h", "4h"]],
        ["1:30", "Does it mean hours and minutes, or minutes and seconds?", ["90m", "90s"]],
        ["2 saat", "Does it mean seconds or hours?", ["2s", "2h"]],
        ["1.5 saat", "Does it mean seconds or hours?", ["90m"]],
        ["3 months", "How many days does it mean?", ["90d"]],
        ["3mo", "How many days does it mean?", ["90d"]],
        ["1y", "How many days does it mean?", ["365d"]],
        ["2 Jahre", "How many days does it mean?", ["730d"]],
        ["20 years", "How many days does it mean?", []],
        ["P1Y", "How many days does it mean?", ["365d"]],
        ["P30M", "Does M mean minutes or months?", ["30m", "900d"]],
    ] as [string, string, string[]][])("%j is asked about: %s", (text, sentence, examples) => {
        expect(parseDuration(text)).toMatchObject({ ok: false, remedy: question(sentence, ...examples) });
    });

    it.each([
        ["", "4h"],
        ["soon", "4h"],
        ["h", "4h"],
        ["-4h", "4h"],
        ["-4 hours", "4h"],
        ["4 parsecs", "4h"],
        ["4 business hours", "4h"],
        ["4h 4h", "4h"],
        ["4m h", "4m"],
        ["4 h4", "4h"],
        ["1e3h", "4h"],
        ["one two hours", "4h"],
        ["vier Stunden", "4h"],
        ["1,500 minutes", "4h"],
        ["1.500 Minuten", "4h"],
        ["4 t", "4h"],
        ["99.9%", "4h"],
        ["PT", "4h"],
        ["🦄", "4h"],
        ["0.001s", "4h"],
        ["8h".repeat(100), "4h"],
        // What stands beside the length can change it.
        ["about 6 hours", "6h"],
        ["<8h", "8h"],
        ["8h max", "8h"],
        ["within 90 minutes", "90m"],
        ["4 hours 30", "4h"],
        ["1 hour 1 month", "4h"],
        ["1 month to 2 months", "4h"],
        ["P5M2DT1H", "4h"],
        ["1.333 hours", "4h"],
        ["0.5 seconds", "4h"],
        ["100000 days", "4h"],
        ["4 saat 2 saat", "4h"],
        ["about 1h or 2h", "4h"],
        ["2h ".padEnd(81, "x"), "4h"],
    ])("%j is nothing that could be known: e.g. %s", (text, offer) => {
        expect(parseDuration(text)).toMatchObject({ ok: false, remedy: example(offer) });
    });

    it("never throws, and is told what can be read", () => {
        const words = fc
            .array(fc.constantFrom(..."1 4 30 1.5 half a an and hours min d m h - to : P T , Stunden years".split(" ")))
            .map((parts) => parts.join(" "));
        const texts = fc.oneof(words, fc.stringMatching(/^[0-9hmds., anday]{0,30}$/), fc.string());
        fc.assert(
            fc.property(texts, (text) => {
                expect(offered(parseDuration(text)).filter((offer) => !parseDuration(offer).ok)).toEqual([]);
            }),
            { numRuns: 1_000 },
        );
    });
});

/** A reader that knows what was meant: the words come from the amount, not from the parser. */
describe("a promise", () => {
    const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
    const SECONDS = { minute: 60, hour: 3_600, day: 86_400, week: 604_800 } as const;
    const LOCALES = ["en", "de", "fr", "es", "it", "pl", "pt", "nl", "sv", "ru", "uk", "ja", "tr", "fi", "hu", "sl"];
    const unit = fc.constantFrom("minute", "hour", "day", "week" as const);

    it("that is spoken in any language is corrected to itself, or not at all", () => {
        const style = fc.constantFrom("long", "short" as const);
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 300 }), unit, style, fc.constantFrom(...LOCALES), (...promise) => {
                const [amount, spoken, unitDisplay, locale] = promise;
                const format = { style: "unit", unit: spoken, unitDisplay } as const;
                const text = new Intl.NumberFormat(locale, format).format(amount);
                expect([undefined, amount * SECONDS[spoken]]).toContain(corrected(text));
            }),
            { numRuns: 500 },
        );
    });

    it("that is written in words is corrected to itself", () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 12 }), unit, fc.constantFrom(0, 0.5), (amount, spoken, half) => {
                const word = `${NUMBERS[amount]}${half ? " and a half" : ""} ${spoken}s`;
                expect(corrected(word)).toBe((amount + half) * SECONDS[spoken]);
            }),
        );
    });

    it("of several parts is corrected to itself", () => {
        const joint = fc.constantFrom(" ", ", ", " and ", "");
        fc.assert(
            fc.property(
                fc.integer({ min: 1, max: 99 }),
                fc.integer({ min: 1, max: 59 }),
                joint,
                (hours, minutes, and) => {
                    expect(corrected(`${hours} hours${and}${minutes} minutes`)).toBe(hours * 3_600 + minutes * 60);
                },
            ),
        );
    });

    /** What the text is corrected to, in seconds; nothing where it is not. */
    function corrected(text: string): number | undefined {
        const parsed = parseDuration(text);
        const meant = !parsed.ok && parsed.remedy.kind === "correction" ? parseDuration(parsed.remedy.text) : parsed;
        return meant.ok ? +(meant.value as Duration) : undefined;
    }
});
