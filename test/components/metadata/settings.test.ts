import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
    AvailabilityGroup,
    checkPlan,
    fromTags,
    ProtectedVm,
    type ProtectedVmArgs,
    type Settings,
    toTags,
} from "../../../components/index.ts";
import { platformOf } from "../../../components/metadata/settings.ts";
import { readLevels } from "../../../policypack/configuration/read-levels.ts";
import type { Rule } from "../../../policypack/judging/rule.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { PLATFORM_RULES } from "../../../settings/platform/platform.ts";
import { judge } from "../../policypack/judge.ts";
import { record } from "../../policypack/record.ts";
import { inputsOf, recorded } from "../recording.ts";
import { group, lone } from "../valid-args.ts";

const team = {
    all: "advisory",
    "require-rpo": "mandatory",
    "hub-support": { enforcementLevel: "disabled", build: "2406" },
    "own-rule": { anything: 1 },
    "unprotected-needs-reason": { enforcementLevel: "mandatory", reasons: ["lab", "stateless"] },
    settings: {
        "//": "what the platform team lays down",
        enforcementLevel: "mandatory",
        tags: { rpo: "recovery-point", app: "Application" },
        tiers: { "//": "three tiers", gold: { rto: "8h", rpo: "4h", drill: "365d" } },
        today: "2026-11-01",
        exemptions: [{ rule: "no-rule" }],
        exemptionTags: "perhaps",
        hubs: { dc1: { location: "dc1" } },
    },
};

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hubguard-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
    const path = join(folder, "hubguard.json");
    writeFileSync(path, content);
    return path;
}

describe("Settings of the platform team", () => {
    it.each<[string, () => Settings]>([
        ["an object", () => team],
        ["a file", () => file(JSON.stringify(team))],
    ])("are read from %s", async (_, settings) => {
        const plan = { ...lone.plan, criticality: "gold" };
        const resources = await recorded(() => new ProtectedVm("db", { ...lone, plan, settings: settings() }));
        const { app, rpo, ...others } = toTags(plan);
        expect(inputsOf(resources, "VirtualMachine").tags).toEqual({
            Application: app,
            "recovery-point": rpo,
            ...others,
        });
    });

    it("hold in both directions", () => {
        const plan = { ...lone.plan, criticality: "gold" };
        expect(fromTags(toTags(plan, team), team)).toMatchObject({ plan, problems: [] });
        expect(checkPlan(plan, team)).toEqual([]);
        expect(checkPlan(plan)).toEqual([
            'plan.criticality is "gold", which is not one of mission-critical, critical, essential. Write one of them.',
        ]);
    });

    it("are those of the policy pack without any", () => {
        expect(platformOf(undefined)).toEqual(platformOf({}));
        expect(platformOf({ settings: "mandatory", "stagger-backups": "disabled" })).toEqual(platformOf({}));
    });

    it("are read once, from an object and from a file", () => {
        const path = file(JSON.stringify(team));
        expect(platformOf(path)).toBe(platformOf(path));
        expect(platformOf(team)).toBe(platformOf(team));
    });
});

describe("A mistake in settings", () => {
    const build = (settings: unknown) => () => new ProtectedVm("db", { ...lone, settings: settings as Settings });

    it.each<[unknown, string]>([
        [4, "settings is a number, but must be an object, or the path of a JSON file."],
        [null, "settings is null, but must be an object, or the path of a JSON file."],
        [
            { tiers: {} },
            'settings.tiers is no rule. Write it into the member "settings": { "settings": { "tiers": … } }.',
        ],
        [{ settings: { tires: {} } }, 'settings.settings.tires is not an option. Did you mean "tiers"?'],
        [{ settings: { exemption: [] } }, 'settings.settings.exemption is not an option. Did you mean "exemptions"?'],
        [
            { settings: { tiers: { gold: { rto: "1 hour", rpo: "15m" } } } },
            'settings.settings.tiers.gold.rto is "1 hour", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). ' +
                'Write "1h".',
        ],
        [
            { "low-rto-needs-standby": { treshold: "5m" } },
            'settings.low-rto-needs-standby.treshold is not an option. Did you mean "threshold"?',
        ],
    ])("%j: %s", (settings, fault) => {
        expect(build(settings)).toThrow(`ProtectedVm "db": ${fault}`);
        expect(() => toTags(lone.plan, settings as Settings)).toThrow(fault);
        expect(checkPlan(lone.plan, settings as Settings)).toEqual([fault]);
    });

    it("names the file", () => {
        const path = file('{ "settings": { "tiers": { "gold": { "rto": "1h" } } } }');
        const fault = 'settings.tiers.gold.rpo is missing. Write e.g. "15m".';
        expect(build(path)).toThrow(`ProtectedVm "db": settings "${path}": ${fault}`);
    });

    it.each<[string, string | Buffer, string]>([
        ["a list", "[]", ', line 1, column 1: the file holds no object. Write e.g. { "require-rpo": "advisory" }.'],
        [
            "half an object",
            "{",
            ", line 1, column 2: the file ends within the object that begins in line 1, column 1. Close it with }.",
        ],
        [
            "a comma too many",
            '{\n    "settings": {},\n}',
            ", line 2, column 19: nothing follows this comma. Remove it.",
        ],
        [
            "UTF-16",
            Buffer.from("\uFEFF{}", "utf16le"),
            ", line 1, column 1: the file is UTF-16, but the Pulumi engine reads UTF-8 only. Save it as UTF-8.",
        ],
    ])("is a file that holds %s", (_, content, fault) => {
        const path = file(content);
        expect(build(path)).toThrow(`ProtectedVm "db": settings "${path}"${fault}`);
    });

    it("is an empty file, which the engine takes for none", () => {
        expect(checkPlan(lone.plan, file(""))).toEqual([]);
    });

    it("is a file that is not there", () => {
        expect(build("nowhere.json")).toThrow('settings "nowhere.json" cannot be read: there is no such file');
    });

    it("hides no other fault, but for what it may have caused", () => {
        const args = { ...lone, size: "", plan: { ...lone.plan, rto: "soon" }, settings: { settings: { tags: [] } } };
        expect(() => new ProtectedVm("db", args as never)).toThrow(`ProtectedVm "db":
    size is empty. Write e.g. "Standard_DS2_v2".
    settings.settings.tags is [], which is not an object. Write e.g. { "rpo": "recovery-point" }.`);
    });
});

