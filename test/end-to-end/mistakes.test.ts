import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type RuleName, rules } from "../../policypack/rules/index.ts";
import { startPulumi, type Violation } from "../pulumi.ts";

/** All that the pack says of the example: one mistake for every rule. */
const expected: [RuleName, resource: string, message: string][] = [
    [
        "settings",
        "hubguard-mistakes-test",
        'the policy pack\'s configuration: "requre-rpo" is not a rule. Did you mean "require-rpo"?',
    ],
    [
        "require-protection",
        "intranet",
        'VM "intranet" (app intranet): no protection scheme is declared (tag "protection"). Write "backup", "replication" ' +
            'or "high-availability", or several joined by commas; where it needs none, write "none".',
    ],
    ["require-app", "orders-db", 'VM "orders-db": no application is named (tag "app"). Write its name, e.g. "erp".'],
    [
        "require-rto",
        "billing-db",
        'VM "billing-db" (app billing): no recovery time objective (RTO) is stated (tag "rto"). ' +
            'Write how long the application may be down, e.g. "4h".',
    ],
    [
        "require-rpo",
        "stock-db",
        'VM "stock-db" (app stock): no recovery point objective (RPO) is stated (tag "rpo"). ' +
            'Write how much data, in time, the application may lose, e.g. "1h".',
    ],
    [
        "valid-protection-metadata",
        "mail",
        'VM "mail" (app mail): tag "backup-method" is "agnet", which is not one of agent, snapshot, application. Write "agent".',
    ],
    [
        "no-vm-backup-on-set-members",
        "shop-1",
        'VM "shop-1" (app shop): a member of a set is backed up at VM level (backup-method "snapshot"). Members are ' +
            "ephemeral: keep their data in a database or object store, or back it up at application level " +
            '(backup-method "application" or "agent", restore "app-data" or "redeploy").',
    ],
    [
        "unprotected-needs-reason",
        "sandbox",
        'VM "sandbox" (app sandbox): protection is "none" for "dev-test" without an end date (tag "unprotected-until"). ' +
            'Write the day by which it is deleted or protected, e.g. "2027-03-31".',
    ],
    [
        "ha-behind-load-balancer",
        "portal-0",
        'availability set "portal" (app portal) declares high availability and both members ("portal-0" and "portal-1") ' +
            "are in no load balancer's backend pool. Add the members' network interfaces to a backend pool of a load " +
            "balancer with a probe; where an external balancer or DNS stands in front, name it, e.g. load-balancer " +
            '"f5.dc1.contoso.com".',
    ],
    [
        "undecided",
        "archive",
        'VM "archive" (app archive): not known before deployment: tag "backup-target", which waits for ' +
            'azure-native:storage:StorageAccount "copies" (valid-protection-metadata). These rules judge it once it is ' +
            "known, at pulumi up. For a verdict at preview, set it from stack configuration or a constant.",
    ],
];

const pulumi = await startPulumi();
const mistakes = await pulumi.example("mistakes");

describe("examples/mistakes", () => {
    it("has one mistake for every rule", () => {
        expect(expected.map(([rule]) => rule).sort()).toEqual(Object.keys(rules).sort());
    });

    it("is blocked, with exactly these messages", async () => {
        const { code, output, violations } = await pulumi.preview(mistakes, [
            "--policy-pack-config",
            join(mistakes, "policy-config.json"),
        ]);
        expect(code).not.toBe(0);
        expect(sorted(violations)).toEqual(sorted(violationsAt((rule) => rules[rule].enforcementLevel)));
        for (const [, , message] of expected) {
            expect(output).toContain(message);
        }
    });

    it("passes with the same messages where every rule is advisory", async () => {
        const configuration = await pulumi.configuration({ all: "advisory", "requre-rpo": "advisory" });
        const { code, violations } = await pulumi.preview(mistakes, ["--policy-pack-config", configuration]);
        expect(code).toBe(0);
        expect(sorted(violations)).toEqual(sorted(violationsAt(() => "advisory")));
    });

    it("is judged by a single rule where it is the only one enabled", async () => {
        const configuration = await pulumi.configuration({ all: "disabled", "ha-behind-load-balancer": "mandatory" });
        const { code, violations } = await pulumi.preview(mistakes, ["--policy-pack-config", configuration]);
        expect(code).not.toBe(0);
        expect(violations).toEqual(violationsAt(() => "mandatory").filter(({ policy }) => policy.startsWith("ha-")));
    });
});

function violationsAt(level: (rule: RuleName) => string): Violation[] {
    return expected.map(([rule, resource, message]) => ({
        policy: rule,
        level: level(rule),
        resource,
        message: `${rules[rule].description}\n${message} → policypack/rules/${rule}.md`,
    }));
}

function sorted(violations: Violation[]): Violation[] {
    return violations.toSorted((a, b) => a.policy.localeCompare(b.policy));
}
