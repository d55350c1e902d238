import { describe, expect, it } from "vitest";
import { exampleOf } from "../../../protection/consistency/examples.ts";
import type { Stated } from "../../../protection/consistency/stated.ts";
import { fromTags } from "../../../protection/plan/tags.ts";
import type { Field } from "../../../protection/tags/fields.ts";
import { parseSchedule } from "../../../time/cron/parse-schedule.ts";
import { Duration } from "../../../time/duration.ts";

const HOUR = 3_600;
const hours = (count: number) => new Duration(count * HOUR);
const every = (fields: string) => {
    const parsed = parseSchedule(fields);
    return parsed.ok ? parsed.value : undefined;
};

describe("an example", () => {
    it.each<[Field, Partial<Stated>, string]>([
        ["backupSchedule", {}, "0 */4 * * *"],
        ["backupSchedule", { rpo: hours(24) }, "0 */4 * * *"],
        ["backupSchedule", { rpo: hours(1) }, "0 * * * *"],
        ["backupSchedule", { rpo: hours(0.25) }, "*/15 * * * *"],
        ["rpo", {}, "1h"],
        ["rpo", { backupSchedule: every("0 */6 * * *") }, "6h"],
        ["rpo", { tier: { rpo: hours(0.25) } }, "15m"],
        ["rto", {}, "4h"],
        ["rto", { mttr: hours(6) }, "6h"],
        ["rto", { tier: { rto: hours(1) } }, "1h"],
        ["backupMethod", { restore: "vm" }, "snapshot"],
        ["backupMethod", { restore: "app-data" }, "agent"],
        ["failover", { replicationLevel: "vm" }, "product"],
    ])("of %s beside %j is %j", (field, stated, expected) => {
        expect(exampleOf(field, { has: () => false, tag: String, ...stated })).toBe(expected);
    });

    it.each<[Field, Partial<Stated>, string]>([
        ["mttr", { rto: hours(2) }, "2h"],
        ["mttr", { rto: hours(8) }, "4h"],
        ["replicationInterval", { rpo: hours(0.25) }, "15m"],
    ])("of %s beside %j is %j rather than 4h where that is too long", (field, stated, expected) => {
        expect(exampleOf(field, { has: () => false, tag: String, ...stated }, "4h")).toBe(expected);
    });

    it("of a schedule that cannot be read meets the RPO that is stated", () => {
        const { problems } = fromTags({ rpo: "1h", "backup-schedule": "now and then" });
        expect(problems.map(({ message }) => message)).toContain(
            'tag "backup-schedule" is "now and then", which is not a cron expression of five fields. Write e.g. "0 * * * *".',
        );
    });
});
