import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTags, toTags } from "../../../protection/plan/tags.ts";
import { FIELDS } from "../../../protection/tags/fields.ts";
import { DEFAULT_VOCABULARY, tagName } from "../../../protection/tags/vocabulary.ts";
import { invalid } from "../../../text/parsed.ts";
import { offered } from "../../text/offered.ts";
import { plans } from "./plans.ts";

const renamed = {
    ...DEFAULT_VOCABULARY,
    tagNames: Object.fromEntries(FIELDS.map((field) => [field, `Recovery:${field}`])),
};

describe("the tags of a plan", () => {
    it.each([DEFAULT_VOCABULARY, renamed])("say the plan and nothing else", (vocabulary) => {
        fc.assert(
            fc.property(plans, (plan) => {
                expect(fromTags(toTags(plan, vocabulary), vocabulary)).toMatchObject({ plan, problems: [] });
            }),
            { numRuns: 500 },
        );
    });

    it("say it in hubguard's form where the organisation's own tags say it in words", () => {
        const own = { ...DEFAULT_VOCABULARY, tagNames: { rto: "DR_RTO", criticality: "Tier" } };
        const said = { app: "erp", protection: "backup", rpo: "4h", "backup-method": "agent", restore: "app-data" };
        const tags = { ...said, "backup-schedule": "0 */4 * * *", "backup-target": "dc2", Tier: "Mission Critical" };
        const { plan, problems } = fromTags({ ...tags, DR_RTO: "4 hours" }, own);
        expect(problems).toEqual([]);
        expect(plan).toMatchObject({ rto: "4h", rpo: "4h", criticality: "mission-critical" });
        expect(fromTags({ ...tags, DR_RTO: "240" }, own).problems).toMatchObject([{ tag: "DR_RTO" }]);
    });

    it("say by no scheme that nothing protects the machine", () => {
        const { problems } = fromTags({ app: "erp" });
        expect(problems.map(({ message }) => message)).toEqual([
            'tag "protection" is missing: a machine without protection says so with "none". Write e.g. "backup".',
        ]);
    });

    it("say what is missing once, whichever scheme needs it", () => {
        const { problems } = fromTags({
            app: "erp",
            protection: "backup,replication",
            "unprotected-reason": "dev-test",
        });
        const fields = problems.map(({ field }) => field);
        expect(fields.filter((field) => field === "rto")).toHaveLength(1);
        expect(fields).not.toContain("unprotectedUntil");
    });

    it("say it in hubguard's own spelling", () => {
        const tags = { app: "erp", protection: "High-Availability", rto: "8h", rpo: "4h", data: "EXTERNAL" };
        expect(fromTags({ ...tags, "backup-kind": "Full" }).plan).toBeUndefined();
        expect(fromTags(tags).plan).toMatchObject({ data: "external" });
        const copied = { "backup-method": "AGENT", "backup-schedule": "0 */4 * * *", "backup-target": "dc2" };
        const backup = fromTags({ ...tags, protection: "backup", data: "Local", ...copied, restore: "App-Data" }).plan;
        expect(backup).toMatchObject({ backup: { method: "agent", restore: "app-data" } });
    });

    it("are called misspelt by no name that there is", () => {
        const { problems } = fromTags({ app: "erp", protection: "backup", rto: "4h", RTO: "4h" });
        expect(problems.filter(({ remedy }) => remedy?.kind === "correction")).toEqual([]);
        const near = { ...DEFAULT_VOCABULARY, tagNames: { rto: "RecoveryTimeA", rpo: "RecoveryTimeB" } };
        const twice = fromTags({ RecoveryTimeA: "4h", recoverytimea: "4h" }, near).problems;
        expect(twice.filter(({ remedy }) => remedy?.kind === "correction")).toEqual([]);
    });

    it("are no longer than the 256 characters that Azure Resource Manager takes", () => {
        fc.assert(
            fc.property(plans, (plan) => {
                expect(Object.values(toTags(plan)).every((value) => value.length <= 256)).toBe(true);
            }),
        );
    });
});

