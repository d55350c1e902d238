/** Programs of many machines, each a VM with a NIC and a data disk: the same resources, told in two ways. */

const SUBSCRIPTION = "s";

const site = (subscription: string) => `
const site = {
    resourceGroupName: "erp",
    location: "west",
};
const subnetId = "/subscriptions/${subscription}/resourceGroups/erp/providers/Microsoft.Network/virtualNetworks/erp/subnets/data";
const image = { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" };
const sshPublicKey = "ssh-ed25519 AAAA operator";
const size = "Standard_DS2_v2";
const schedule = (at: number) => \`\${at % 60} \${Math.floor(at / 60) % 4}-23/4 * * *\`;
`;

/** Through azure-native's classes, with the tags written by hand. */
export function byClasses(count: number): string {
    return `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
${site(SUBSCRIPTION)}
for (let at = 0; at < ${count}; at++) {
    const name = \`vm-\${at}\`;
    const tags = {
        app: name, protection: "backup", rto: "8h", rpo: "4h",
        "backup-method": "agent", "backup-kind": "incremental", "backup-schedule": schedule(at),
        "backup-target": "backup.dc2.contoso.com", restore: "app-data",
    };
    const nic = new network.NetworkInterface(\`\${name}-nic\`, {
        ...site, tags,
        ipConfigurations: [{ name: "primary", subnet: { id: subnetId }, privateIPAllocationMethod: "Dynamic" }],
    });
    const disk = new compute.Disk(\`\${name}-data-0\`, {
        ...site, tags, creationData: { createOption: "Empty" }, diskSizeGB: 64, sku: { name: "Premium_LRS" },
    }, { protect: true });
    new compute.VirtualMachine(name, {
        ...site, tags,
        hardwareProfile: { vmSize: size },
        networkProfile: { networkInterfaces: [{ id: nic.id, primary: true }] },
        osProfile: {
            computerName: name,
            adminUsername: "operator",
            linuxConfiguration: {
                disablePasswordAuthentication: true,
                ssh: { publicKeys: [{ path: "/home/operator/.ssh/authorized_keys", keyData: sshPublicKey }] },
            },
        },
        storageProfile: {
            imageReference: image,
            osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Standard_LRS" } },
            dataDisks: [{ createOption: "Attach", lun: 0, managedDisk: { id: disk.id } }],
        },
    }, { protect: true });
}
`;
}

/** Through `ProtectedVm`. @param subscription in which the subnet is */
export function byComponents(count: number, subscription = SUBSCRIPTION): string {
    return `
import { ProtectedVm } from "hubguard";
${site(subscription)}
for (let at = 0; at < ${count}; at++) {
    const name = \`vm-\${at}\`;
    new ProtectedVm(name, {
        ...site, subnetId, size, image,
        plan: {
            app: name, rto: "8h", rpo: "4h",
            backup: {
                method: "agent", kind: "incremental", schedule: schedule(at),
                target: "backup.dc2.contoso.com", restore: "app-data",
            },
        },
        dataDisks: [{ sizeGb: 64, sku: "Premium_LRS" }],
        os: "linux",
        administrator: { username: "operator", sshPublicKey },
    });
}
`;
}
