import { describe, expect, it } from "vitest";
import { FIELDS } from "../../../protection/tags/fields.ts";
import { tagName } from "../../../protection/tags/vocabulary.ts";
import { judge } from "../judge.ts";
import { backedUp, highlyAvailable, idOf, resource, vm, without } from "../machines.ts";
import { type Declared, unknown } from "../requests.ts";
import { messagesOf, testRule } from "../test-rule.ts";

const account = resource("storage:StorageAccount", "account", {});
const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/web") } };

const after = "These rules judge it once it is known, at pulumi up. For a verdict at preview, ";
const ofProgram = "make it from what the program knows itself, and take nothing but ids from outputs of resources.";
const note = (values: string, subject = 'VM "db" (app erp)', advice = ofProgram) => [
    `${subject}: not known before deployment: ${values}. ${after}${advice}`,
];
const ofResource = 'take it from the output "id" of the resource that it names, or write it out.';
const waits = 'which waits for azure-native:storage:StorageAccount "account"';

function waiting(machine: Declared, input: string, names = ["account"]): Declared {
    return { ...machine, dependencies: { [input]: names } };
}

/** A deployment of a template of so many resources. */
const template = (...resources: unknown[]) =>
    resource("resources:Deployment", "web", { properties: { mode: "Incremental", template: { resources } } });
const within = (name: string, tags: object) => ({
    ...{ type: "Microsoft.Compute/virtualMachines", apiVersion: "2020-06-01", name, location: "west" },
    ...{ tags, properties: {} },
});
const evaluated = "[reference('x').y]";
const never =
    "These rules never judge it. For a verdict, write it as a constant, or from parameters and variables of the template.";

testRule("undecided", {
    accept: [
        [],
        [vm("db", backedUp)],
        [vm("db")],
        // Nobody asks.
        [vm("db", { ...backedUp, owner: unknown })],
        [vm("db", { ...backedUp, environment: "test" }, { osProfile: { adminPassword: unknown } })],
        [vm("db", { ...backedUp, data: "external" }, { availabilitySet: unknown })],
        [vm("db", backedUp, { networkProfile: { networkInterfaces: [{ id: unknown }] } })],
        [resource("compute:Disk", "data", { tags: unknown, diskName: unknown })],
    ],
    reject: [
        {
            resources: [account, waiting(vm("db", { ...backedUp, rpo: unknown }), "tags")],
            messages: note(`tag "rpo", ${waits} (require-rpo, backup-meets-rpo)`),
        },
        {
            resources: [vm("db", { ...backedUp, rpo: unknown, "backup-product": unknown })],
            messages: note(
                'tag "backup-product" (valid-protection-metadata); tag "rpo" (require-rpo, backup-meets-rpo)',
            ),
        },
        {
            resources: [vm("db", { ...without(backedUp, "rpo"), kante: unknown })],
            messages: note('tag "kante" (require-rpo, backup-meets-rpo)'),
            configuration: { settings: { tags: { rpo: "kante" } } },
        },
        {
            resources: [vm("db", { ...backedUp, app: unknown })],
            messages: note('tag "app" (require-app)', 'VM "db"'),
        },
        {
            resources: [
                vm("db", { ...backedUp, "backup-method": "snapshot", data: "none" }, { availabilitySet: unknown }),
            ],
            messages: note("availabilitySet (no-vm-backup-on-set-members)"),
        },
        {
            resources: [vm("db", highlyAvailable, { networkProfile: { networkInterfaces: [{ id: unknown }] } })],
            messages: note(
                "networkProfile.networkInterfaces[0].id (ha-behind-load-balancer)",
                'VM "db" (app web)',
                ofResource,
            ),
        },
        {
            resources: [
                vm(
                    "db",
                    { ...highlyAvailable, rpo: unknown },
                    { networkProfile: { networkInterfaces: [{ id: unknown }] } },
                ),
            ],
            messages: note(
                'tag "rpo" (require-rpo); networkProfile.networkInterfaces[0].id (ha-behind-load-balancer)',
                'VM "db" (app web)',
                'take ids from the outputs "id" of the resources that they name, or write them out; make all else from what the program knows itself.',
            ),
        },
        {
            resources: [
                {
                    type: "azure:compute/virtualMachine:VirtualMachine",
                    name: "db",
                    inputs: { tags: highlyAvailable, networkInterfaceIds: [unknown] },
                },
            ],
            messages: note("networkInterfaceIds[0] (ha-behind-load-balancer)", 'VM "db" (app web)', ofResource),
        },
        {
            resources: [
                vm("db", backedUp, inSet),
                resource("compute:Snapshot", "copy", { creationData: { sourceResourceId: unknown } }),
            ],
            messages: note(
                "creationData.sourceResourceId (no-vm-backup-on-set-members)",
                'azure-native:compute:Snapshot "copy"',
                ofResource,
            ),
        },
        {
            resources: [
                ...["a", "b", "c", "d"].map((name) => resource("compute:Disk", name, {})),
                waiting(vm("db", { ...backedUp, "backup-product": unknown }), "tags", ["a", "b", "c", "d"]),
            ],
            messages: note(
                'tag "backup-product", which waits for azure-native:compute:Disk "a", azure-native:compute:Disk "b", ' +
                    'azure-native:compute:Disk "c" (valid-protection-metadata)',
            ),
        },
        {
            // Both machines of a template.
            resources: [template(...["a", "b"].map((name) => within(name, { ...backedUp, rpo: evaluated })))],
            messages: [
                'azure-native:resources:Deployment "web": left to Azure Resource Manager to evaluate: ' +
                    `tag "rpo" of "a" and "b" (require-rpo, backup-meets-rpo, consistent-objectives). ${never}`,
            ],
        },
        {
            resources: [template(within("a", { ...backedUp, rpo: evaluated, rto: unknown }))],
            messages: [
                'azure-native:resources:Deployment "web": not known before deployment: tag "rto" of "a" ' +
                    `(require-rto, low-rto-needs-standby). ${after}${ofProgram} Also left to Azure Resource Manager to evaluate: ` +
                    `tag "rpo" of "a" (require-rpo, backup-meets-rpo). ${never}`,
            ],
        },
        ...["", " The same deployment has 1 more such place.", " The same deployment has 2 more such places."].map(
            (more, at) => ({
                resources: [template(...Array(at + 1).fill({ type: unknown }))],
                messages: [
                    'azure-native:resources:Deployment "web": the type of template.resources[0] is not known before deployment, ' +
                        `so hubguard does not see the machines in it. Write it as a constant.${more}`,
                ],
            }),
        ),
        {
            // A machine that waits for itself and for one that waits for it.
            resources: [
                waiting(vm("db", { ...backedUp, "backup-product": unknown }), "tags", ["db", "web"]),
                waiting(vm("web", backedUp), "tags", ["db"]),
            ],
            messages: note(
                'tag "backup-product", which waits for azure-native:compute:VirtualMachine "db", ' +
                    'azure-native:compute:VirtualMachine "web" (valid-protection-metadata)',
            ),
        },
    ],
});

