import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { ProtectedVm } from "../../../components/index.ts";
import { inputsOf, recorded, resolved } from "../recording.ts";
import { LONE_TAGS, lone } from "../valid-args.ts";

const dataDisks = [{ sizeGb: 128 }, { name: "log", sizeGb: 1023, sku: "Premium_LRS", caching: "ReadOnly" } as const];

test("It registers a NIC, data disks and a VM that joins them", async () => {
    const resources = await recorded(() => new ProtectedVm("db", { ...lone, dataDisks, tags: { owner: "me" } }));

    const shared = { resourceGroupName: "erp-rg", location: "redmond", tags: { ...LONE_TAGS, owner: "me" } };
    expect(resources.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
        "azure-native:compute:Disk db-data-0",
        "azure-native:compute:Disk db-log",
        "azure-native:compute:VirtualMachine db",
        "azure-native:network:NetworkInterface db-nic",
        "hubguard:index:ProtectedVm db",
    ]);
    expect(inputsOf(resources, "NetworkInterface")).toEqual({
        ...shared,
        ipConfigurations: [{ name: "primary", subnet: { id: lone.subnetId }, privateIPAllocationMethod: "Dynamic" }],
    });
    expect(inputsOf(resources, "Disk", "db-log")).toEqual({
        ...shared,
        creationData: { createOption: "Empty" },
        diskSizeGB: 1023,
        sku: { name: "Premium_LRS" },
    });
    expect(inputsOf(resources, "VirtualMachine")).toEqual({
        ...shared,
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        networkProfile: { networkInterfaces: [{ id: "/db-nic", primary: true }] },
        osProfile: {
            computerName: "db",
            adminUsername: "operator",
            linuxConfiguration: {
                disablePasswordAuthentication: true,
                ssh: {
                    publicKeys: [
                        { path: "/home/operator/.ssh/authorized_keys", keyData: lone.administrator.sshPublicKey },
                    ],
                },
            },
        },
        storageProfile: {
            imageReference: lone.image,
            osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Standard_LRS" } },
            dataDisks: [
                { createOption: "Attach", lun: 0, managedDisk: { id: "/db-data-0" } },
                { createOption: "Attach", lun: 1, caching: "ReadOnly", managedDisk: { id: "/db-log" } },
            ],
        },
    });
});

test("Arguments with a default are passed on where they are given", async () => {
    const resources = await recorded(
        () =>
            new ProtectedVm("db", {
                ...lone,
                image: { id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/gold" },
                osDisk: { name: "db-os", sizeGb: 64, sku: "Premium_LRS" },
                dataDisks: [{ sizeGb: 1, lun: 7 }],
                privateIpAddress: "10.0.0.4",
                computerName: "dbserver",
                customData: "#cloud-config",
                settings: { settings: { tags: { app: "Application" } } },
            }),
    );

    const { app, ...others } = LONE_TAGS;
    const vm = inputsOf(resources, "VirtualMachine");
    expect(vm).toMatchObject({
        tags: { Application: app, ...others },
        osProfile: { computerName: "dbserver", customData: Buffer.from("#cloud-config").toString("base64") },
        storageProfile: {
            imageReference: { id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/gold" },
            osDisk: { name: "db-os", diskSizeGB: 64, managedDisk: { storageAccountType: "Premium_LRS" } },
            dataDisks: [{ lun: 7, managedDisk: { id: "/db-data-7" } }],
        },
    });
    expect(inputsOf(resources, "NetworkInterface")).toMatchObject({
        ipConfigurations: [{ privateIPAllocationMethod: "Static", privateIPAddress: "10.0.0.4" }],
    });
});

test("Passwords and what the guest runs are secrets, whether they were given as such or not", async () => {
    const secrets: unknown[] = [];
    const resources = await recorded(() => {
        const collect: pulumi.ResourceTransformation = ({ type, props, opts }) => {
            if (type.endsWith(":VirtualMachine")) {
                secrets.push(props.osProfile.adminPassword, props.osProfile.customData);
                expect((opts as pulumi.CustomResourceOptions).additionalSecretOutputs).toEqual(["osProfile"]);
            }
            return undefined;
        };
        const { administrator: _, ...others } = lone;
        const administrator = { username: "operator", password: "Pa55word" };
        const args = { ...others, customData: "text" };
        new ProtectedVm("win", { ...args, os: "windows", administrator }, { transformations: [collect] });
        new ProtectedVm("linux", { ...args, administrator }, { transformations: [collect] });
    });

    expect(await Promise.all(secrets.map((value) => pulumi.isSecret(value as pulumi.Output<string>)))).toEqual(
        Array(4).fill(true),
    );
    expect(inputsOf(resources, "VirtualMachine", "win").osProfile).toMatchObject({
        adminPassword: "Pa55word",
        windowsConfiguration: { provisionVMAgent: true },
    });
    expect(inputsOf(resources, "VirtualMachine", "linux").osProfile).toMatchObject({
        adminPassword: "Pa55word",
        linuxConfiguration: { disablePasswordAuthentication: false },
    });
});

test("Its outputs are those of the resources", async () => {
    let outputs: pulumi.Output<unknown> | undefined;
    await recorded(() => {
        const { vmId, vmName, nicId, privateIpAddress, dataDiskIds } = new ProtectedVm("db", {
            ...lone,
            dataDisks,
            privateIpAddress: "10.0.0.4",
        });
        outputs = pulumi.output({ vmId, vmName, nicId, privateIpAddress, dataDiskIds });
    });

    expect(await resolved(outputs)).toEqual({
        vmId: "/db",
        vmName: "db",
        nicId: "/db-nic",
        privateIpAddress: "10.0.0.4",
        dataDiskIds: ["/db-data-0", "/db-log"],
    });
});

test("An argument that is known at deployment only is not judged at construction", async () => {
    const later = <T>(value: T) => pulumi.output(Promise.resolve(value));
    const resources = await recorded(
        () =>
            new ProtectedVm("db", {
                ...lone,
                resourceGroupName: later(""),
                location: Promise.resolve("redmond"),
                subnetId: later("no id"),
                size: later(""),
                image: { publisher: later("a"), offer: later("b"), sku: later("c"), version: later("d") },
                dataDisks: [{ sizeGb: later(4096) }],
                privateIpAddress: later("no address"),
                tags: { owner: later("me") },
            }),
    );
    expect(resources).toHaveLength(4);
});
