import { idOf } from "../test/policypack/machines.ts";
import { analyzeRequest, analyzeStackRequest, type Declared, unknown, urnOf } from "../test/policypack/requests.ts";
import { tagsOf } from "./tags.ts";

const hubs = ["west", "east"].map((name) => ({
    name,
    inputs: { metadataHost: `management.${name}.hub.contoso.com`, location: name },
}));

/** Members of one availability set. */
const GROUP = 3;

/** The requests of a preview of so many VMs on two Hubs, protected in every way, each with a network interface and a disk. */
export function previewRequests(vms: number): { analyze: unknown[]; analyzeStack: unknown[] } {
    const groups = Array.from({ length: Math.ceil(vms / GROUP) }, (_, at) => group(at)).flat();
    const machines = Array.from({ length: vms }, (_, at) => machine(at)).flat();
    const resources = [...groups, ...machines];
    return {
        analyze: resources.map(analyzeRequest),
        analyzeStack: [analyzeStackRequest(resources, ({ inputs }) => inputs)],
    };
}

/** One in four groups is highly available: a set behind a balancer. */
function isGroup(at: number): boolean {
    return at % 4 === 0;
}

function placed(at: number) {
    return { provider: hubs[at % 2], own: { resourceGroupName: "erp", location: hubs[at % 2]?.name } };
}

function group(at: number): Declared[] {
    const { provider, own } = placed(at);
    const name = `group-${at}`;
    const set = { ...own, availabilitySetName: name, platformFaultDomainCount: 3, sku: { name: "Aligned" } };
    const balancer = {
        ...own,
        loadBalancerName: name,
        backendAddressPools: [{ name: "members" }],
        probes: [{ name: "alive", protocol: "Tcp", port: 443 }],
    };
    const types = { "compute:AvailabilitySet": set, "network:LoadBalancer": balancer };
    return isGroup(at)
        ? Object.entries(types).map(([type, inputs]) => ({ type: `azure-native:${type}`, name, inputs, provider }))
        : [];
}

function machine(at: number): Declared[] {
    const name = `vm-${at}`;
    const groupAt = Math.floor(at / GROUP);
    const isMember = isGroup(groupAt);
    const { provider, own } = placed(groupAt);
    const tags = tagsOf(isMember ? "high-availability" : at % 7 === 0 ? "replication" : "backup", at, groupAt);
    const pool = idOf(`Microsoft.Network/loadBalancers/group-${groupAt}/backendAddressPools/members`);
    const pools = isMember ? { loadBalancerBackendAddressPools: [{ id: pool }] } : {};
    const nic = {
        type: "azure-native:network:NetworkInterface",
        name,
        provider,
        inputs: {
            ...own,
            networkInterfaceName: name,
            tags,
            ipConfigurations: [{ name: "ip", subnet: { id: unknown }, ...pools }],
        },
    };
    const disk = {
        type: "azure-native:compute:Disk",
        name,
        provider,
        protect: true,
        inputs: { ...own, diskName: name, tags, diskSizeGB: 128, sku: { name: "Premium_LRS" } },
    };
    const set = { availabilitySet: { id: idOf(`Microsoft.Compute/availabilitySets/group-${groupAt}`) } };
    return [
        nic,
        disk,
        {
            type: "azure-native:compute:VirtualMachine",
            name,
            provider,
            protect: true,
            inputs: {
                ...own,
                vmName: name,
                tags,
                ...(isMember ? set : {}),
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