const house = {
    "require-rpo": "mandatory",
    "unprotected-needs-reason": { enforcementLevel: "mandatory", reasons: ["lab", "stateless"] },
    "low-rto-needs-standby": { threshold: "1h" },
    "no-needless-backup": { environments: ["scratch"] },
    "restore-fits-rto": { rate: "100MB/s", fixed: "10m" },
    "stagger-backups": { maximum: 3, window: "30m" },
    settings: {
        tags: { app: "Application", rpo: "recovery-point", "backup-kind": "Copies", criticality: "Tier" },
        tiers: { gold: { rto: "4h", rpo: "1h", drill: "365d" }, silver: { rto: "8h", rpo: "4h" } },
        plans: {
            "gold-1h": {
                method: "agent",
                schedule: "20 * * * *",
                target: "vault.contoso.com",
                product: "veeam",
                restores: ["vm"],
                restoreRate: "500MB/s",
            },
        },
        applications: { ERP: { criticality: "gold", rto: "4h" }, crm: {} },
        products: ["veeam", "commvault"],
        today: "2026-11-01",
    },
};
const gold = { app: "erp", criticality: "gold", rto: "4h", rpo: "1h", lastDrill: "2026-09-01" };
const machine = (args: Partial<Pick<ProtectedVmArgs, "plan" | "osDisk" | "dataDisks">>) => () =>
    new ProtectedVm("db", { ...lone, ...args, settings: house });

describe("A pack with the same settings reports nothing of", () => {
    it.each<[string, () => unknown]>([
        [
            "a plan of the catalogue",
            machine({
                plan: { ...gold, backup: { plan: "gold-1h", restore: "vm" } },
                osDisk: { sizeGb: 128 },
                dataDisks: [{ sizeGb: 512 }],
            }),
        ],
        [
            "a backup with an approved product",
            machine({
                plan: {
                    ...gold,
                    backup: {
                        method: "application",
                        schedule: "10 * * * *",
                        target: "vault.contoso.com",
                        product: "Veeam",
                        restore: "app-data",
                    },
                },
            }),
        ],
        [
            "a replication with a running standby",
            machine({
                plan: {
                    ...{ app: "CRM", rto: "30m", rpo: "5m", standby: "running" },
                    replication: { level: "guest", failover: "product", target: "management.west2.hub.contoso.com" },
                },
            }),
        ],
        ["a reason of its own", machine({ plan: { app: "crm", unprotected: { reason: "lab", until: "2027-03-31" } } })],
        [
            "a group as large as may be backed up at once",
            () =>
                new AvailabilityGroup("web", {
                    ...group,
                    count: 3,
                    plan: {
                        ...{ app: "crm", rto: "30m", rpo: "4h", highAvailability: {}, data: "local" },
                        backup: { plan: "gold-1h", restore: "app-data" },
                    },
                    settings: house,
                }),
        ],
    ])("%s", async (_, program) => {
        const { configuration, faults } = readLevels(house);
        expect(faults).toEqual([]);
        const resources = await record(program);
        expect(await judge(resources, configuration)).toEqual([]);
        expect(await judge(resources)).not.toEqual([]);
    });
});

test("The rules that settings are read of exist, and have the options that are read", () => {
    const options = Object.keys(PLATFORM_RULES).map((name) => [name, (rules as Record<string, Rule>)[name]?.options]);
    expect(Object.fromEntries(options)).toEqual(PLATFORM_RULES);
});
