import { describe, expect, it } from "vitest";
import { parseTimeOfDay } from "../../../protection/calendar/time-of-day.ts";
import { correction, example, question } from "../../../text/remedy.ts";

const fault = 'is not a time of the day (such as "06:00" or "20:30")';

describe("a text that is no time of the day", () => {
    it.each([
        ["8pm", "20:00"],
        ["8:30 p.m.", "20:30"],
        ["12am", "00:00"],
        ["12 pm", "12:00"],
        ["noon", "12:00"],
        ["20", "20:00"],
        ["20.30 Uhr", "20:30"],
        ["20h30", "20:30"],
        ["2030", "20:30"],
        ["0630", "06:30"],
        ["6:30:00", "06:30"],
    ])("%j can only mean %s", (text, meant) => {
        expect(parseTimeOfDay(text)).toEqual({ ok: false, fault, remedy: correction(meant) });
    });

    it.each([
        ["8", "In the morning or in the afternoon?", "08:00", "20:00"],
        ["8 o'clock", "In the morning or in the afternoon?", "08:00", "20:00"],
        ["12", "In the morning or in the afternoon?", "12:00", "00:00"],
        ["midnight", "The beginning of the day, or its end?", "00:00", "24:00"],
    ])("%j is asked about: %s", (text, sentence, ...examples) => {
        expect(parseTimeOfDay(text)).toEqual({ ok: false, fault, remedy: question(sentence, ...examples) });
    });

    it.each(["", "night", "25:00", "20:60", "24", "13 am", "0 pm", "20:00-22:00"])("%j could be any", (text) => {
        expect(parseTimeOfDay(text)).toEqual({ ok: false, fault, remedy: example("20:00") });
    });
});
