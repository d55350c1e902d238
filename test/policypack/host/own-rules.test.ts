import type { Policies } from "@pulumi/policy";
import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import type { RawConfiguration } from "../../../policypack/configuration/configuration.ts";
import { readLevels } from "../../../policypack/configuration/read-levels.ts";
import * as hubguard from "../../../policypack/own-rules.ts";
import { messagesOnPage, packOnPage, settingsOnPage } from "../../own-rules-page.ts";
import { program } from "../../typescript.ts";
import { configure, judgeBy, remediate } from "../judge.ts";
import { backedUp, idOf, resource, vm } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";

const owned = { ...backedUp, owner: "team-erp", data: "local" };
const set = resource("compute:AvailabilitySet", "erp-app", { availabilitySetName: "erp-app" });
const availabilitySet = { id: idOf("Microsoft.Compute/availabilitySets/erp-app") };
const members = (count: number, tags: object = owned) =>
    Array.from({ length: count }, (_, at) => vm(`erp-app-${at}`, tags, { availabilitySet }));

/** The policies that the pack on the page hands to Pulumi. */
function policiesOnPage(): Policies {
    let given: Policies = [];
    class PolicyPack {
        constructor(_: string, { policies }: { policies: Policies }) {
            given = policies;
        }
    }
    program(packOnPage["index.ts"] ?? "", { "@pulumi/policy": { PolicyPack }, "hubguard/policypack": hubguard });
    return given;
}

async function reportsOf(policies: Policies, stack: readonly Declared[], configuration: RawConfiguration = {}) {
    configure(configuration);
    const violations = await judgeBy(policies, stack);
    return violations.map(({ rule, resource: name, message }) => [rule, name, message]);
}

/** What the pack on the page says of a stack by its own rules, and by the rules that speak of all rules. */
async function judged(stack: readonly Declared[], configuration: RawConfiguration = {}) {
    const spoken = ["require-owner", "limit-set-size", "settings", "exemptions", "undecided"];
    const reports = await reportsOf(policiesOnPage(), stack, configuration);
    return reports.filter(([rule = ""]) => spoken.includes(rule));
}

