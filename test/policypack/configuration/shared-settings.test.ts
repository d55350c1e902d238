import { describe, expect, it } from "vitest";
import { exemptible } from "../../../policypack/configuration/configurable.ts";
import { readConfiguration } from "../../../policypack/configuration/configuration.ts";
import { rules } from "../../../policypack/rules/index.ts";
import type { Settings } from "../../../settings/shared/settings.ts";
import { named } from "../../../text/by-name.ts";

function read(raw: object) {
    const { options, faults } = readConfiguration({ settings: { today: "2026-11-01", ...raw } }, rules);
    const messages = faults.map(({ message }) => message.replace(/^settings\./, ""));
    return { settings: options.settings as Settings, messages, paths: faults.map(({ path }) => path.slice(1)) };
}

const notText = (value: unknown, nearest: string) =>
    `is ${JSON.stringify(value)}, which is not text. Write "${nearest}".`;
const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };
const { method: _, ...others } = plan;
const PLAN_EXAMPLE = `{ "gold-4h": { "method": "agent", "schedule": "0 */4 * * *", "target": "backup.dc2.contoso.com" } }`;

describe("backup plans", () => {
    it("are read, and found whatever the case of their names", () => {
        const all = {
            kind: "Full",
            product: "Commvault",
            restores: ["vm"],
            restoreRate: "200MB/s",
            fixedRestoreTime: "20m",
        };
        const { settings, messages } = read({
            plans: { "Gold-4h": { ...plan, ...all, "//": "for databases" }, "//": 7 },
        });
        expect(messages).toEqual([]);
        const gold = named(settings.plans, " GOLD-4H ");
        expect(gold).toMatchObject({
            name: "Gold-4h",
            method: "agent",
            kind: "full",
            product: "Commvault",
            restores: ["vm"],
        });
        expect(`${gold?.schedule} ${gold?.restoreRate} ${gold?.fixedRestoreTime}`).toBe("0 */4 * * * 200MB/s 20m");
        expect(named(settings.plans, "gold")).toBeUndefined();
        expect(read({}).settings.plans.size).toBe(0);
    });

    it.each<[unknown, string[]]>([
        ["gold", [`plans is "gold", which is not an object. Write e.g. ${PLAN_EXAMPLE}.`]],
        [
            { gold: null },
            [
                'plans.gold is null, which is not an object. Write e.g. { "method": "agent", "schedule": "0 */4 * * *", "target": "backup.dc2.contoso.com" }.',
            ],
        ],
        [
            { gold: { shedule: "0 * * * *", ...others } },
            [
                'plans.gold.shedule is not a member of a backup plan. Did you mean "schedule"?',
                'plans.gold.method is missing. Write e.g. "agent".',
            ],
        ],
        [{ gold: { method: "agent", target: "dc2" } }, ['plans.gold.schedule is missing. Write e.g. "0 */4 * * *".']],
        [
            { gold: { ...plan, method: "hypervisor" } },
            ['plans.gold.method is "hypervisor", which is not one of agent, snapshot, application. Write one of them.'],
        ],
        [
            { gold: { ...plan, schedule: "CRON_TZ=Berlin 0 2 * * *" } },
            [
                'plans.gold.schedule is "CRON_TZ=Berlin 0 2 * * *", which names no time zone that there is. Write "CRON_TZ=Europe/Berlin 0 2 * * *".',
            ],
        ],
        [{ gold: { ...plan, target: 7 } }, [`plans.gold.target ${notText(7, "7")}`]],
        [
            { gold: { ...plan, restores: "vm" } },
            ['plans.gold.restores is "vm", which is not a list. Write e.g. ["vm", "disks"].'],
        ],
        [
            { gold: { ...plan, restores: ["vm", "data", 7] } },
            [
                'plans.gold.restores[1] is "data", which is not one of vm, disks, app-data, redeploy. Write "app-data".',
                `plans.gold.restores[2] is 7, which is not text. Write one of "vm", "disks", "app-data", "redeploy".`,
            ],
        ],
        [
            { gold: { ...plan, restoreRate: "200 MBps" } },
            [
                'plans.gold.restoreRate is "200 MBps", which is not a size per time (such as "200MB/s" or "1.5GB/min"). Write "200MB/s".',
            ],
        ],
        [
            { gold: { ...plan, fixedRestoreTime: "20 minutes" } },
            [
                'plans.gold.fixedRestoreTime is "20 minutes", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "20m".',
            ],
        ],
        [{ gold: plan, GOLD: plan }, ["plans.GOLD differs from another name in case only. Give each its own name."]],
        [{ " ": plan }, ['plans." " has a name that is empty.']],
    ])("%j: %s", (plans, expected) => {
        expect(read({ plans }).messages).toEqual(expected);
    });
});

