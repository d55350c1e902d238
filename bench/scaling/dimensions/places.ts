import { idOf, on, replicated, resource, vm } from "../../../test/policypack/machines.ts";
import type { Declared } from "../../../test/policypack/requests.ts";
import { type Dimensions, times } from "../dimension.ts";
import { machine, machines } from "../machine.ts";

const SCOPE = "authorization:ManagementLockByScope";

export const ofPlaces: Dimensions = {
    "Hubs, each with a machine": (size) => ({ stack: machines(size).map((one, at) => on(`hub-${at}`, one)) }),
    "Hubs of one application": (size) => ({
        stack: times(size, (at) => on(`hub-${at}`, vm(`vm-${at}`, { ...replicated, rto: "5m" }))),
    }),
    "Hubs of one application that stand by": (size) => ({
        stack: times(size, (at) => on(`hub-${at}`, vm(`vm-${at}`, { ...replicated, standby: "running" }))),
    }),
    "Hubs of one application that is backed up": (size) => ({
        stack: machines(size, () => ({ protection: "backup,replication", ...replication(0) })).map((one, at) =>
            on(`hub-${at}`, one),
        ),
    }),
    "locations, each with a machine": (size) => ({
        stack: machines(size, undefined, (at) => ({ location: `region-${at}` })),
    }),
    "machines of one name on as many Hubs": (size) => ({
        stack: machines(size, undefined, () => ({ vmName: "vm" })).map((one, at) => on(`hub-${at}`, one)),
    }),
    "copies of one name on as many Hubs": (size) => ({
        stack: machines(size, undefined, () => ({ vmName: "vm" })).flatMap((one, at) => [
            on(`hub-${at}`, one),
            on(`hub-${at}`, lockOf(at, idOf("Microsoft.Compute/virtualMachines/vm"))),
        ]),
    }),
    "targets of copies": (size) => ({
        stack: machines(size, (at) => ({ "backup-target": `backup.dc${at}.contoso.com` })),
    }),
    "resource groups, each with a machine": (size) => ({
        stack: times(size, (at) => [
            group(at),
            { ...machine(at, {}, { resourceGroupName: `group-${at}` }), protect: false },
        ]).flat(),
    }),
    "machines of one resource group": (size) => ({ stack: [group(0), ...machines(size, undefined, inGroup)] }),
    "locks of machines": (size) => ({
        stack: times(size, (at) => [
            { ...machine(at), protect: false },
            lockOf(at, idOf(`Microsoft.Compute/virtualMachines/vm-${at}`)),
        ]).flat(),
    }),
    "locks of one machine": (size) => ({
        stack: [
            { ...machine(0), protect: false },
            ...times(size, (at) => lockOf(at, idOf("Microsoft.Compute/virtualMachines/vm-0"))),
        ],
    }),
    "locks of resource groups": (size) => ({
        stack: times(size, (at) => [
            { ...machine(at, {}, { resourceGroupName: `group-${at}` }), protect: false },
            lockOf(at, `/subscriptions/0000/resourceGroups/group-${at}`),
        ]).flat(),
    }),
    "locks of one resource group": (size) => ({
        stack: times(size, (at) => [
            { ...machine(at), protect: false },
            lockOf(at, "/subscriptions/0000/resourceGroups/erp"),
        ]).flat(),
    }),
    "machines that nothing keeps from being deleted": (size) => ({
        stack: machines(size).map((one) => ({ ...one, protect: false })),
    }),
};

function replication(at: number) {
    const { app: _, protection: __, rto: ___, rpo: ____, ...tags } = replicated;
    return { ...tags, "replication-target": `dr-${at}.contoso.com` };
}

function inGroup() {
    return { resourceGroupName: "group-0" };
}

function group(at: number): Declared {
    const inputs = { resourceGroupName: `group-${at}`, location: "west" };
    return { type: "azure-native:resources:ResourceGroup", name: `group-${at}`, inputs };
}

function lockOf(at: number, scope: string): Declared {
    return resource(SCOPE, `lock-${at}`, { lockName: `lock-${at}`, level: "CanNotDelete", scope });
}
