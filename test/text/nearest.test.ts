import { describe, expect, it } from "vitest";
import { FIELDS } from "../../protection/tags/fields.ts";
import { tagName } from "../../protection/tags/vocabulary.ts";
import { misspelt, nearest, similar } from "../../text/nearest.ts";

const names = FIELDS.map((field) => tagName(field));

describe("the nearest candidate", () => {
    it.each([
        ["agnet", "agent"],
        ["SNAPSHOTS", "snapshot"],
        ["aplication", "application"],
        ["x".repeat(100), "agent"],
    ])("of %s is %s", (text, expected) => {
        expect(nearest(text, ["agent", "snapshot", "application"])).toBe(expected);
    });

    it.each([
        ["plan-7421x", "plan-7421"],
        ["lpan-15999", "plan-15999"],
        ["PLAN-3", "plan-3"],
        ["gold-9-4h", "gold-4h"],
        ["silver", "plan-0"],
    ])("of %s, of 16,000, is %s", (text, expected) => {
        const plans = [...Array.from({ length: 16_000 }, (_, at) => `plan-${at}`), "gold-4h"];
        expect(nearest(text, plans as [string, ...string[]])).toBe(expected);
    });

    it("of thousands is the one that is nearest of all, where one letter differs", () => {
        const words = Array.from({ length: 2_000 }, (_, at) => `n${(at * 7_919) % 100_003}`) as [string, ...string[]];
        for (const word of words.slice(0, 50)) {
            const [one, another] = [`${word.slice(0, 2)}x${word.slice(2)}`, `${word.slice(0, -2)}x${word.slice(-1)}`];
            expect([nearest(one, words), nearest(another.toUpperCase(), [word, ...words])]).toEqual([word, word]);
        }
    });

    it("keeps its own spelling", () => {
        expect(nearest("gold-4H", ["Gold-4h", "Silver"])).toBe("Gold-4h");
    });
});

describe("an argument", () => {
    it.each([
        ["regoin", "region"],
        ["Location", "location"],
        ["zone", undefined],
        ["hub", "hub"],
        ["x".repeat(100), undefined],
    ])("%j is similar to %j", (name, meant) => {
        expect(similar(name, ["region", "location", "hub"])).toBe(meant);
    });
});

describe("a misspelt tag", () => {
    it.each([
        ["backup_schedule", "backup-schedule"],
        ["backupSchedule", "backup-schedule"],
        ["Backup Schedule", "backup-schedule"],
        ["backup.schedule", "backup-schedule"],
        ["backup-shedule", "backup-schedule"],
        ["backup-sched", undefined],
        ["protecton", "protection"],
        ["critcality", "criticality"],
        ["fail-over", "failover"],
        ["loadbalancer", "load-balancer"],
        ["unprotected-resaon", "unprotected-reason"],
        ["r-t-o", "rto"],
        ["stand-by", "standby"],
        ["enviroment", "environment"],
    ])("%j is meant to be %j", (name, meant) => {
        expect(misspelt(name, names)).toBe(meant);
    });

    it.each([
        ...["owner", "cost-center", "costcenter", "env", "name", "Name", "team", "date", "data-class", "production"],
        ...["department", "created-by", "createdby", "project", "version", "stage", "region", "role"],
        ...[
            "backup",
            "backups",
            "backup-policy",
            "replica",
            "product",
            "protected",
            "plan",
            "rate",
            "rta",
            "rpm",
            "apps",
        ],
        ...[
            "application",
            "start-date",
            "expires",
            "criticality-reason",
            "dr",
            "slo",
            "sla",
            "tier",
            "store",
            "target",
        ],
        ...["hidden-title", "aks-managed-poolName", "ms-resource-usage", "", " ", "🦄", "__proto__", "x".repeat(100)],
    ])("is not %j", (name) => {
        expect(misspelt(name, names)).toBeUndefined();
    });

    it("is not restored", () => {
        expect(misspelt("restored", names)).toBeUndefined();
    });
});