describe("the assessment register", () => {
    it("is read, with the configured tiers", () => {
        const erp = { criticality: " Gold ", rto: "4h", rpo: "1h", mttr: "35m", lastDrill: "2026-09-01" };
        const { settings, messages } = read({
            applications: { ERP: erp, web: {} },
            tiers: { gold: { rto: "4h", rpo: "1h" } },
        });
        expect(messages).toEqual([]);
        const found = named(settings.applications, "erp");
        expect(found?.criticality).toBe("gold");
        expect(`${found?.rto} ${found?.rpo} ${found?.mttr} ${found?.lastDrill}`).toBe("4h 1h 35m 2026-09-01");
        expect(named(settings.applications, "WEB")).toEqual({ name: "web" });
        expect(read({}).settings.applications.size).toBe(0);
    });

    it.each<[object, string[]]>([
        [
            { applications: { erp: { criticality: "golden" } }, tiers: { gold: { rto: "4h", rpo: "1h" } } },
            ['applications.erp.criticality is "golden", which is not one of gold. There is only "gold".'],
        ],
        [
            { applications: { erp: { criticality: "gold" } } },
            [
                'applications.erp.criticality is "gold", which is not one of mission-critical, critical, essential. ' +
                    "Write one of them.",
            ],
        ],
        [
            { applications: { erp: { rot: "4h", lastDrill: "2026-09-31" } } },
            [
                'applications.erp.rot is not a member of an application. Did you mean "rto"?',
                'applications.erp.lastDrill is "2026-09-31", which is not a date (such as "2027-03-31"). Write e.g. "2026-09-30".',
            ],
        ],
        ...[
            ["tier", "criticality"],
            ["Tier", "criticality"],
            ["recoveryTimeObjective", "rto"],
            ["meanTimeToRecover", "mttr"],
        ].map(([name = "", member]): [object, string[]] => [
            { applications: { erp: { [name]: "4h" } } },
            [`applications.erp.${name} is not a member of an application. Write "${member}".`],
        ]),
        [
            { applications: { erp: { owner: "CISO" } } },
            [
                "applications.erp.owner is not a member of an application. " +
                    'Write one of "criticality", "rto", "rpo", "mttr", "lastDrill".',
            ],
        ],
    ])("in %j: %s", (raw, expected) => {
        expect(read(raw).messages).toEqual(expected);
    });
});

describe("approved products", () => {
    it("are a list, or an object that says more of some", () => {
        const listed = read({ products: ["Commvault", "veeam"] });
        expect(listed.messages).toEqual([]);
        expect(named(listed.settings.products ?? new Map(), "commvault")).toEqual({ name: "Commvault" });
        const described = read({ products: { Commvault: { restores: ["VM", "disks"] }, veeam: {} } });
        expect(described.messages).toEqual([]);
        expect(named(described.settings.products ?? new Map(), "commvault")?.restores).toEqual(["vm", "disks"]);
        expect(read({}).settings.products).toBeUndefined();
    });

    it.each<[unknown, string[]]>([
        ["commvault", ['products is "commvault", which is not a list. Write e.g. ["commvault", "veeam"].']],
        [null, ['products is null, which is not a list. Write e.g. ["commvault", "veeam"].']],
        [["commvault", ""], ['products[1] is "", which is empty. Write e.g. "commvault".']],
        [
            { veeam: { restore: ["vm"] } },
            ['products.veeam.restore is not a member of a product. Did you mean "restores"?'],
        ],
    ])("%j: %s", (products, expected) => {
        expect(read({ products }).messages).toEqual(expected);
    });
});

describe("Hubs", () => {
    const endpoint = "management.west.hub.contoso.com";
    const hubs = (value: unknown) => read({ hubs: value });

    it.each([endpoint, ` https://${endpoint.toUpperCase()}/ `, `${endpoint}:443`])("are read from %j", (text) => {
        const { settings, messages } = hubs({ dc1: { endpoint: text, location: "west", build: "2406" } });
        expect(messages).toEqual([]);
        expect(settings.hubs).toEqual({ dc1: { endpoint, location: "west", build: "2406" } });
    });

    it.each<[unknown, string[]]>([
        [{ dc1: {} }, [`hubs.dc1 names neither endpoint nor location. Write e.g. "endpoint": "${endpoint}".`]],
        [{ dc1: { location: "west", build: 2406 } }, [`hubs.dc1.build ${notText(2406, "2406")}`]],
        [
            { dc1: { location: "west", build: "1.2406.0.8" } },
            ['hubs.dc1.build is "1.2406.0.8", which is not a build (such as "2406"). Write "2406".'],
        ],
        [
            { dc1: { endpoint: `https://${endpoint}/subscriptions` } },
            [
                `hubs.dc1.endpoint is "https://${endpoint}/subscriptions", which is not the host of an endpoint ` +
                    `(such as "${endpoint}"). Write "${endpoint}".`,
            ],
        ],
        [
            { dc1: { endpoint: "west" } },
            [
                `hubs.dc1.endpoint is "west", which is not the host of an endpoint (such as "${endpoint}"). Write e.g. "${endpoint}".`,
            ],
        ],
        [
            [],
            [
                `hubs is [], which is not an object. Write e.g. { "dc1": { "endpoint": "${endpoint}", "location": "west" } }.`,
            ],
        ],
    ])("%j: %s", (value, expected) => {
        expect(hubs(value).messages).toEqual(expected);
    });
});

