import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { ScaleSet, type ScaleSetArgs } from "../../../components/index.ts";
import { inputsOf, recorded, resolved } from "../recording.ts";
import { GROUP_TAGS, group, lone } from "../valid-args.ts";

const { count: _, ...machine } = group;
const set: ScaleSetArgs = { ...machine, capacity: 3 };
const shared = { resourceGroupName: "erp-rg", location: "redmond", tags: GROUP_TAGS };

test("It registers a scale set, updated by hand, behind a balancer", async () => {
    const resources = await recorded(() => new ScaleSet("web", { ...set, dataDisks: [{ sizeGb: 8 }] }));

    expect(resources.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
        "azure-native:compute:VirtualMachineScaleSet web",
        "azure-native:network:LoadBalancer web",
        "hubguard:index:ScaleSet web",
    ]);
    expect(inputsOf(resources, "VirtualMachineScaleSet")).toMatchObject({
        ...shared,
        sku: { name: "Standard_DS2_v2", tier: "Standard", capacity: 3 },
        upgradePolicy: { mode: "Manual" },
        virtualMachineProfile: {
            osProfile: { computerNamePrefix: "web", adminUsername: "operator" },
            storageProfile: {
                imageReference: set.image,
                osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Standard_LRS" } },
                dataDisks: [
                    {
                        createOption: "Empty",
                        lun: 0,
                        diskSizeGB: 8,
                        managedDisk: { storageAccountType: "Standard_LRS" },
                    },
                ],
            },
            networkProfile: {
                networkInterfaceConfigurations: [
                    {
                        name: "primary",
                        primary: true,
                        ipConfigurations: [
                            {
                                subnet: { id: set.subnetId },
                                loadBalancerBackendAddressPools: [{ id: "/web/backendAddressPools/machines" }],
                            },
                        ],
                    },
                ],
            },
        },
    });
});

test("Extensions are installed one after the other, and keep their secrets", async () => {
    const secrets: unknown[] = [];
    const extension = { publisher: "Contoso", type: "Agent", version: "1.0" };
    const resources = await recorded(() => {
        const see: pulumi.ResourceTransformation = ({ type, props }) => {
            if (type.endsWith(":VirtualMachineScaleSet")) {
                secrets.push(props.virtualMachineProfile.extensionProfile.extensions[1].protectedSettings);
            }
            return undefined;
        };
        const extensions = [
            { ...extension, name: "first" },
            { ...extension, name: "second", protectedSettings: { key: "hush" } },
        ];
        new ScaleSet("web", { ...set, extensions }, { transformations: [see] });
    });
    const [first, second] = (inputsOf(resources, "VirtualMachineScaleSet") as unknown as Profile).virtualMachineProfile
        .extensionProfile.extensions;
    expect(first).toEqual({
        ...{ name: "first", publisher: "Contoso", type: "Agent", typeHandlerVersion: "1.0" },
        autoUpgradeMinorVersion: true,
    });
    expect(second).toMatchObject({ name: "second", provisionAfterExtensions: ["first"] });
    expect(await pulumi.isSecret(secrets[0] as pulumi.Output<unknown>)).toBe(true);
});

interface Profile {
    virtualMachineProfile: { extensionProfile: { extensions: object[] } };
}

test("Its outputs are those of the resources", async () => {
    let outputs: pulumi.Output<unknown> | undefined;
    await recorded(() => {
        const { scaleSetId, scaleSetName, loadBalancerId, backendPoolId } = new ScaleSet("web", set);
        outputs = pulumi.output({ scaleSetId, scaleSetName, loadBalancerId, backendPoolId });
    });
    expect(await resolved(outputs)).toEqual({
        scaleSetId: "/web",
        scaleSetName: "web",
        loadBalancerId: "/web",
        backendPoolId: "/web/backendAddressPools/machines",
    });
});

const unprotected = { app: "erp", unprotected: { reason: "stateless" } };
test.each<[args: object, message: string]>([
    [{ capacity: 1 }, "capacity is 1, but must be a whole number of machines from 2 to 100."],
    [{ capacity: 101 }, "capacity is 101, but must be a whole number of machines from 2 to 100."],
    [{ capacity: 0, plan: unprotected }, "capacity is 0, but must be a whole number of machines from 1 to 100."],
    [{ osDisk: { name: "os" } }, "osDisk.name is not an argument. Remove it."],
    [
        { dataDisks: [{ sizeGb: 8, lun: 1 }, { sizeGb: 8 }] },
        "dataDisks[1] has lun 1, as dataDisks[0] has. Give it another.",
    ],
    [
        { plan: unprotected, dataDisks: [{ sizeGb: 8 }] },
        "dataDisks would hold data that plan.unprotected leaves without protection. Remove it, or write plan.highAvailability.",
    ],
    [
        { loadBalancer: undefined },
        'loadBalancer is missing. Write e.g. { probe: { protocol: "Tcp", port: 443 }, rules: [{ frontendPort: 443 }] }, ' +
            "or name an external one as plan.highAvailability.loadBalancer.",
    ],
    [
        { plan: lone.plan },
        "plan.highAvailability is missing. Write {}, or name an external balancer in it as loadBalancer.",
    ],
    [
        {
            os: "windows",
            administrator: { username: "operator", password: "Pa55word" },
            computerNamePrefix: "webservers1",
        },
        'computerNamePrefix is "webservers1": Windows leaves it 9 characters. Write e.g. "webserver".',
    ],
])("Refuses %j", (args, message) => {
    expect(() => new ScaleSet("web", { ...set, ...args } as ScaleSetArgs)).toThrow(`ScaleSet "web": ${message}`);
});
