import * as resources from "@pulumi/azure-native/resources/index.js";
import * as storage from "@pulumi/azure-native/storage/index.js";
import { describe, expect, it } from "vitest";
import { ABSENT, peek } from "../../../../estate/values/value.ts";
import { judge } from "../../../policypack/judge.ts";
import { backedUp, highlyAvailable, idOf, resource, vm, without } from "../../../policypack/machines.ts";
import { record } from "../../../policypack/record.ts";
import { type Declared, secret, unknown } from "../../../policypack/requests.ts";
import { messagesOf } from "../../../policypack/test-rule.ts";
import { partsIn } from "../../parts.ts";
import { webTemplate } from "../template/web-template.ts";

function deployment(template: unknown, inputs: Record<string, unknown> = {}, parameters: unknown = {}): Declared {
    return {
        type: "azure-native:resources:Deployment",
        name: "web",
        inputs: {
            resourceGroupName: "erp",
            deploymentName: "web",
            properties: { mode: "Incremental", template, parameters },
            ...inputs,
        },
        protect: true,
    };
}

const given = { adminPassword: { value: "hunter2" }, subnetId: { value: "/subscriptions/0000/x" } };
const web = (parameters: object = {}, template: object = webTemplate) =>
    deployment(template, {}, { ...given, ...parameters });
const machine = (name: unknown, tags: unknown, members: object = {}) => ({
    ...{
        type: "Microsoft.Compute/virtualMachines",
        apiVersion: "2020-06-01",
        name,
        tags,
        location: "west",
        properties: {},
    },
    ...members,
});
const holding = (...resources: unknown[]) => deployment({ resources });
const namesIn = (declared: Declared) => partsIn(declared, "machine").map(({ name }) => name);
const opaqueIn = (declared: Declared) => partsIn(declared, "opaque").map(({ message }) => message);
const unseen = (fact: string, fix: string) => [
    `azure-native:resources:Deployment "web": ${fact}, so hubguard does not see the machines in it. ${fix}`,
];

/** The id where it is not known to which subscription the deployment goes. */
const anySubscription = (id: string) => expect.stringMatching(`^${id.replace("/0000/", "/\\*[0-9a-f]{16}\\*/")}$`);