describe("exemptions", () => {
    const names = exemptible(rules);
    const firstRules = `Write one of "${names.slice(0, 10).join('", "')}"`;
    const exemption = {
        rule: "require-rpo",
        urn: "urn:*::erp-*",
        application: "erp",
        reason: "moves, to another Hub",
        approver: "CISO",
        until: "2026-11-01",
    };
    const { urn: _urn, application: _application, ...unscoped } = exemption;

    it("are read, and hold until the end of their day", () => {
        const { settings, messages } = read({ exemptions: [exemption, { ...unscoped, application: "crm", "//": 7 }] });
        expect(messages).toEqual([]);
        expect(settings.exemptions).toMatchObject([
            { ...exemption, until: { text: "2026-11-01" } },
            { application: "crm" },
        ]);
        expect(read({}).settings).toMatchObject({ exemptions: [], exemptionTags: false });
    });

    it.each<[unknown, string[]]>([
        [
            {},
            [
                'exemptions is {}, which is not a list. Write e.g. [{"rule":"require-rpo","application":"erp","reason":"moves to another Hub in March","approver":"CISO","until":"2027-03-31"}].',
            ],
        ],
        [[unscoped], ['exemptions[0] names neither urn nor application. Write e.g. "application": "erp".']],
        [
            [{ ...exemption, rule: "require_rpo" }],
            ['exemptions[0].rule is "require_rpo", which is not a rule. Write "require-rpo".'],
        ],
        [
            [{ ...exemption, rule: 7 }],
            [`exemptions[0].rule is 7, which is not a rule. ${firstRules}, and ${names.length - 10} more.`],
        ],
        [
            [{ ...exemption, rule: "require-rpoo" }],
            ['exemptions[0].rule is "require-rpoo", which is not a rule. Did you mean "require-rpo"?'],
        ],
        ...["settings", "undecided"].map((rule): [unknown, string[]] => [
            [{ ...exemption, rule }],
            [`exemptions[0].rule is "${rule}", from which nothing can be exempt. Remove the exemption.`],
        ]),
        [
            [exemption, { ...exemption, until: "2026-10-31" }],
            ["exemptions[1] expired on 2026-10-31: the rule holds again. Remove it, or agree on a later day."],
        ],
        [
            [{ ...exemption, until: "2026-11-31", approver: " " }],
            [
                'exemptions[0].approver is " ", which is empty. Write e.g. "CISO".',
                'exemptions[0].until is "2026-11-31", which is not a date (such as "2027-03-31"). Write e.g. "2026-11-30".',
            ],
        ],
        [
            [{ rule: "require-rpo", urn: "*" }],
            [
                'exemptions[0].reason is missing. Write e.g. "moves to another Hub in March".',
                'exemptions[0].approver is missing. Write e.g. "CISO".',
                'exemptions[0].until is missing. Write e.g. "2027-03-31".',
            ],
        ],
    ])("%j: %s", (exemptions, expected) => {
        const { messages, settings } = read({ exemptions });
        expect(messages).toEqual(expected);
        // What is not understood, or over, exempts from nothing.
        expect(settings.exemptions).toHaveLength(Array.isArray(exemptions) ? exemptions.length - 1 : 0);
    });

    it("lead to their places", () => {
        expect(
            read({ exemptions: [exemption, { ...exemption, rule: "x" }, { ...exemption, until: "2026-10-31" }] }).paths,
        ).toEqual([
            ["exemptions", 1, "rule"],
            ["exemptions", 2],
        ]);
    });

    it("may be stated by tags where that is said", () => {
        expect(read({ exemptionTags: true })).toMatchObject({ settings: { exemptionTags: true }, messages: [] });
        expect(read({ exemptionTags: "yes" }).messages).toEqual([
            'exemptionTags is "yes", which is neither true nor false. Write true.',
        ]);
    });
});
