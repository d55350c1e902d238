import { highlyAvailable, on, replicated, resource, vm } from "../../../test/policypack/machines.ts";
import { unknown } from "../../../test/policypack/requests.ts";
import { type Dimensions, times } from "../dimension.ts";
import { machine, machines } from "../machine.ts";

const cities = ["Berlin", "Lisbon", "New_York", "Tokyo"];

export const ofMachines: Dimensions = {
    "machines of one application": (size) => ({ stack: machines(size) }),
    "machines of two an application": (size) => ({ stack: machines(size, (at) => ({ app: `app-${at >> 1}` })) }),
    "machines without tags": (size) => ({ stack: times(size, (at) => vm(`vm-${at}`)) }),
    "machines without protection": (size) => ({
        stack: machines(size, (at) => ({ protection: "none", "unprotected-reason": "dev-test", app: `app-${at}` })),
    }),
    "machines of one name in as many resource groups": (size) => ({
        stack: machines(size, undefined, (at) => ({ vmName: "vm", resourceGroupName: `group-${at}` })),
    }),
    "machines whose names are not known yet": (size) => ({
        stack: machines(size, undefined, () => ({ vmName: unknown })),
    }),
    "machines that break every rule of backup": (size) => ({
        stack: machines(size, (at) => ({
            ...{ rpo: "1h", rto: "5m", mttr: "9h", "backup-method": "hypervisor", "backup-kind": "full" },
            ...{ "backup-target": "west", app: `app-${at >> 3}`, criticality: "mission-critical" },
        })),
    }),
    "machines of one application that contradict each other": (size) => ({
        stack: machines(size, (at) => ({ rto: `${9 + (at % 90)}h`, rpo: `${4 + (at % 20)}h` })),
    }),
    "highly available machines outside of any set": (size) => ({
        stack: times(size, (at) => vm(`vm-${at}`, { ...highlyAvailable, app: `web-${at >> 1}` })),
    }),
    "backups that begin at once": (size) => ({
        stack: machines(size, () => ({ "backup-schedule": "0 2 * * *" })),
    }),
    "backups by the clocks of time zones": (size) => ({
        stack: machines(size, (at) => ({
            "backup-schedule": `CRON_TZ=${at % 4 === 2 ? "America" : at % 4 === 3 ? "Asia" : "Europe"}/${cities[at % 4]} ${at % 60} */4 * * *`,
        })),
    }),
    "backups with weekdays and months of their own": (size) => ({
        stack: machines(size, (at) => ({ "backup-schedule": `${at % 60} */4 * * ${at % 7}`, rpo: "7d", rto: "7d" })),
    }),
    "applications on two Hubs": (size) => ({
        stack: times(size, (at) => {
            const hub = at % 2 === 0 ? "west" : "east";
            return on(hub, vm(`vm-${at}`, { ...replicated, app: `app-${at >> 1}`, rto: "5m" }));
        }),
    }),
    "machines of one application on two Hubs": (size) => ({
        stack: times(size, (at) => on(at % 2 === 0 ? "west" : "east", vm(`vm-${at}`, replicated))),
    }),
    "resources of other kinds": (size) => ({
        stack: times(size, (at) =>
            resource("storage:StorageAccount", `account-${at}`, { accountName: `account${at}` }),
        ),
    }),
    "resources that nobody knows": (size) => ({
        stack: times(size, (at) => ({ type: "random:index/randomId:RandomId", name: `id-${at}`, inputs: {} })),
    }),
    "resources of a type that is not known yet": (size) => ({
        stack: times(size, (at) =>
            resource("resources:Resource", `any-${at}`, {
                ...{ resourceProviderNamespace: "Microsoft.Compute", resourceType: unknown, resourceName: `any-${at}` },
            }),
        ),
    }),
    "machines by azure-native's generic resource": (size) => ({
        stack: times(size, (at) => {
            const { name, inputs } = machine(at);
            const { tags, location } = inputs;
            const path = { resourceProviderNamespace: "Microsoft.Compute", resourceType: "virtualMachines" };
            return resource("resources:Resource", name, {
                ...path,
                resourceName: name,
                tags,
                location,
                properties: {},
            });
        }),
    }),
    "machines by a bridged provider": (size) => ({
        stack: machines(size).map(({ name, inputs: { tags } }) => ({
            type: "azurestack:index/virtualMachine:VirtualMachine",
            name,
            inputs: { name, resourceGroupName: "erp", location: "west", tags },
            protect: true,
        })),
    }),
};