describe("undecided", () => {
    it("is one advisory note a resource, whatever else is reported", async () => {
        const violations = await judge([vm("db", { ...without(backedUp, "rpo"), rto: unknown }), vm("web", unknown)]);
        expect(violations.map(({ rule, level, resource }) => [rule, level, resource])).toEqual([
            ["require-rpo", "mandatory", "db"],
            ["undecided", "advisory", "db"],
            ["undecided", "advisory", "web"],
        ]);
    });

    it.each([unknown, evaluated])("fills a message with one list where that is all: %j", async (value) => {
        const tags = Object.fromEntries(FIELDS.map((field) => [tagName(field), value]));
        const [message = ""] = await messagesOf("undecided", [template(within("x".repeat(60), tags))]);
        expect(message.indexOf("; and ")).toBeGreaterThan(600);
    });

    it("has room for what is judged later and for what never is", async () => {
        const tags = Object.fromEntries(
            FIELDS.map((field, at) => [tagName(field), at % 2 === 0 ? unknown : evaluated]),
        );
        const names = ["a", "b"].map((name) => `${name}-${"x".repeat(60)}`);
        const [message = ""] = await messagesOf("undecided", [template(...names.map((name) => within(name, tags)))]);
        expect(message).toMatch(/: not known before .*; and \d+ more\. These.* Also left to .*; and \d+ more\. These/s);
        expect(message).not.toContain(" … ");
    });

    it.each([
        ["compute:VirtualMachineScaleSetVM", "it is one instance of a scale set, whose tags say how it is protected"],
        ["compute/v20240301:VirtualMachineScaleSetVM", "it is one instance of a scale set"],
        ["azurestackhci:VirtualMachineInstance", "it runs on Azure Local"],
        ["connectedvmwarevsphere:VirtualMachine", "it runs on VMware vSphere"],
        ["devtestlab:VirtualMachine", "a lab deploys it"],
        ["hybridcompute:Machine", "it stands for a server elsewhere, which Azure Arc connects"],
        ["networkcloud:BareMetalMachine", "it runs on Azure Operator Nexus"],
        ["scvmm:VirtualMachineInstance", "it runs under System Center Virtual Machine Manager"],
    ])("tells of a machine that is none of a Hub's: %s", async (type, reason) => {
        const violations = await judge([resource(type, "edge", { tags: unknown })]);
        const beginning = `azure-native:${type} "edge" is a machine that hubguard does not understand: ${reason}`;
        expect(violations).toMatchObject([{ rule: "undecided", level: "advisory", resource: "edge" }]);
        expect(violations[0]?.message.startsWith(beginning)).toBe(true);
    });

    it.each([
        ["Microsoft.ClassicCompute", "virtualMachines", "it is of the classic deployment model"],
        ["Contoso.Edge", "fleets/virtualMachineInstances", "it is of no kind that a Hub deploys"],
        ["constructor", "virtualMachines", "it is of no kind that a Hub deploys"],
        ["microsoft.compute", "virtualMachineScaleSets/virtualMachines", "it is one instance of a scale set"],
    ])("tells of a generic machine of another namespace: %s/%s", async (namespace, type, reason) => {
        const inputs = { resourceProviderNamespace: namespace, resourceType: type, resourceName: "edge" };
        const [note, ...others] = await judge([resource("resources:Resource", "edge", inputs)]);
        expect(note?.message).toContain(`is a machine that hubguard does not understand: ${reason}`);
        expect(others).toEqual([]);
    });

    it.each([
        [{ tags: { rpo: 'ka"nte' } }, 'tag "ka\\"nte"'],
        [{ tags: { rpo: "\u202Eetnak" } }, 'tag "\uFFFDetnak"'],
        [{ tags: { rpo: "x".repeat(200) } }, `tag "${"x".repeat(80)}…"`],
    ])("shows names of tags like all that comes from outside: %j", async (settings, shown) => {
        const [name = ""] = Object.values(settings.tags);
        const declared = vm("db", { ...without(backedUp, "rpo"), [name]: unknown });
        const [note] = await messagesOf("undecided", [declared], { settings });
        expect(note).toContain(`not known before deployment: ${shown} (require-rpo, backup-meets-rpo)`);
    });

    it.each([
        ['say "hi"\u001B[31m', 'template.resources.say \\"hi\\"\uFFFD[31m'],
        ["\u202Exe.vm", "template.resources.\uFFFDxe.vm"],
        ["two\nlines", "template.resources.two\uFFFDlines"],
        [`${"x".repeat(200)}.db`, `…${"x".repeat(77)}.db`],
    ])("shows places of a template like all that comes from outside: %j", async (key, shown) => {
        const resources = { [key]: { type: unknown } };
        const [note] = await messagesOf("undecided", [
            resource("resources:Deployment", "web", { properties: { mode: "Incremental", template: { resources } } }),
        ]);
        expect(note).toContain(`the type of ${shown} is not known before deployment`);
    });

    it("shows the end of a long path", async () => {
        const nested = (...resources: unknown[]) => ({
            ...{ type: "Microsoft.Resources/deployments", apiVersion: "2019-10-01", name: "inner" },
            properties: { mode: "Incremental", template: { resources } },
        });
        const networkProfile = { networkInterfaces: [{ id: "[reference('nic').id]" }] };
        const machine = { ...within("db", highlyAvailable), properties: { networkProfile } };
        const [note] = await messagesOf("undecided", [template(nested(nested(machine)))]);
        expect(note).toContain('…template.resources[0].properties.networkProfile.networkInterfaces[0].id of "db"');
    });

    it("shortens a long list", async () => {
        const tags = Object.fromEntries(FIELDS.map((field) => [tagName(field), unknown]));
        const accounts = ["a", "b", "c"].map((name) => resource("storage:StorageAccount", name.repeat(80), {}));
        const names = accounts.map(({ name }) => name);
        const notes = await messagesOf("undecided", [...accounts, waiting(vm("db", tags), "tags", names)]);
        expect(notes).toEqual([expect.stringMatching(/: tag "environment", which waits for .*; and \d+ more\. These/)]);
        expect(notes[0]?.length).toBeLessThan(1_200);
    });
});
