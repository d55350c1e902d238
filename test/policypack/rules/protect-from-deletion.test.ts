import { describe, expect, it } from "vitest";
import { backedUp, highlyAvailable, idOf, resource, vm } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";
import { timesOf } from "../timing.ts";

const loose = (name = "db", tags: unknown = backedUp, inputs = {}) => ({ ...vm(name, tags, inputs), protect: false });
const waiting = (declared: Declared, input: string, ...names: string[]): Declared => ({
    ...declared,
    dependencies: { [input]: names },
});
const on = (region: string, declared: Declared): Declared => ({
    ...declared,
    provider: { name: region, inputs: { metadataHost: `management.${region}.hub.contoso.com` } },
});

const group = (name: unknown = "erp") => resource("resources:ResourceGroup", "group", { resourceGroupName: name });
const lock = (kind: string, inputs: object) =>
    resource(`authorization:ManagementLock${kind}`, "lock", { level: "CanNotDelete", ...inputs });
const byScope = (scope: unknown, level: unknown = "CanNotDelete") => lock("ByScope", { scope, level });
const onGroup = (resourceGroupName: unknown) => lock("AtResourceGroupLevel", { resourceGroupName });
const onResource = (inputs: object) =>
    lock("AtResourceLevel", {
        resourceProviderNamespace: "Microsoft.Compute",
        parentResourcePath: "",
        resourceType: "virtualMachines",
        resourceName: "db",
        ...inputs,
    });

const vmId = idOf("Microsoft.Compute/virtualMachines/DB");
const scaleSet = (tags: unknown = backedUp) =>
    resource("compute:VirtualMachineScaleSet", "web", { vmScaleSetName: "web", tags });
const many = Array.from({ length: 40 }, (_, at) => loose(`db-${at}`));

const says = (who: string) => [
    `${who}: backups are taken, and nothing prevents a deletion by mistake. ` +
        'Set the resource option protect: true, or lock the resource group (level "CanNotDelete").',
];
const one = says('VM "db" (app erp)');

