import { describe, expect, it } from "vitest";
import { type Field, fieldParsers, formatField } from "../../../protection/tags/fields.ts";
import { readField } from "../../../protection/tags/metadata.ts";
import { DEFAULT_VOCABULARY, defaultTagName } from "../../../protection/tags/vocabulary.ts";

const parsers = fieldParsers(DEFAULT_VOCABULARY);

/** The value in hubguard's form, or what is wrong. */
function read(field: Field, tag: string, text: string): string {
    const found = readField(field, tag, text, parsers);
    return "problem" in found ? found.problem.message : formatField(found.value);
}

describe("a tag of the organisation's own", () => {
    it.each<[Field, string, string]>([
        ["rto", "4 hours", "4h"],
        ["rto", "8 Stunden", "8h"],
        ["rto", "PT4H", "4h"],
        ["rto", "eight hours", "8h"],
        ["rpo", "15 min", "15m"],
        ["mttr", " 1 Hour ", "1h"],
        ["replicationInterval", "5 minutes", "5m"],
        ["criticality", "Mission Critical", "mission-critical"],
        ["protection", "HA", "high-availability"],
        ["backupKind", "diff", "differential"],
        ["backupMethod", "Hyper-V", "hypervisor"],
        ["backupSchedule", "daily at 02:00", "0 2 * * *"],
        ["lastDrill", "1 Sept 2026", "2026-09-01"],
        ["unprotectedReason", "Development", "dev-test"],
    ])("says %s in words that mean one thing: %j is %s", (field, text, value) => {
        expect(read(field, "DR_Tag", text)).toBe(value);
        expect(readField(field, "DR_Tag", text, parsers)).toMatchObject({ text: expect.not.stringMatching(/^\s|\s$/) });
    });

    it.each<[Field, string, string]>([
        ["rto", "240", "minutes, hours or days?"],
        ["rto", "1-4 hours", "Write"],
        ["rto", "soon", 'Write e.g. "4h".'],
        ["rto", "3 months", "How many days does it mean?"],
        ["criticality", "gold", "Write one of them."],
        ["criticality", "critcal", 'Did you mean "critical"?'],
        ["backupSchedule", "sometimes", "Write e.g."],
        ["backupTarget", "dc\u00072", "holds control characters"],
        ["backupPlan", "", "is empty"],
    ])("is not guessed at: %s %j", (field, text, advice) => {
        expect(read(field, "DR_Tag", text)).toContain(advice);
    });

    it("keeps the text that says the same in hubguard's form", () => {
        expect(readField("rto", "DR_RTO", " 4 hours ", parsers)).toMatchObject({ text: "4h" });
        expect(readField("rto", "DR_RTO", " PT4H ", parsers)).toMatchObject({ text: "PT4H" });
    });
});

describe("hubguard's own tag", () => {
    it.each<[Field, string, string]>([
        ["criticality", "Mission Critical", 'Write "mission-critical".'],
        ["protection", "HA", 'Write "high-availability".'],
        ["rto", "4 hours", 'Write "4h".'],
        ["rpo", "8 Stunden", 'Write "8h".'],
        ["mttr", "eight hours", 'Write "8h".'],
        ["backupSchedule", "daily at 02:00", 'Write "0 2 * * *".'],
        ["lastDrill", "1 Sept 2026", 'Write "2026-09-01".'],
    ])("is strict, and corrected: %s %j", (field, text, advice) => {
        for (const tag of [defaultTagName(field), ` ${defaultTagName(field).toUpperCase()} `]) {
            expect(read(field, tag, text)).toContain(advice);
        }
    });
});
