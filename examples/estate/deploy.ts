import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import type { Output } from "@pulumi/pulumi";
import { hubs } from "./hubs.ts";
import { sites } from "./network.ts";
import type { Estate, Machine } from "./plan.ts";

const image = { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" };
const linux = {
    adminUsername: "operator",
    linuxConfiguration: {
        disablePasswordAuthentication: true,
        ssh: { publicKeys: [{ path: "/home/operator/.ssh/authorized_keys", keyData: "ssh-ed25519 AAAA operator" }] },
    },
};

/** What machines of one group share on one Hub. */
interface Group {
    /** Scale sets have no other set around them. */
    availabilitySetId?: Output<string>;
    backendPoolId: Output<string>;
}

/** Makes the resources of an estate. */
export function deploy(estate: Estate) {
    const groups = new Map<string, Group>();
    const machines = Object.entries(estate).map(([name, machine]) => {
        const key = `${machine.group}-${machine.hub}`;
        const group = machine.group === undefined ? undefined : (groups.get(key) ?? deployGroup(key, machine));
        if (group) {
            groups.set(key, group);
        }
        return [
            name,
            machine.instances ? scaleSet(name, machine, group) : virtualMachine(name, machine, group),
        ] as const;
    });
    return Object.fromEntries(machines);
}

function deployGroup(name: string, { hub, instances }: Machine): Group {
    const { location, provider } = hubs[hub];
    const placed = { resourceGroupName: sites[hub].resourceGroupName, location };
    const sku = { name: "Aligned" };
    const set = instances
        ? undefined
        : new compute.AvailabilitySet(
              name,
              { ...placed, sku, platformFaultDomainCount: 3, platformUpdateDomainCount: 5 },
              // The Hub lists the members there, which a refresh would take for a change.
              { provider, ignoreChanges: ["virtualMachines"] },
          );
    const balancer = new network.LoadBalancer(
        name,
        {
            ...placed,
            sku: { name: "Basic" },
            frontendIPConfigurations: [{ name: "front", subnet: { id: sites[hub].subnetId } }],
            backendAddressPools: [{ name: "members" }],
            probes: [{ name: "alive", protocol: "Tcp", port: 443, intervalInSeconds: 5, numberOfProbes: 2 }],
        },
        { provider },
    );
    const backendPoolId = balancer.backendAddressPools.apply((pools) => pools?.[0]?.id ?? "");
    return { ...(set ? { availabilitySetId: set.id } : {}), backendPoolId };
}

function ipConfigurations({ hub, isBalanced }: Machine, group: Group | undefined) {
    const pools = group && isBalanced ? { loadBalancerBackendAddressPools: [{ id: group.backendPoolId }] } : {};
    return [{ name: "ip", subnet: { id: sites[hub].subnetId }, ...pools }];
}

function virtualMachine(name: string, machine: Machine, group: Group | undefined) {
    const { hub, tags, disks = [], size = "Standard_DS2_v2", isProtected = false } = machine;
    const { location, provider } = hubs[hub];
    const placed = { resourceGroupName: sites[hub].resourceGroupName, location };
    const nic = new network.NetworkInterface(
        name,
        { ...placed, ipConfigurations: ipConfigurations(machine, group) },
        { provider },
    );
    const dataDisks = disks.map((diskSizeGB, at) => {
        const disk = new compute.Disk(
            `${name}-${at}`,
            { ...placed, diskSizeGB, sku: { name: "Premium_LRS" }, creationData: { createOption: "Empty" } },
            { provider, protect: isProtected },
        );
        return { lun: at, createOption: "Attach", managedDisk: { id: disk.id } };
    });
    return new compute.VirtualMachine(
        name,
        {
            ...placed,
            tags: { ...tags },
            hardwareProfile: { vmSize: size },
            networkProfile: { networkInterfaces: [{ id: nic.id }] },
            storageProfile: {
                imageReference: image,
                osDisk: {
                    createOption: "FromImage",
                    managedDisk: { storageAccountType: "Premium_LRS" },
                    diskSizeGB: 64,
                },
                dataDisks,
            },
            osProfile: { computerName: name, ...linux },
            ...(group?.availabilitySetId ? { availabilitySet: { id: group.availabilitySetId } } : {}),
        },
        { provider, protect: isProtected },
    );
}

function scaleSet(name: string, machine: Machine, group: Group | undefined) {
    const { hub, tags, instances = 1, size = "Standard_DS2_v2" } = machine;
    const { location, provider } = hubs[hub];
    return new compute.VirtualMachineScaleSet(
        name,
        {
            resourceGroupName: sites[hub].resourceGroupName,
            location,
            tags: { ...tags },
            sku: { name: size, tier: "Standard", capacity: instances },
            upgradePolicy: { mode: "Manual" },
            virtualMachineProfile: {
                storageProfile: {
                    imageReference: image,
                    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } },
                },
                osProfile: { computerNamePrefix: name, ...linux },
                networkProfile: {
                    networkInterfaceConfigurations: [
                        { name: "nic", primary: true, ipConfigurations: ipConfigurations(machine, group) },
                    ],
                },
            },
        },
        { provider },
    );
}
