import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BACKUP_FIELDS, REPLICATION_FIELDS } from "../../protection/consistency/stated.ts";
import { FIELDS, type Field } from "../../protection/tags/fields.ts";
import { tagName } from "../../protection/tags/vocabulary.ts";
import { judge } from "./judge.ts";
import { idOf, vm } from "./machines.ts";

const IN_SET = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/set") } };

type State = "valid" | "missing" | "invalid" | "misspelt";

/** A machine: what it declares, whether it is in a set, and what is wrong with which of its fields. */
interface Case {
    protection: string;
    isInSet: boolean;
    states: Partial<Record<Field, State>>;
}

/** What each scheme needs, with valid values. */
const NEEDED: Record<string, Partial<Record<Field, string>>> = {
    backup: {
        backupMethod: "agent",
        backupKind: "incremental",
        backupSchedule: "0 */4 * * *",
        backupTarget: "backup.dc2.contoso.com",
        restore: "app-data",
    },
    replication: {
        replicationLevel: "guest",
        replicationTarget: "management.west2.hub.contoso.com",
        failover: "guest",
    },
    "high-availability": { data: "external" },
    none: { unprotectedReason: "dev-test", unprotectedUntil: "2099-12-31" },
};
const OBJECTIVES = { rto: "8h", rpo: "4h" };
/** A plan of the catalogue says these. */
const SAID_BY_PLAN: readonly Field[] = ["backupMethod", "backupKind", "backupSchedule", "backupTarget"];

const PROTECTIONS = [
    "backup",
    "replication",
    "high-availability",
    "backup,replication",
    "backup,high-availability",
    "replication,high-availability",
    "backup,replication,high-availability",
    "none",
];

function schemesOf({ protection, states }: Case): string[] {
    const isStated = (field: Field) => states[field] === "invalid" || states[field] === "misspelt";
    if (isStated("protection") || states.protection === "missing") {
        return [];
    }
    const declared = protection.split(",");
    const isGroup = declared.includes("high-availability");
    return [
        ...declared,
        ...(isGroup && BACKUP_FIELDS.some(isStated) ? ["backup"] : []),
        ...(isGroup && REPLICATION_FIELDS.some(isStated) ? ["replication"] : []),
    ];
}

/** What the machine must say, and a valid value of each. */
function neededBy(machine: Case): Partial<Record<Field, string>> {
    const schemes = schemesOf(machine);
    const isUnprotected = schemes.includes("none");
    return {
        app: "erp",
        protection: machine.protection,
        ...(isUnprotected ? {} : OBJECTIVES),
        ...(isUnprotected || !machine.isInSet ? {} : { data: "external" }),
        ...Object.assign({}, ...schemes.map((scheme) => NEEDED[scheme])),
    };
}

function tagsOf(machine: Case): Record<string, string> {
    const needed = neededBy({ ...machine, states: {} });
    const tags = FIELDS.flatMap((field): [string, string][] => {
        switch (machine.states[field]) {
            case "missing":
                return [];
            case "invalid":
                return [[tagName(field), ""]];
            case "misspelt":
                return [[`${tagName(field)}_`, needed[field] ?? ""]];
            default:
                return needed[field] === undefined ? [] : [[tagName(field), needed[field]]];
        }
    });
    return Object.fromEntries(tags);
}

/** How many reports there must be of each field that is not in order. */
function expectedReports(machine: Case): Record<string, number> {
    const { states } = machine;
    const needed = neededBy(machine);
    const isPlanned = states.backupPlan === "invalid" || states.backupPlan === "misspelt";
    const isReasonRead = (states.unprotectedReason ?? "valid") === "valid";
    const isNeeded = (field: Field) =>
        field in needed &&
        !(isPlanned && SAID_BY_PLAN.includes(field)) &&
        (field !== "unprotectedUntil" || isReasonRead);
    const faulty = FIELDS.filter((field) => (states[field] ?? "valid") !== "valid");
    return Object.fromEntries(faulty.map((field) => [field, states[field] !== "missing" || isNeeded(field) ? 1 : 0]));
}