describe("the pack in docs/own-rules.md", () => {
    it("gets what the page quotes", async () => {
        const reports = await judged([vm("erp-db", backedUp), set, ...members(7)]);
        expect(reports).toEqual([
            ["require-owner", "erp-db", messagesOnPage[0]],
            ["limit-set-size", "erp-app", messagesOnPage[1]],
        ]);
        expect(messagesOnPage).toHaveLength(2);
    });

    it("judges by hubguard's rules as well", async () => {
        const { rpo: _, ...forgetful } = owned;
        const reports = await reportsOf(policiesOnPage(), [vm("erp-db", forgetful)]);
        expect(reports).toEqual([["require-rpo", "erp-db", expect.stringContaining('(tag "rpo")')]]);
    });

    it.each([
        ["who names a team", [vm("erp-db", owned)]],
        ["who names it in another case", [vm("erp-db", { ...backedUp, " Owner": "team-erp" })]],
        [
            "who has nothing to protect",
            [vm("lab", { app: "lab", protection: "none", "unprotected-reason": "stateless" })],
        ],
        ["who fills a set", [set, ...members(6)]],
        ["whose set is shared", [set, ...members(6), vm("crm", { ...owned, app: "crm" }, { availabilitySet })]],
    ])("says nothing of the one %s", async (_, stack) => {
        expect(await judged(stack)).toEqual([]);
    });

    it.each([
        ["blank", { ...backedUp, owner: " " }],
        ["an object", { ...backedUp, owner: {} }],
    ])("takes a team that is %s for none", async (_, tags) => {
        expect(await judged([vm("erp-db", tags)])).toMatchObject([["require-owner", "erp-db", messagesOnPage[0]]]);
    });

    it("tells what its rules wait for", async () => {
        const sets = [set, vm("erp-web", owned, { availabilitySet: { id: unknown } })];
        const [noted, ...others] = await judged([vm("erp-db", { ...backedUp, owner: unknown }), ...sets]);
        expect(noted).toEqual([
            "undecided",
            "erp-db",
            expect.stringContaining('not known before deployment: tag "owner" (require-owner).'),
        ]);
        expect(others).toEqual([
            ["undecided", "erp-web", expect.stringMatching(/availabilitySet\.id \([^)]*limit-set-size/)],
        ]);
    });

    it("follows a set by what its id is made from", async () => {
        const placed = members(7).map((machine) => ({
            ...machine,
            inputs: { ...machine.inputs, availabilitySet: { id: unknown } },
            dependencies: { availabilitySet: ["erp-app"] },
        }));
        expect(await judged([set, ...placed])).toEqual([["limit-set-size", "erp-app", messagesOnPage[1]]]);
    });

    it("is configured and exempt from as the page says", async () => {
        const { configuration, faults } = readLevels(JSON.parse(settingsOnPage));
        const stack = [
            vm("erp-db", backedUp),
            vm("crm-db", { ...backedUp, app: "crm", team: "crm" }),
            vm("hr-db", { ...owned, app: "hr" }),
            set,
            ...members(5, { ...owned, team: "erp" }),
        ];
        expect(faults).toEqual([]);
        expect(await judged(stack, configuration as RawConfiguration)).toEqual([
            ["require-owner", "hr-db", expect.stringContaining('(tag "team")')],
            ["limit-set-size", "erp-app", expect.stringContaining("holds 5 of its machines")],
            ["exemptions", "erp-db", expect.stringContaining("exempt from require-owner until 2099-03-31")],
        ]);
    });

    it("is exempt from on the stack as a whole by the application", async () => {
        const exemption = { application: "erp", reason: "moves", approver: "CISO", until: "2099-03-31" };
        const settings = { exemptions: [{ ...exemption, rule: "limit-set-size" }], exemptionTags: true };
        const tags = { ...backedUp, "exempt-require-owner": "2099-03-31, CISO, moves" };
        const reports = await judged([set, ...members(7), vm("erp-db", tags)], { settings });
        expect(reports.map(([rule, name]) => [rule, name])).toEqual([
            ["exemptions", "erp-db"],
            ["exemptions", "erp-app"],
        ]);
    });

    it("reports its misspelt options", async () => {
        const configuration = { "require-owner": { tga: "team" }, "limit-set-size": { most: 0 }, "require-ownr": {} };
        const reports = await judged([vm("erp-db", owned)], configuration);
        expect(reports.map(([, , message]) => message)).toEqual([
            'the policy pack\'s configuration: "require-ownr" is not a rule. Did you mean "require-owner"?',
            'the policy pack\'s configuration: require-owner.tga is not an option. Did you mean "tag"?',
            "the policy pack's configuration: limit-set-size.most is 0, which is not a whole number of 1 or more. Write e.g. 1.",
        ]);
    });

    it("judges any resource, by what Azure Resource Manager is sent", async () => {
        const premiumDisks: hubguard.Rule = {
            ...rule,
            *checkResource(disk) {
                const sku = disk.body.get("sku").get("name").text();
                if (
                    disk.type.toLowerCase() === "microsoft.compute/disks" &&
                    sku.isKnown &&
                    sku.value !== "Premium_LRS"
                ) {
                    yield `${hubguard.describePart(disk)}: it is ${sku.value}. Write "Premium_LRS".`;
                }
            },
        };
        const disk = (name: string, sku: string) =>
            resource("compute:Disk", name, { diskName: name, sku: { name: sku } });
        const policies = hubguard.policies({ "premium-disks": premiumDisks });
        const reports = await judgeBy(policies, [disk("data", "Standard_LRS"), disk("logs", "Premium_LRS")]);
        expect(reports).toMatchObject([
            {
                rule: "premium-disks",
                resource: "data",
                message: expect.stringContaining('it is Standard_LRS. Write "'),
            },
        ]);
    });

    it("asks for this version of hubguard", () => {
        const { "@pulumi/azure-native": _, ...pulumi } = manifest.dependencies;
        expect(JSON.parse(packOnPage["package.json"] ?? "").dependencies).toEqual({
            ...pulumi,
            hubguard: manifest.version,
        });
    });
});