testRule("protect-from-deletion", {
    accept: [
        [vm("db", backedUp)],
        [loose("db", { app: "erp", protection: "none" })],
        [loose("db", highlyAvailable)],
        [loose("db", { ...backedUp, protection: "replication" })],
        [loose("db", {})],
        [loose("db", { ...backedUp, protection: "bakcup" })],
        [{ ...scaleSet(), protect: true }],
        [group(), onGroup("lab")],

        // The machine itself.
        [loose(), byScope(vmId)],
        [loose(), byScope(`${vmId}/`, " READONLY ")],
        [loose(), waiting(byScope(unknown), "scope", "db")],
        [loose(), group(), waiting(byScope(unknown), "scope", "group", "db")],
        [loose(), waiting(byScope(""), "scope", "db")],
        [loose(), onResource({})],
        [loose(), onResource({ resourceGroupName: unknown })],
        [loose(), waiting(onResource({ resourceName: unknown }), "resourceName", "db")],
        [scaleSet(), byScope(idOf("microsoft.compute/VirtualMachineScaleSets/web"))],
        [scaleSet(), byScope(unknown, unknown), byScope(idOf("Microsoft.Compute/virtualMachineScaleSets/web"))],

        // Its resource group.
        [loose(), byScope("/subscriptions/0000/resourceGroups/ERP")],
        [loose(), byScope("/subscriptions/0000/resourcegroups/erp/")],
        [loose(), onGroup("ERP")],
        [loose(), group(), waiting(byScope(unknown), "scope", "group")],
        [loose(), group(), waiting(onGroup(unknown), "resourceGroupName", "group")],
        ...[unknown, "erp"].flatMap((name) => [
            [
                group(name),
                waiting(loose("db", backedUp, { resourceGroupName: unknown }), "resourceGroupName", "group"),
                waiting(onGroup(unknown), "resourceGroupName", "group"),
            ],
        ]),
        [
            group(),
            waiting(loose("db", backedUp, { resourceGroupName: unknown }), "resourceGroupName", "group"),
            onGroup("erp"),
        ],

        // Its subscription.
        [loose(), byScope("/subscriptions/0000")],
        [loose(), lock("AtSubscriptionLevel", {})],
        [on("west", loose()), on("west", lock("AtSubscriptionLevel", {}))],
        [on("west", loose()), onGroup("erp")],
        [loose(), on("west", onGroup("erp"))],

        // Nobody needs to know.
        [vm("db", { ...backedUp, protection: unknown }), byScope(unknown, unknown)],
        [vm("db", unknown), byScope(unknown)],
        [loose("db", { app: "erp", protection: "none" }), byScope(unknown, unknown)],
        [loose("db", unknown), byScope("/subscriptions/0000")],
    ],
    reject: [
        { resources: [loose()], messages: one },
        { resources: [scaleSet()], messages: says('scale set "web" (app erp)') },
        // A group that says how its data is backed up.
        {
            resources: [loose("db", { ...backedUp, protection: "high-availability", data: "local" })],
            messages: one,
        },
        ...["NotSpecified", "", "delete", 7, null, [], {}, "CanNotDelete ReadOnly"].map((level) => ({
            resources: [loose(), byScope("/subscriptions/0000", level)],
            messages: one,
        })),
        ...[
            byScope(idOf("Microsoft.Compute/virtualMachines/other")),
            byScope(idOf("Microsoft.Compute/virtualMachines/db", "other")),
            byScope(`${vmId}/extensions/db`),
            byScope(idOf("Microsoft.Compute/disks/db")),
            byScope(idOf("Contoso.Compute/virtualMachines/db")),
            byScope(`/subscriptions/0000/resourceGroups/other`),
            byScope("/subscriptions/0000/providers/Microsoft.Compute/virtualMachines/db"),
            byScope("erp"),
            byScope(`/${"a/".repeat(5_000)}`),
            byScope("\u001B[31m\u0000"),
            onGroup("other"),
            onResource({ resourceType: "disks" }),
            onResource({ parentResourcePath: "virtualMachines/db", resourceType: "extensions", resourceName: "db" }),
        ].map((other) => ({ resources: [loose(), group(), other], messages: one })),
        {
            // The lock is on the disk, which is made in the same group.
            resources: [
                loose(),
                group(),
                resource("compute:Disk", "data", {}),
                waiting(byScope(unknown), "scope", "group", "data"),
            ],
            messages: one,
        },
        {
            resources: [
                { ...group(), name: "other-group", inputs: { resourceGroupName: "other" } },
                group(),
                loose(),
            ].concat(waiting(onGroup(unknown), "resourceGroupName", "other-group")),
            messages: one,
        },
        { resources: [on("west", loose()), on("east", onGroup("erp"))], messages: one },
        { resources: [on("west", loose()), on("east", lock("AtSubscriptionLevel", {}))], messages: one },
        { resources: many, messages: says('VMs "db-0", "db-1", "db-2" and 37 more (app erp)') },
        {
            resources: [loose("b"), { ...scaleSet(), name: "a" }, loose("mail", { ...backedUp, app: "mail" })],
            messages: [...says('machines "a" and "b" (app erp)'), ...says('VM "mail" (app mail)')],
        },
        {
            resources: [loose("a", { ...backedUp, app: "ERP" }), loose("b", { ...backedUp, app: "erp " })],
            messages: says('VMs "a" and "b" (app ERP)'),
        },
        { resources: [loose("db", { ...backedUp, app: secret("hunter2") })], messages: says('VM "db"') },
        { resources: [loose("\u001B[31m"), onGroup("lab")], messages: says('VM "\uFFFD[31m" (app erp)') },
    ],
    undecided: [
        loose("db", { ...backedUp, protection: unknown }),
        loose("db", unknown),
        [loose(), byScope(unknown)],
        [loose(), byScope(vmId, unknown)],
        [loose(), byScope("/subscriptions/0000", unknown)],
        [loose(), waiting(byScope(unknown), "scope", "elsewhere")],
        [loose(), onGroup(unknown)],
        [loose(), onResource({ resourceName: unknown })],
        [loose("db", backedUp, { resourceGroupName: unknown }), onGroup("erp")],
        [loose(), group(unknown), waiting(onGroup(unknown), "resourceGroupName", "group")],
        [loose("db", backedUp, { vmName: unknown }), byScope(vmId)],
        // What could be a lock.
        [
            loose(),
            resource("resources:Resource", "generic", {
                resourceProviderNamespace: "Microsoft.Authorization",
                resourceType: unknown,
                resourceName: "lock",
            }),
        ],
    ],
});

describe("protect-from-deletion", () => {
    /** Machines in groups of their own, and a lock on each machine and on each group. */
    const locked = (count: number) =>
        Array.from({ length: count }, (_, at) => [
            loose(`db-${at}`, backedUp, { resourceGroupName: `group-${at}` }),
            {
                ...byScope(idOf(`Microsoft.Compute/virtualMachines/db-${at}`, `group-${at}`), "NotSpecified"),
                name: `a-${at}`,
            },
            { ...byScope(idOf(`Microsoft.Compute/virtualMachines/db-${at}`, `group-${at}`)), name: `b-${at}` },
            { ...byScope(`/subscriptions/0000/resourceGroups/group-${at}`), name: `c-${at}` },
        ]).flat();

    it("takes no longer than machines and locks ask for", () => {
        const [small = 0, large = 0] = timesOf("protect-from-deletion", {}, [locked(1_000), locked(4_000)]);
        // To compare each with each would take sixteen times as long.
        expect(large).toBeLessThan(9 * small);
    });
});