async function reportsOf(machines: readonly Case[]): Promise<Record<string, number>[]> {
    const stack = machines.map((machine, at) => vm(`m${at}`, tagsOf(machine), machine.isInSet ? IN_SET : {}));
    const violations = await judge(stack);
    return machines.map((machine, at) => {
        const messages = violations
            .filter(({ resource, rule }) => resource === `m${at}` && rule !== "undecided")
            .map(({ message }) => message);
        // A tag whose name stands in quotes is what a message is about; in what it advises to write it has none.
        const isAbout = (message: string, field: Field) => new RegExp(`"${tagName(field)}_?"`).test(message);
        const fields = Object.keys(expectedReports(machine)) as Field[];
        return Object.fromEntries(
            fields.map((field) => [field, messages.filter((message) => isAbout(message, field)).length]),
        );
    });
}

const places = PROTECTIONS.flatMap((protection) => [true, false].map((isInSet) => ({ protection, isInSet })));
const states = fc.dictionary(
    fc.constantFrom(...FIELDS),
    fc.constantFrom<State>("missing", "missing", "invalid", "misspelt"),
) as fc.Arbitrary<Case["states"]>;
const machines = fc.tuple(fc.constantFrom(...places), states).map(([place, states]) => ({ ...place, states }));

/** Machines of which one thing is wrong that can be read, and the rule that says so. */
const contradictory: [rule: string, protection: string, tags: Record<string, string>, isInSet?: boolean][] = [
    ["no-hypervisor-backup", "backup", { "backup-method": "hypervisor" }],
    ["no-hypervisor-backup", "backup,high-availability", { "backup-method": "hyper-v", data: "local" }, true],
    ["require-restore-scheme", "backup", { restore: "vm" }],
    ["require-restore-scheme", "backup,replication", { restore: "disks" }],
    ["no-vm-backup-on-set-members", "backup", { restore: "vm" }, true],
    ["require-failover-plan", "replication", { failover: "application" }],
    ["require-failover-plan", "replication,high-availability", { failover: "application", data: "local" }, true],
    ["set-data-needs-app-backup", "high-availability", { data: "local" }],
    ["set-data-needs-app-backup", "high-availability", { data: "local" }, true],
    ["unprotected-has-no-data", "none", { data: "local" }],
    ["unprotected-has-no-data", "none", { data: "local" }, true],
    ["backup-target-off-hub", "backup", { "backup-target": "west" }],
    ["replication-target-elsewhere", "replication", { "replication-target": "west" }],
    ["incremental-backup", "backup", { "backup-kind": "full" }],
    ["valid-protection-metadata", "none", { restore: "vm" }, true],
    ["valid-protection-metadata", "none", { "backup-method": "hypervisor" }],
    ["valid-protection-metadata", "none", { "backup-method": "snapshot" }, true],
    ["valid-protection-metadata", "replication", { "backup-target": "west" }],
    ["valid-protection-metadata", "backup", { "replication-target": "west" }],
    ["valid-protection-metadata", "backup", { failover: "guest" }],
    ["valid-protection-metadata", "replication", { "backup-kind": "full" }],
];

describe("what is missing or invalid is reported once", () => {
    it.each(places)("of a machine with $protection, in a set: $isInSet", async (place) => {
        const cases = FIELDS.flatMap((field) =>
            (["missing", "invalid", "misspelt"] as const).map((state) => ({ ...place, states: { [field]: state } })),
        );
        expect(await reportsOf(cases)).toEqual(cases.map(expectedReports));
    });

    it("however much there is of it", async () => {
        await fc.assert(
            fc.asyncProperty(fc.array(machines, { minLength: 10, maxLength: 10 }), async (cases) => {
                expect(await reportsOf(cases)).toEqual(cases.map(expectedReports));
            }),
            { numRuns: 100 },
        );
    });
});

describe("what contradicts is reported once", () => {
    it.each(contradictory)("by %s, of a machine with %s and %j", async (rule, protection, tags, isInSet) => {
        const isMember = isInSet ?? false;
        const machine = { protection, isInSet: isMember, states: {} };
        const violations = await judge([vm("m", { ...tagsOf(machine), ...tags }, isMember ? IN_SET : {})]);
        const rules = violations.filter(({ message }) => Object.keys(tags).some((tag) => message.includes(tag)));
        expect(rules.map((violation) => violation.rule)).toEqual([rule]);
    });
});