const rule: hubguard.Rule = {
    description: "Say nothing.",
    severity: "low",
    enforcementLevel: "advisory",
    checkMachine: () => [],
};

describe("policies", () => {
    it.each<[string, unknown, string]>([
        ["nothing", undefined, "No rule of your own is given: policies({ name: rule })."],
        ["no rule", {}, "No rule of your own is given"],
        ["a taken name", { "require-rpo": rule }, 'The rule "require-rpo" has the name of one of hubguard\'s.'],
        ["the engine's name", { all: rule }, 'The rule "all" has a name that no rule can have.'],
        ["a name in capitals", { requireOwner: rule }, 'Write it in lower case with dashes, e.g. "require-owner".'],
        ["a name with an underscore", { require_owner: rule }, "has a name that no rule can have"],
        ["a rule that is not there", { own: undefined }, "is no object but undefined. Is it exported"],
        ["null", { own: null }, "is no object but null"],
        ["a function", { own: () => rule }, "is no object but a function"],
        ["no description", { own: { ...rule, description: " " } }, "has no description"],
        [
            "an unknown severity",
            { own: { ...rule, severity: "hgih" } },
            'the severity "hgih", which is not one of low, ',
        ],
        ["no severity", { own: { ...rule, severity: undefined } }, "the severity undefined, which is not one of low, "],
        [
            "an unknown level",
            { own: { ...rule, enforcementLevel: "mandatry" } },
            'The rule "own" has the enforcementLevel "mandatry", which is not one of advisory, mandatory. Did you mean "mandatory"?',
        ],
        ["a misspelt check", { own: { ...rule, checkMachines: rule.checkMachine } }, 'Did you mean "checkMachine"?'],
        [
            "no check",
            { own: { ...rule, checkMachine: undefined } },
            "checks nothing. Give it checkMachine, checkResource or checkEstate.",
        ],
        [
            "an option with a taken name",
            { own: { ...rule, options: { enforcementLevel: {} } } },
            "a name that is taken",
        ],
        ["an option that is a comment", { own: { ...rule, options: { "//why": {} } } }, 'an option "//why", a name'],
    ])("refuses %s", (_, own, message) => {
        expect(() => hubguard.policies(own as Record<string, hubguard.Rule>)).toThrow(message);
    });

    it("puts own rules before the notes", () => {
        const names = hubguard.policies({ own: rule }).map(({ name }) => name);
        expect(names).toEqual([...Object.keys(hubguard.rules).slice(0, -2), "own", "exemptions", "undecided"]);
    });

    it("ends messages with the page of a rule that has one", async () => {
        const own = { ...rule, checkMachine: () => ["it is there. Remove it."], page: "https://contoso.com/own" };
        const { page: _, ...plain } = own;
        const reports = await reportsOf(hubguard.policies({ own, plain }, { alone: true }), [vm("db", owned)]);
        expect(reports.map(([, , message]) => message)).toEqual([
            'VM "db" (app erp): it is there. Remove it. → https://contoso.com/own',
            'VM "db" (app erp): it is there. Remove it.',
        ]);
    });

    it("tells of a rule that throws, and where, but not what it read", async () => {
        const own: hubguard.Rule = {
            ...rule,
            checkMachine({ name }) {
                throw new TypeError(`no password in ${name}\n    at hunter2 (hunter2.ts:1:1)`);
            },
        };
        const [report, ...others] = await reportsOf(hubguard.policies({ own }), [vm("db", owned)]);
        expect(report?.[2]).toMatch(
            /^the rule own itself failed \(TypeError at own-rules\.test\.ts:\d+:\d+\), so it has not judged all that it should\. Report/,
        );
        expect(others).toEqual([]);
    });

    it("mends tags that hubguard does not read", async () => {
        const own: hubguard.Rule = {
            ...rule,
            *remediateMachine(machine) {
                const owner = hubguard.tagOf(machine, "owner");
                yield { tag: "owner", value: `team-${hubguard.peek(owner) ?? machine.name}` };
            },
        };
        const tags = [backedUp, { ...backedUp, Owner: "erp" }, { owner: secret("me") }, { owner: unknown }];
        const mended = await remediate(
            tags.map((given) => vm("db", given)),
            {},
            { settings: hubguard.rules.settings, own },
        );
        expect(mended.map(({ resource: { inputs } }) => inputs.tags)).toEqual([
            { ...backedUp, owner: "team-db" },
            { ...backedUp, Owner: "team-erp" },
            ...tags.slice(2),
        ]);
        expect(mended.flatMap(({ printed }) => printed)).toEqual([
            'hubguard: own changed VM "db" (app erp): tag "owner" "team-db".',
            'hubguard: own changed VM "db" (app erp): tag "Owner" "erp" → "team-erp".',
        ]);
    });
});

