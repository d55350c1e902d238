import { describe, expect, it } from "vitest";
import { GROUP, type TestHub } from "../hub.ts";
import { deployedQuickstart } from "./deployed-quickstart.ts";

/** By the last name of the type, what the group has once a quickstart is deployed. */
const STANDING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    "availability-set": {
        availabilitySets: 1,
        disks: 9,
        loadBalancers: 1,
        networkInterfaces: 3,
        networkSecurityGroups: 1,
        publicIPAddresses: 1,
        storageAccounts: 1,
        virtualMachines: 3,
        virtualNetworks: 1,
    },
    "scale-set": {
        disks: 2,
        loadBalancers: 1,
        networkInterfaces: 2,
        publicIPAddresses: 1,
        storageAccounts: 1,
        virtualMachineScaleSets: 1,
        virtualMachines: 2,
        virtualNetworks: 1,
    },
    "sql-always-on": {
        availabilitySets: 2,
        extensions: 6,
        loadBalancers: 1,
        networkInterfaces: 4,
        networkSecurityGroups: 1,
        publicIPAddresses: 4,
        storageAccounts: 4,
        virtualMachines: 4,
        virtualNetworks: 1,
    },
    "backup-server": {
        availabilitySets: 1,
        disks: 3,
        extensions: 2,
        networkInterfaces: 1,
        networkSecurityGroups: 1,
        virtualMachines: 1,
        virtualNetworks: 1,
    },
    "domain-pair": {
        availabilitySets: 1,
        disks: 4,
        extensions: 2,
        loadBalancers: 1,
        networkInterfaces: 2,
        publicIPAddresses: 1,
        virtualMachines: 2,
        virtualNetworks: 1,
    },
    balancer: {
        disks: 3,
        extensions: 3,
        loadBalancers: 1,
        networkInterfaces: 2,
        networkSecurityGroups: 1,
        publicIPAddresses: 1,
        storageAccounts: 1,
        virtualMachines: 1,
        virtualNetworks: 1,
    },
    "extension-windows": { disks: 1, extensions: 1, networkInterfaces: 1, virtualMachines: 1, virtualNetworks: 1 },
    "extension-linux": { disks: 1, extensions: 1, networkInterfaces: 1, virtualMachines: 1, virtualNetworks: 1 },
};

describe("what stands once a quickstart is deployed", () => {
    for (const [name, counts] of Object.entries(STANDING)) {
        it(`${name} makes all that it says`, () => {
            expect(countsIn(deployedQuickstart(name))).toEqual(counts);
        });

        it(`${name} shows no secret to those who read`, () => {
            const hub = deployedQuickstart(name);
            const read = [...hub.state.resources.all()].map(({ id }) => JSON.stringify(hub.call("GET", id).body));
            expect(read.filter((body) => /Hunter2|a passphrase|Subscription#/.test(body))).toEqual([]);
        });
    }
});

function countsIn(hub: TestHub): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { type, id } of hub.state.resources.all()) {
        const last = type.slice(type.lastIndexOf("/") + 1);
        if (id !== GROUP && !type.startsWith("Microsoft.Resources/")) {
            counts[last] = (counts[last] ?? 0) + 1;
        }
    }
    return counts;
}
