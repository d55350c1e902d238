import { idOf, resource } from "../../../test/policypack/machines.ts";
import { type Declared, unknown } from "../../../test/policypack/requests.ts";
import { type Dimensions, times } from "../dimension.ts";
import { backedUpAt, machine } from "../machine.ts";

const VM = "Microsoft.Compute/virtualMachines";
const NIC = "Microsoft.Network/networkInterfaces";

export const ofTemplates: Dimensions = {
    "deployments of templates": (size) => ({
        stack: times(size, (at) => deployment(at, [machineIn(at)])),
    }),
    "resources of one template": (size) => ({ stack: [deployment(0, times(size, machineIn))] }),
    "copies by one loop of a template": (size) => ({
        stack: [
            deployment(0, [
                { ...machineIn(0), name: "[concat('vm-', copyIndex())]", copy: { name: "all", count: size } },
            ]),
        ],
    }),
    "resources of a template by names in another": (size) => ({
        stack: [
            deployment(0, [
                ...times(size, machineIn),
                ...times(size, (at) => ({
                    type: "Microsoft.Compute/restorePointCollections",
                    apiVersion: "2022-03-01",
                    name: `points-${at}`,
                    properties: { source: { id: `[resourceId('${VM}', 'vm-${at}')]` } },
                })),
            ]),
        ],
    }),
    "nested deployments of one template": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => nested(at, { template: template([machineIn(at)]) })),
            ),
        ],
    }),
    "nested deployments that each take a parameter": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) =>
                    nested(at, {
                        expressionEvaluationOptions: { scope: "inner" },
                        parameters: { name: { value: `vm-${at}` } },
                        template: {
                            ...template([{ ...machineIn(at), name: "[parameters('name')]" }]),
                            parameters: { name: { type: "string" } },
                        },
                    }),
                ),
            ),
        ],
    }),
    "linked templates of one deployment": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => nested(at, { templateLink: { uri: `https://contoso.com/${at}.json` } })),
            ),
        ],
    }),
    "linked templates, each of a deployment": (size) => ({
        stack: times(size, (at) =>
            resource("resources:Deployment", `deployment-${at}`, {
                deploymentName: `deployment-${at}`,
                properties: { mode: "Incremental", templateLink: { uri: `https://contoso.com/${at}.json` } },
            }),
        ),
    }),
    "parameters of one template": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => ({ ...machineIn(at), name: `[parameters('name-${at}')]` })),
                {
                    parameters: Object.fromEntries(
                        times(size, (at) => [`name-${at}`, { type: "string", defaultValue: `vm-${at}` }]),
                    ),
                },
            ),
        ],
    }),
    "variables of one template": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => ({ ...machineIn(at), name: `[variables('name-${at}')]` })),
                {
                    variables: Object.fromEntries(
                        times(size, (at) => [`name-${at}`, `[concat('vm-', string(${at}))]`]),
                    ),
                },
            ),
        ],
    }),
    "variables that each take the one before": (size) => ({
        stack: [
            deployment(0, [{ ...machineIn(0), name: `[variables('name-${size - 1}')]` }], {
                variables: Object.fromEntries(
                    times(size, (at) => [`name-${at}`, at === 0 ? "vm" : `[variables('name-${at - 1}')]`]),
                ),
            }),
        ],
    }),
    "items of an array that a loop reads": (size) => ({
        stack: [
            deployment(
                0,
                [
                    {
                        ...machineIn(0),
                        name: "[variables('names')[copyIndex()]]",
                        copy: { name: "all", count: "[length(variables('names'))]" },
                    },
                ],
                { variables: { names: times(size, (at) => `vm-${at}`) } },
            ),
        ],
    }),
    "values of a template that are not known yet": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => ({ ...machineIn(at), tags: { ...backedUpAt(at), rpo: unknown } })),
            ),
        ],
    }),
    "values that are left to Azure": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => ({
                    ...machineIn(at),
                    tags: { ...backedUpAt(at), rpo: `[reference('other-${at}').outputs.rpo.value]` },
                })),
            ),
        ],
    }),
    ...leftOpen(
        "ids that are left to Azure",
        "nic-@",
        "[resourceId('Microsoft.Network/networkInterfaces', newGuid())]",
    ),
    ...leftOpen("names that are left to Azure", "[concat('nic-', uniqueString('x'), '-@')]", idOf(`${NIC}/other-@`)),
    "resources of a template that breaks rules": (size) => ({
        stack: [
            deployment(
                0,
                times(size, (at) => ({
                    ...machineIn(at),
                    tags: { app: `app-${at}`, protection: "backup" },
                    zones: ["1"],
                })),
            ),
        ],
    }),
    "disks in a template of one machine": (size) => ({
        stack: [
            deployment(0, [
                {
                    ...machineIn(0),
                    properties: {
                        storageProfile: {
                            dataDisks: times(size, (lun) => ({
                                ...{ lun, createOption: "Attach" },
                                managedDisk: { id: idOf(`Microsoft.Compute/disks/disk-${lun}`) },
                            })),
                        },
                    },
                },
            ]),
        ],
    }),
};

function template(resources: readonly unknown[]) {
    const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
    return { $schema: schema, contentVersion: "1.0.0.0", resources };
}

function deployment(at: number, resources: readonly unknown[], more: Record<string, unknown> = {}): Declared {
    return resource("resources:Deployment", `deployment-${at}`, {
        deploymentName: `deployment-${at}`,
        properties: { mode: "Incremental", template: { ...template(resources), ...more } },
    });
}

function nested(at: number, properties: Record<string, unknown>) {
    return {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2020-06-01",
        name: `nested-${at}`,
        properties: { mode: "Incremental", ...properties },
    };
}

/** Highly available machines and as many network interfaces, of which ids do not tell which is whose. `@` is a place. */
function leftOpen(title: string, name: string, id: string): Dimensions {
    const at = (text: string, place: number) => text.replace("@", `${place}`);
    const nic = { type: NIC, apiVersion: "2018-11-01", properties: {} };
    const networkInterfaces = (place: number) => [{ id: at(id, place) }];
    const pair = (place: number) => [
        { ...nic, name: at(name, place) },
        {
            ...machineIn(place),
            tags: { ...backedUpAt(place), protection: "high-availability" },
            properties: { networkProfile: { networkInterfaces: networkInterfaces(place) } },
        },
    ];
    return { [title]: (size) => ({ stack: times(size, (place) => deployment(place, pair(place))) }) };
}

function machineIn(at: number) {
    const { name, inputs } = machine(at);
    const { tags, location } = inputs;
    return { type: VM, apiVersion: "2020-06-01", name, location, tags, properties: {} };
}