describe("the template that the portal exports", () => {
    it("stands for its machines, and all that belongs to them", () => {
        const machines = partsIn(web(), "machine");
        expect(machines.map(({ name, key }) => [name, key.split("#").at(-1)])).toEqual([
            ["web-0", "4"],
            ["web-1", "5"],
        ]);
        expect(machines[1]).toMatchObject({
            noun: "VM",
            identity: {
                type: "microsoft.compute/virtualmachines",
                name: { value: "web-1" },
                resourceGroup: { value: "erp" },
            },
            set: { id: { pattern: anySubscription(idOf("Microsoft.Compute/availabilitySets/web-set")) } },
            networkInterfaces: [
                { id: { pattern: anySubscription(idOf("Microsoft.Network/networkInterfaces/web-nic-1")) } },
            ],
            protection: { app: { value: "shop" }, rpo: { value: { seconds: 3600 } } },
            disks: [{ role: "os" }, { role: "data", size: { value: 128 } }, { role: "data", size: { value: 256 } }],
        });
        expect(partsIn(web(), "disk").map(({ identity, key }) => [peek(identity.name), key.split("#").at(-1)])).toEqual(
            [
                ["web-0-data-00", "4"],
                ["web-0-data-01", "4"],
                ["web-1-data-00", "5"],
                ["web-1-data-01", "5"],
            ],
        );
        expect(partsIn(web(), "availability set")).toMatchObject([{ name: "web-set", faultDomains: { value: 3 } }]);
        expect(partsIn(web(), "backend pool")).toMatchObject([
            { identity: { name: { value: "web-lb/BackendPool1" } } },
        ]);
        expect(partsIn(web(), "load balancer")).toMatchObject([{ name: "web-lb", probes: { value: true } }]);
        expect(partsIn(web(), "network interface").map(({ name }) => name)).toEqual(["web-nic-0", "web-nic-1"]);
        const hubResources = partsIn(web(), "hub resource");
        expect(hubResources.map(({ type, apiVersion }) => [type.split("/")[1], apiVersion])).toEqual([
            ["deployments", undefined],
            ["availabilitysets", "2020-06-01"],
            ["loadbalancers", "2018-11-01"],
            ["networkinterfaces", "2018-11-01"],
            ["networkinterfaces", "2018-11-01"],
            ["virtualmachines", "2020-06-01"],
            ["virtualmachines", "2020-06-01"],
        ]);
    });

    it("satisfies the rules as it is", async () => {
        expect(await judge([web()])).toEqual([]);
        expect(await judge([deployment(JSON.stringify(webTemplate), {}, given)])).toEqual([]);
    });

    it("is judged with the parameters that are given", async () => {
        expect(await messagesOf("require-rpo", [web({ RPO: { value: "soon" } })])).toEqual(
            ["web-0", "web-1"].map(
                (name) =>
                    `VM "${name}" (app shop): tag "rpo" is "soon", which is not a duration (such as "90m", "4h", "1d" or ` +
                    '"PT90M"). Write e.g. "4h".',
            ),
        );
        expect(namesIn(web({ instanceCount: { value: 3 }, vmNamePrefix: { value: "db" } }))).toEqual([
            "db-0",
            "db-1",
            "db-2",
        ]);
        expect(namesIn(web({ instanceCount: { value: 0 } }))).toEqual([]);
    });

    it("has its group behind its own load balancer", async () => {
        const [set, balancer, nics, vms] = webTemplate.resources;
        const idle = { ...nics, properties: { ipConfigurations: [{ name: "ipconfig1" }] } };
        const alone = { ...webTemplate, resources: [set, balancer, idle, vms] };
        const [message, ...others] = await messagesOf("ha-behind-load-balancer", [web({}, alone)]);
        expect(message).toContain('availability set "web-set" (app shop) declares high availability and both members');
        expect(others).toEqual([]);
        // A balancer of the stack will do as well.
        const front = resource("network:LoadBalancer", "front", {
            loadBalancerName: "WEB-LB",
            probes: [{ name: "tcp" }],
        });
        expect(await judge([web({}, { ...webTemplate, resources: [set, nics, vms] }), front])).toEqual([]);
    });

    it("says of all its machines at once what is not known yet, and what it waits for", async () => {
        const account = resource("storage:StorageAccount", "account", {});
        const waiting = { ...web({ rpo: { value: unknown } }), dependencies: { properties: ["account"] } };
        const [note, ...others] = await judge([account, waiting]);
        expect(others).toEqual([]);
        expect(note).toMatchObject({ rule: "undecided", level: "advisory", resource: "web" });
        expect(note?.message).toMatch(
            /^azure-native:resources:Deployment "web": not known before deployment: tag "rpo" of "web-0" and "web-1", which waits for azure-native:storage:StorageAccount "account" \([a-z, -]*require-rpo[a-z, -]*\)\. These rules judge it/,
        );
    });

    it("waits for outputs that a program passes as parameters", async () => {
        const program = await record(() => {
            const account = new storage.StorageAccount("account", {
                ...{ resourceGroupName: "erp", kind: "StorageV2", sku: { name: "Standard_LRS" } },
            });
            const parameters = {
                ...given,
                rpo: { value: account.location.apply((at) => (at === "west" ? "1h" : "4h")) },
            };
            const properties = { mode: "Incremental" as const, template: webTemplate, parameters };
            new resources.Deployment("web", { resourceGroupName: "erp", properties });
        });
        const [note] = await messagesOf("undecided", program);
        expect(note).toContain(
            'tag "rpo" of "web-0" and "web-1", which waits for azure-native:storage:StorageAccount "account"',
        );
    });

    it("shows no secret", async () => {
        const secure = { ...webTemplate.parameters, rpo: { type: "SecureString" } };
        const stacks = [
            web({ rpo: { value: secret("hunter2") } }),
            web({ rpo: secret({ value: "hunter2" }) }),
            web({ rpo: { value: "hunter2" } }, { ...webTemplate, parameters: secure }),
        ];
        for (const declared of stacks) {
            const messages = await messagesOf("require-rpo", [declared]);
            expect(messages).toHaveLength(2);
            expect(messages[0]).toContain('tag "rpo" is a secret');
            expect(messages.join()).not.toContain("hunter2");
        }
        const hidden = deployment(secret({ resources: [machine("db", { ...backedUp, rpo: "hunter2" })] }));
        expect((await messagesOf("require-rpo", [hidden])).join()).toContain('tag "rpo" is a secret');
        const name = { type: "secureString", defaultValue: "hunter2" };
        const named = web({}, { ...webTemplate, parameters: { ...webTemplate.parameters, vmNamePrefix: name } });
        expect(namesIn(named)).toEqual(["web: resources[3].copy[0]", "web: resources[3].copy[1]"]);
    });
});