/** Any record of strings, mostly near to metadata: known and misspelt names, plausible and hostile values. */
const values = fc.oneof(
    fc.string({ unit: "binary", maxLength: 50 }),
    fc.constantFrom(
        "",
        " ",
        "backup",
        "bakcup",
        "none,backup",
        "hyper-v",
        "4h",
        "4 hours",
        "61 * * * *",
        "@daily",
        "2027-02-30",
        "🦄",
    ),
    fc.constantFrom("x".repeat(10_000), "0 ".repeat(5_000), `${"9".repeat(10_000)}h`, `P${"1D".repeat(5_000)}`),
);
const names = fc.oneof(
    fc.constantFrom(...FIELDS.map((field) => tagName(field)), "__proto__", "constructor", "backup_shedule", "RTO"),
    fc.string({ maxLength: 20 }),
);
const records = fc
    .array(fc.tuple(names, values), { maxLength: 30 })
    .map((entries) => Object.fromEntries(entries) as Record<string, string>);

describe("fromTags", () => {
    it("never throws, and each problem names tag, value and what would be valid", () => {
        fc.assert(
            fc.property(records, (tags) => {
                for (const { tag, value, message, remedy, field } of fromTags(tags).problems) {
                    expect(message.includes("tag ")).toBe(true);
                    expect(message.length).toBeLessThan(500);
                    expect(value === undefined || tags[tag] === value || value === "").toBe(true);
                    // Writing what is offered mends the value, if not what it contradicts.
                    const texts = value && remedy ? offered(invalid("", remedy)) : [];
                    const mended = texts.flatMap((text) => fromTags({ [tagName(field)]: text }).problems);
                    expect(mended.every((problem) => !problem.value)).toBe(true);
                }
            }),
            { numRuns: 1_000 },
        );
    });

    it("gives the plan only where there is no problem", () => {
        fc.assert(
            fc.property(records, (tags) => {
                const { plan, problems } = fromTags(tags);
                expect(plan === undefined).toBe(problems.length > 0);
            }),
        );
    });

    it.each<[object, string]>([
        [
            { rpo: "4 hours" },
            'tag "rpo" is "4 hours", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "4h".',
        ],
        [
            { protection: "bakcup" },
            'tag "protection" is "bakcup", which is not one of backup, replication, high-availability, none. Did you mean "backup"?',
        ],
        [
            { "backup-method": "hypervizor" },
            'tag "backup-method" is "hypervizor", which is not one of agent, snapshot, application. Write one of them.',
        ],
        ...["hypervisor", "Hyper-V", " hyperv ", "HOST", "hypervisor-level", "vss-host"].map(
            (method): [object, string] => [
                { "backup-method": method },
                'tag "backup-method" is "hypervisor", but a Hub does not support backing up from the hypervisor. Write "agent".',
            ],
        ),
        [
            { backup_schedule: "0 * * * *" },
            'tag "backup_schedule" is not one that hubguard reads. Name it "backup-schedule".',
        ],
        [
            { protection: "none", "unprotected-reason": "dev-test" },
            'tag "unprotected-until" is missing: unprotected-reason "dev-test" needs an end date. Write e.g. "2027-03-31".',
        ],
        [
            { protection: "none", "backup-schedule": "0 * * * *" },
            'tag "backup-schedule" contradicts protection "none". Remove it, or declare protection "backup".',
        ],
        [
            { protection: "backup", "replication-target": "hub2" },
            'tag "replication-target" contradicts protection "backup". Remove it, or declare protection "backup,replication".',
        ],
        [
            { protection: "replication", "replication-level": "vm", failover: "guest" },
            'tag "failover" is "guest", which cannot fail over what is replicated at level "vm". Write "product".',
        ],
        [
            { protection: "backup", "backup-method": "agent", restore: "vm" },
            'tag "restore" is "vm", which backup method "agent" does not deliver. Write "app-data".',
        ],
    ])("%j: %s", (tags, message) => {
        expect(fromTags(tags as Record<string, string>).problems.map((problem) => problem.message)).toContain(message);
    });

    it("reads names and values whatever their case and the blanks around them", () => {
        const { metadata, problems } = fromTags({
            " App ": " ERP ",
            PROTECTION: " None ",
            "Unprotected-Reason": "STATELESS",
        });
        expect(problems).toEqual([]);
        expect(metadata).toMatchObject({ app: "ERP", protection: ["none"], unprotectedReason: "stateless" });
    });
});