describe("a pack beside hubguard's own", () => {
    const own: hubguard.Rule = { ...rule, checkMachine: () => ["it is there."] };
    const alone = () => hubguard.policies({ own }, { alone: true });

    it("judges by its own rules, and by those that speak of them", async () => {
        expect(alone().map(({ name }) => name)).toEqual(["settings", "own", "exemptions", "undecided"]);
        const tags = { protection: "none", "unprotected-reason": "lab", rpo: "soon" };
        expect(await reportsOf(alone(), [vm("db", tags)])).toEqual([["own", "db", 'VM "db": it is there.']]);
    });

    it("has settings of its own", async () => {
        const exemption = { rule: "own", urn: "*::db", reason: "moves", approver: "CISO", until: "2099-03-31" };
        const configuration = { settings: { exemptions: [exemption] }, "require-rpo": {} };
        expect(await reportsOf(alone(), [vm("db", owned)], configuration)).toEqual([
            ["settings", "db", expect.stringContaining('"require-rpo" is not a rule.')],
            ["exemptions", "db", expect.stringContaining("exempt from own until 2099-03-31")],
        ]);
    });

    it("leaves tags that exempt from hubguard's rules to hubguard", async () => {
        const tags = { ...owned, "exempt-require-rpo": "2099-03-31, CISO, moves" };
        for (const exemptionTags of [false, true]) {
            const reports = await reportsOf(alone(), [vm("db", tags)], { settings: { exemptionTags } });
            expect(reports.map(([name]) => name)).toEqual(["own"]);
        }
    });
});

describe("describePart", () => {
    it("calls a part what it is", async () => {
        const described: string[] = [];
        const kinds = ["machine", "availability set", "disk", "capture", "hub resource"] as const;
        const own: hubguard.Rule = {
            ...rule,
            *checkEstate(estate) {
                described.push(...kinds.flatMap((kind) => estate.all(kind).map(hubguard.describePart)));
            },
        };
        const snapshot = resource("compute:Snapshot", "nightly", { snapshotName: "nightly" });
        const disk = resource("compute:Disk", "data", { diskName: "data" });
        await reportsOf(hubguard.policies({ own }, { alone: true }), [vm("db", owned), set, disk, snapshot]);
        expect([...new Set(described)]).toEqual([
            'VM "db" (app erp)',
            'availability set "erp-app"',
            'disk "data"',
            'snapshot "nightly"',
            'microsoft.compute/virtualmachines "db"',
            'microsoft.compute/availabilitysets "erp-app"',
            'microsoft.compute/disks "data"',
            'microsoft.compute/snapshots "nightly"',
        ]);
    });
});