describe("a template", () => {
    it("holds what only Azure Resource Manager evaluates, which is told once and for all", async () => {
        const tags = { ...backedUp, rpo: "[reference('x').rpo]" };
        const [note, ...others] = await judge([
            holding(machine("a", tags), machine("b", { ...backedUp, restore: "[newGuid()]" })),
        ]);
        expect(others).toEqual([]);
        expect(note?.message).toMatch(
            /^azure-native:resources:Deployment "web": left to Azure Resource Manager to evaluate: tag "r.*\. These rules never judge it\. For a verdict, write it as a constant, or from parameters and variables of the template\.$/,
        );
        expect(note?.message).toMatch(/tag "rpo" of "a" \(.*require-rpo/);
        expect(note?.message).toMatch(/tag "restore" of "b" \(/);
        const mixed = { ...tags, rto: unknown };
        const [both] = await messagesOf("undecided", [holding(machine("a", mixed))]);
        expect(both).toMatch(
            /^azure-native:resources:Deployment "web": not known before deployment: .*\. Also left to Azure/,
        );
    });

    it("names its machines by what Azure will call them, or by their place", () => {
        expect(namesIn(holding(machine("[concat('db', uniqueString('x'))]", {})))).toEqual(["web: resources[0]"]);
        expect(namesIn(holding(machine(unknown, {}), machine(undefined, {})))).toEqual([
            "web: resources[0]",
            "web: resources[1]",
        ]);
    });

    it("may have its resources by symbolic names, members in any case, and none that exist already", () => {
        const template = {
            languageVersion: "2.0",
            Resources: {
                db: { Type: "microsoft.compute/VIRTUALMACHINES", NAME: "db", tags: {}, Properties: {} },
                old: machine("old", {}, { existing: true }),
            },
        };
        expect(namesIn(deployment(template))).toEqual(["db"]);
    });

    it("makes a resource only where its condition holds", () => {
        const when = (condition: unknown) => namesIn(holding(machine("db", {}, { condition })));
        expect(when(false)).toEqual([]);
        expect(when("[equals('a', 'b')]")).toEqual([]);
        expect(when("[not(equals('a', 'b'))]")).toEqual(["db"]);
        expect(when(unknown)).toEqual(["db"]);
    });

    it("has children within their parents, or beside them", () => {
        const pool = (type: string, name: string) => ({ type, name, properties: {} });
        const balancer = {
            type: "Microsoft.Network/loadBalancers",
            name: "[concat('fro', 'nt')]",
            resources: [pool("backendAddressPools", "web")],
        };
        const beside = pool("Microsoft.Network/loadBalancers/backendAddressPools", "front/web");
        for (const declared of [holding(balancer), holding(beside)]) {
            expect(partsIn(declared, "backend pool")).toMatchObject([{ identity: { name: { value: "front/web" } } }]);
        }
    });

    it.each([
        [{ type: "Microsoft.Authorization/locks", name: "keep" }, "/resourceGroups/erp"],
        [
            {
                type: "Microsoft.Authorization/locks",
                name: "keep",
                scope: "[resourceId('Microsoft.Compute/virtualMachines', 'db')]",
            },
            idOf("Microsoft.Compute/virtualMachines/db"),
        ],
        [
            { type: "Microsoft.Authorization/locks", name: "keep", scope: "Microsoft.Compute/virtualMachines/db" },
            "/resourceGroups/erp/providers/Microsoft.Compute/virtualMachines/db",
        ],
        [
            { type: "Microsoft.Compute/virtualMachines/providers/locks", name: "db/Microsoft.Authorization/keep" },
            "/resourceGroups/erp/providers/Microsoft.Compute/virtualMachines/db",
        ],
        [
            {
                ...{ type: "Microsoft.Compute/virtualMachines", name: "db" },
                resources: [
                    {
                        ...{ type: "providers/locks", name: "Microsoft.Authorization/keep" },
                        properties: { level: "CanNotDelete" },
                    },
                ],
            },
            "/resourceGroups/erp/providers/Microsoft.Compute/virtualMachines/db",
        ],
    ])("holds locks on machines and groups: %j", async (lock, scope) => {
        const declared = holding({ properties: { level: "CanNotDelete" }, ...lock });
        expect(partsIn(declared, "lock")).toMatchObject([
            {
                level: { value: "CanNotDelete" },
                scope: { id: scope.includes("/0000/") ? { pattern: anySubscription(scope) } : { value: scope } },
            },
        ]);
        const loose = { ...vm("db", backedUp), protect: false };
        expect(await messagesOf("protect-from-deletion", [loose, declared])).toEqual([]);
    });

    it("may be deployed at any scope", () => {
        const group = { type: "Microsoft.Resources/resourceGroups", name: "erp", location: "west" };
        const nested = {
            ...{ type: "Microsoft.Resources/deployments", name: "vms", resourceGroup: "erp" },
            properties: { template: { resources: [machine("db", {})] } },
        };
        const lock = { type: "Microsoft.Authorization/locks", name: "keep", properties: { level: "ReadOnly" } };
        const template = { resources: [group, nested, lock] };
        for (const scope of ["Subscription", "ManagementGroup", "Tenant"]) {
            const declared = {
                ...deployment(template),
                type: `azure-native:resources/v20240301:DeploymentAt${scope}Scope`,
            };
            const { resourceGroupName: _, ...inputs } = declared.inputs;
            const parts = { ...declared, inputs };
            expect(partsIn(parts, "machine")).toMatchObject([
                { name: "db", resourceGroup: { id: { value: "/resourceGroups/erp" } } },
            ]);
            expect(partsIn(parts, "resource group")).toMatchObject([{ identity: { resourceGroup: { value: "erp" } } }]);
            expect(partsIn(parts, "lock")).toMatchObject([{ scope: { id: { value: "/subscriptions/*" } } }]);
        }
        const atScope = {
            ...deployment({ resources: [machine("db", {})] }, { scope: "/subscriptions/0000/resourceGroups/ERP" }),
            type: "azure-native:resources:DeploymentAtScope",
        };
        expect(partsIn(atScope, "machine")).toMatchObject([{ identity: { resourceGroup: { value: "erp" } } }]);
    });

    it("may be in a resource group whose name is not known yet", async () => {
        const declared = { ...web(), inputs: { ...web().inputs, resourceGroupName: unknown } };
        expect(await judge([declared])).toEqual([]);
        expect(partsIn(declared, "machine")[0]?.set.id).toMatchObject({
            pattern: expect.stringMatching(/\/resourceGroups\/\*[0-9a-f]{16}\*\//),
        });
    });

    it("is deployed to the Hub of its provider, or else to the location that its resources say", () => {
        const west = { metadataHost: "management.west.hub.contoso.com", location: "west", subscriptionId: "0001" };
        const [part] = partsIn({ ...web(), provider: { name: "west", inputs: west } }, "machine");
        expect(peek(part?.hub.key ?? ABSENT)).toBe("west.hub.contoso.com");
        expect(peek(part?.hub.location ?? ABSENT)).toBe("west");
        expect(peek(part?.set.id ?? ABSENT)).toContain("/subscriptions/0001/");
        const [other] = partsIn(web({ location: { value: "east" } }), "machine");
        expect(peek(other?.hub.key ?? ABSENT)).toBe("east");
    });
});

describe("a nested deployment", () => {
    const nested = (template: object, properties: object = {}, members: object = {}) => ({
        ...{ type: "Microsoft.Resources/deployments", apiVersion: "2019-10-01", name: "inner" },
        ...members,
        properties: { mode: "Incremental", template, ...properties },
    });
    const inner = { expressionEvaluationOptions: { scope: "Inner" } };
    const named = machine("[concat(variables('prefix'), '-', parameters('name'))]", {});
    const own = {
        parameters: { name: { type: "string", defaultValue: "none" } },
        variables: { prefix: "inner" },
        resources: [named],
    };
    const outer = { parameters: { name: { defaultValue: "db" } }, variables: { prefix: "outer" } };

    it("uses the outer names, or its own where it says so", () => {
        expect(namesIn(deployment({ ...outer, resources: [nested(own)] }))).toEqual(["outer-db"]);
        expect(namesIn(deployment({ ...outer, resources: [nested(own, inner)] }))).toEqual(["inner-none"]);
        const passed = { ...inner, parameters: { name: { value: "[toUpper(parameters('name'))]" } } };
        expect(namesIn(deployment({ ...outer, resources: [nested(own, passed)] }))).toEqual(["inner-DB"]);
    });

    it("may be made by a loop, and be in another resource group", () => {
        const loop = { copy: { name: "loop", count: 2 }, resourceGroup: "[concat('group-', copyIndex())]" };
        const outside = nested({ resources: [machine("[concat('vm-', copyIndex('loop'))]", {})] }, {}, loop);
        const group = ({ resourceGroup }: { resourceGroup: { id: unknown } }) => resourceGroup.id;
        const machines = partsIn(holding(outside), "machine");
        expect(machines.map(({ name }) => name)).toEqual(["vm-0", "vm-1"]);
        expect(machines.map(group)).toMatchObject([
            { value: "/resourceGroups/group-0" },
            { value: "/resourceGroups/group-1" },
        ]);
        const inside = nested({ resources: [machine("[concat('vm-', resourceGroup().name)]", {})] }, inner, {
            resourceGroup: "other",
        });
        expect(namesIn(holding(inside))).toEqual(["vm-other"]);
    });

    const [loop, group] = [{ name: "hubs", count: 2 }, "[concat('erp-', copyIndex())]"];
    const copies = (name: unknown, ...resources: object[]) =>
        nested({ resources }, {}, { name, copy: loop, resourceGroup: group });
    const disk = { type: "Microsoft.Compute/disks", name: "data", properties: {} };

    it.each([
        ["in a loop", [copies("[concat('west-', copyIndex())]", machine("db", {}))], ["west-0: db", "west-1: db"]],
        [
            "in a loop, by a name that only Azure knows",
            [copies("[uniqueString(resourceGroup().id)]", machine("db", {}))],
            ["resources[0].copy[0]/resources[0]: db", "resources[0].copy[1]/resources[0]: db"],
        ],
        [
            "in a loop, by a name that is the same in each",
            [copies("west", disk, machine("db", {}))],
            ["resources[0].copy[0]/resources[1]: db", "resources[0].copy[1]/resources[1]: db"],
        ],
        [
            "in a loop within a loop",
            [copies("[concat('hub-', copyIndex())]", copies("[concat('site-', copyIndex())]", machine("db", {})))],
            ["hub-0/site-0: db", "hub-0/site-1: db", "hub-1/site-0: db", "hub-1/site-1: db"],
        ],
        [
            "in two deployments",
            ["west", "east"].map((name) => nested({ resources: [machine("db", {})] }, {}, { name })),
            ["west: db", "east: db"],
        ],
        [
            "in a deployment and beside it, in another case",
            [machine("DB", {}), nested({ resources: [machine("db", {})] })],
            ["resources[0]: DB", "inner: db"],
        ],
        [
            "in a loop, of names that only Azure knows",
            [copies("west", machine("[reference('x').name]", {}))],
            ["web: resources[0].copy[0]/resources[0]", "web: resources[0].copy[1]/resources[0]"],
        ],
        [
            "in a loop, by names that differ",
            [copies("west", machine("[concat('db-', copyIndex())]", {}))],
            ["db-0", "db-1"],
        ],
    ])("tells apart what has the same name: %s", (_, resources, names) => {
        expect(namesIn(holding(...resources))).toEqual(names);
    });

    it("tells apart findings about what has the same name", async () => {
        const tagged = machine("db", { ...backedUp, rpo: "3h" });
        const found = await messagesOf("backup-meets-rpo", [holding(copies("[concat('west-', copyIndex())]", tagged))]);
        expect(found.map((message) => message.split(" (app")[0])).toEqual(['VM "west-0: db"', 'VM "west-1: db"']);
    });

    it("tells parts apart by what holds them", () => {
        const pools = { type: "backendAddressPools", name: "pool", properties: {} };
        const balancers = ["west", "east"].map((name) => {
            return { type: "Microsoft.Network/loadBalancers", name, properties: {}, resources: [pools] };
        });
        const found = partsIn(holding(...balancers), "backend pool").map(({ name }) => name);
        expect(found).toEqual(["west/pool", "east/pool"]);
    });

    it("shows the end of a long place", () => {
        const keys = ["primary", "secondary"].map((key) => `${key}-${"x".repeat(90)}`);
        const resources = { resources: Object.fromEntries(keys.map((key) => [key, machine(unknown, {})])) };
        const [own, ...others] = namesIn(deployment(resources));
        expect([own, ...others].every((name = "") => name.startsWith("web: …x") && name.length <= 80)).toBe(true);
    });

    it("passes what is not known yet", () => {
        const passed = { ...inner, parameters: { name: { value: "[reference('x').name]" } } };
        const tagged = { ...own, resources: [machine("db", { app: "[parameters('name')]" })] };
        expect(partsIn(deployment({ ...outer, resources: [nested(tagged, passed)] }), "machine")).toMatchObject([
            { protection: { app: { isLeftToArm: true, subject: "db" } } },
        ]);
    });

    it("may be linked, which is told", () => {
        const linked = { ...nested({}), properties: { templateLink: { uri: "https://contoso.com/x.json" } } };
        expect(opaqueIn(holding(linked))).toEqual(
            unseen(
                "template.resources[0].properties.template is linked",
                "Inline it (properties.template), or deploy them as resources.",
            ),
        );
    });

    it("within others without end is told", () => {
        let template: object = { resources: [machine("db", {})] };
        for (let depth = 0; depth < 50; depth++) {
            template = { resources: [nested(template)] };
        }
        expect(opaqueIn(deployment(template))[0]).toContain("too deep within each other");
    });
});

describe("what hubguard does not see of a deployment", () => {
    const constant = "Write it as a constant, and pass what is not known yet as parameters.";

    it.each<[string, Declared, string[]]>([
        [
            "a linked template",
            deployment(undefined, { properties: { templateLink: { uri: "https://contoso.com/x.json" } } }),
            unseen("its template is linked", "Inline it (properties.template), or deploy them as resources."),
        ],
        ["a template to come", deployment(unknown), unseen("its template is not known before deployment", constant)],
        [
            "properties to come",
            deployment({}, { properties: unknown }),
            unseen("its template is not known before deployment", constant),
        ],
        [
            "resources to come",
            deployment({ resources: unknown }),
            unseen("template.resources is not known before deployment", constant),
        ],
        [
            "a resource to come",
            holding(unknown),
            unseen("template.resources[0] is not known before deployment", constant),
        ],
        [
            "a type to come",
            holding({ type: unknown }),
            unseen("the type of template.resources[0] is not known before deployment", "Write it as a constant."),
        ],
        [
            "a count to come",
            holding(machine("db", {}, { copy: { name: "x", count: unknown } })),
            unseen(
                "how many machines template.resources[0] copies is not known before deployment",
                "Make the count from what the program knows itself, not from outputs of resources.",
            ),
        ],
        [
            "too many copies",
            holding(machine("db", {}, { copy: { name: "x", count: 1_000_000 } })),
            unseen(
                "template.resources[0] has no count of copies from 0 to 800",
                "Write one that Azure Resource Manager takes.",
            ),
        ],
        ["no JSON", deployment("{"), unseen("its template cannot be read", "Write it as JSON (properties.template).")],
        [
            "no template",
            deployment(null),
            unseen("its template cannot be read", "Write it as JSON (properties.template)."),
        ],
    ])("is told: %s", async (_, declared, messages) => {
        expect((await judge([declared])).map(({ rule, message }) => [rule, message])).toEqual([
            ["undecided", messages[0]],
        ]);
    });

    it("is told once, however much it is", async () => {
        const [note, ...others] = await judge([holding(unknown, unknown, { type: unknown })]);
        expect(note?.message).toMatch(
            /template\.resources\[0\] is not known .* The same deployment has 2 more such places\.$/,
        );
        expect(others).toEqual([]);
    });

    it("is what a template holds beyond the limits of Azure Resource Manager", () => {
        const many = Array.from({ length: 3 }, (_, at) =>
            machine(`[concat('vm-${at}-', copyIndex())]`, {}, { copy: { name: "x", count: 800 } }),
        );
        const declared = holding(...many);
        expect(namesIn(declared)).toHaveLength(800);
        expect(opaqueIn(declared)).toEqual(
            unseen(
                "its template holds more than the 800 resources that Azure Resource Manager takes",
                "Split it, or deploy them as resources.",
            ),
        );
    });

    it("is what would take too long", () => {
        const loop = (input: unknown) => ({ copy: [{ name: "x", count: 800, input }] });
        const start = performance.now();
        const declared = holding(machine("a", loop(loop(loop("['a']")))), machine("b", {}));
        expect(opaqueIn(declared)).toEqual(
            unseen("its template takes too long to evaluate", "Split it, or deploy them as resources."),
        );
        expect(performance.now() - start).toBeLessThan(20_000);
    });

    it("is no machine where nothing else tells that it is one", async () => {
        const nic = {
            type: "Microsoft.Network/networkInterfaces",
            copy: { name: "x", count: unknown },
            name: "[concat('nic-', copyIndex())]",
        };
        const member = machine("web", highlyAvailable, {
            properties: {
                networkProfile: {
                    networkInterfaces: [{ id: "[resourceId('Microsoft.Network/networkInterfaces', 'nic-0')]" }],
                },
            },
        });
        const [note] = await messagesOf("undecided", [holding(nic, member)]);
        expect(note).toContain("(ha-behind-load-balancer)");
        expect(await messagesOf("ha-behind-load-balancer", [holding(nic, member)])).toEqual([]);
    });

    it.each<[string, unknown]>([
        ["nulls", { resources: [null, { type: null }, machine(null, null, { properties: null })] }],
        [
            "wrong types",
            { resources: [1, "x", [], { type: 7, name: {} }, machine(["a"], "app", { copy: [], condition: "x" })] },
        ],
        ["resources that are none", { resources: "x", parameters: 7, variables: [] }],
        ["inherited names", { resources: [machine("[parameters('constructor')]", { a: "[variables('__proto__')]" })] }],
        ["hostile names", { resources: [machine("\u001B[2J\r\n".repeat(1_000), { app: "\u202Eevil" })] }],
        ["huge texts", { resources: [machine("x".repeat(100_000), { app: `[concat('${"x".repeat(1_000_000)}')]` })] }],
    ])("never stops the others: %s", async (_, template) => {
        const violations = await judge([deployment(template), vm("db", without(backedUp, "rpo"))]);
        expect(violations.some(({ rule, resource }) => rule === "require-rpo" && resource === "db")).toBe(true);
        for (const { message } of violations) {
            expect(message).not.toContain("hubguard itself failed");
            expect(message).not.toMatch(/\p{Cc}/u);
            expect(message.length).toBeLessThanOrEqual(2_000);
        }
    });
});

describe("a value that depends on a deployment of several machines", () => {
    it("may be about any of them, so nothing is said of it but that", async () => {
        const declared = holding(
            ...["a", "b"].map((name) => machine(name, { ...backedUp, protection: "high-availability" })),
        );
        const copy = resource(
            "compute:RestorePointCollection",
            "points",
            { source: { id: unknown } },
            { source: ["web"] },
        );
        const notes = await messagesOf("undecided", [declared, copy]);
        expect(notes.filter((note) => note.includes("source.id"))).toHaveLength(1);
        expect(await messagesOf("no-vm-backup-on-set-members", [declared, copy])).toEqual([]);
    });
});
