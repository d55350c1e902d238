import { backedUp } from "../test/policypack/machines.ts";
import { analyzeRequest, analyzeStackRequest, type Declared, unknown, urnOf } from "../test/policypack/requests.ts";

/** The requests of a preview of so many VMs, each with its network interface and a data disk. */
export function previewRequests(vms: number): { analyze: unknown[]; analyzeStack: unknown[] } {
    const resources = Array.from({ length: vms }, (_, at) => machine(at)).flat();
    return {
        analyze: resources.map(analyzeRequest),
        analyzeStack: [analyzeStackRequest(resources, ({ inputs }) => inputs)],
    };
}

function machine(at: number): Declared[] {
    const name = `vm-${at}`;
    const placed = { resourceGroupName: "erp", location: "west" };
    const tags = { ...backedUp, app: `app-${at % 50}`, "backup-schedule": `${at % 60} */4 * * *` };
    const nic = {
        type: "azure-native:network:NetworkInterface",
        name,
        inputs: {
            ...placed,
            networkInterfaceName: name,
            tags,
            ipConfigurations: [{ name: "ip", subnet: { id: unknown } }],
        },
    };
    const disk = {
        type: "azure-native:compute:Disk",
        name,
        inputs: { ...placed, diskName: name, tags, diskSizeGB: 128 },
    };
    return [
        nic,
        disk,
        {
            type: "azure-native:compute:VirtualMachine",
            name,
            inputs: {
                ...placed,
                vmName: name,
                tags,
                hardwareProfile: { vmSize: "Standard_DS2_v2" },
                networkProfile: { networkInterfaces: [{ id: unknown }] },
                storageProfile: {
                    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } },
                    dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: unknown } }],
                },
                osProfile: { computerName: name, adminUsername: "operator" },
            },
            // All three have the same name, so the dependencies are told by URN.
            dependencyUrns: { networkProfile: [urnOf(nic)], storageProfile: [urnOf(disk)] },
        },
    ];
}
