import type * as pulumi from "@pulumi/pulumi";
import {
    AvailabilityGroup,
    Hub,
    HubSpanningGroup,
    ProtectedVm,
    RecoveryPair,
    ScaleSet,
    UnprotectedVm,
} from "../../components/index.ts";
import { as, type Choices, combined } from "./combined.ts";
import { group, lone } from "./valid-args.ts";

const objectives = { app: "erp", rto: "8h", rpo: "4h" };
const available = { ...objectives, highAvailability: {} };
const external = { ...objectives, highAvailability: { loadBalancer: "www.contoso.com" } };
const provider = (path: string) => `/subscriptions/s/resourceGroups/erp-rg/providers/${path}`;

const { location, resourceGroupName, subnetId, size, image, administrator } = lone;
const workload = { size, image };
const site = { resourceGroupName, subnetId };
const password = { username: "operator", password: "Pa55word" };
const guests = {
    "Linux by key": { os: "linux", administrator },
    "Linux by password": { os: "linux", administrator: password },
    Windows: { os: "windows", administrator: password },
};
const { "Linux by key": linux, Windows: windows } = guests;
/** Enough where the guest makes no difference to what is around it. */
const systems = { Linux: linux, Windows: windows };

const hub = (name: string) => new Hub(name, { endpoint: `management.${name}.hub.contoso.com`, subscriptionId: "s" });
const places: Choices = { "on a Hub": () => ({ ...site, hub: hub("west") }), "at a location": { ...site, location } };
const west = (own: object = {}) => ({ ...site, ...own, hub: hub("west"), addressSpace: ["10.10.0.0/16"] });
const east = (own: object = {}) => ({ ...site, ...own, hub: hub("east"), addressSpace: ["10.20.0.0/16"] });

const disks: Choices = { "": {}, "with data disks": { dataDisks: [{ sizeGb: 8 }, { sizeGb: 8, caching: "None" }] } };
const extension = {
    name: "agent",
    publisher: "Contoso",
    type: "Agent",
    version: "1.0",
    protectedSettings: { key: "k" },
};
const extensions: Choices = { "": {}, "with an extension": { extensions: [extension], customData: "#cloud-config" } };
const locks: Choices = { "": {}, "with a lock": { deleteLock: true } };

const where = { schedule: "30 */4 * * *", target: "backup.dc2.contoso.com" };
const backups = {
    "an agent, data": { ...where, method: "agent", restore: "app-data" },
    "an agent, deployed anew": { ...where, method: "agent", restore: "redeploy", kind: "differential" },
    "the application, data": { ...where, method: "application", restore: "app-data", product: "commvault" },
    "the application, deployed anew": { ...where, method: "application", restore: "redeploy" },
    "snapshots, the VM": { ...where, method: "snapshot", restore: "vm" },
    "snapshots, its disks": { ...where, method: "snapshot", restore: "disks" },
    "snapshots, data": { ...where, method: "snapshot", restore: "app-data" },
};
const { "an agent, data": backup } = backups;
const byMachines = {
    "the application": { level: "application", failover: "application", interval: "5m" },
    "the application, by a cluster": { level: "application", failover: "guest" },
    "the guest": { level: "guest", failover: "guest" },
    "the guest, by a product": { level: "guest", failover: "product" },
};
const { "the application": replication } = byMachines;
const ofVm = { level: "vm", failover: "product" };
const target = "management.north.hub.contoso.com";

const named = (values: object, plan: (value: object) => object) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plan(value)]));
const lonePlans = {
    ...named(backups, (own) => ({ ...objectives, backup: own })),
    ...named({ ...byMachines, "of the VM": ofVm }, (own) => ({ ...objectives, replication: { ...own, target } })),
    both: { ...objectives, backup, replication: { ...replication, target } },
    "a low RTO": { ...objectives, rto: "5m", standby: "running", replication: { ...replication, target } },
};
const dataOfGroups = {
    "without data": { data: "none" },
    "data elsewhere": { data: "external" },
    "data copied by an agent": { data: "local", backup },
    "data copied by the application": { data: "local", backup: backups["the application, deployed anew"] },
    "data replicated": { data: "local", replication: { ...replication, target } },
};
const groupPlans = as(
    "plan",
    named(dataOfGroups, (own) => ({ ...available, ...own })),
);
const spanningPlans = as(
    "plan",
    named(dataOfGroups, (own) => ({ ...external, ...own })),
);
const without = { plan: { ...available, data: "none" } };
const unprotected = { plan: { app: "erp", unprotected: { reason: "stateless", until: "2027-06-30" } } };

const backendPoolId = provider("Microsoft.Network/loadBalancers/web/backendAddressPools/web");
const balancers = as("loadBalancer", { "a balancer": group.loadBalancer, "an existing balancer": { backendPoolId } });
const availabilitySetId = provider("Microsoft.Compute/availabilitySets/web");
const sets = { "two nodes": {}, "three nodes": { faultDomains: 3 }, "an existing set": { availabilitySetId } };
const { loadBalancer } = group;

const pairPlans = {
    ...named(byMachines, (own) => ({ ...objectives, replication: own })),
    "with backup": { ...objectives, replication, backup },
};
const standbys: Choices = {
    running: () => ({ primary: west(), standby: east() }),
    stopped: () => ({ primary: west(), standby: east({ state: "stopped", size: "Standard_DS1_v2" }) }),
};
const groupSides: Choices = {
    "behind balancers": () => ({ primary: west({ loadBalancer }), standby: east({ loadBalancer }) }),
    "behind existing ones": () => {
        const existing = { loadBalancer: { backendPoolId } };
        return { primary: west(existing), standby: east({ ...existing, state: "stopped" }) };
    },
};
const { "data replicated": _, ...dataOfPairs } = dataOfGroups;
const pairGroups = { ...dataOfPairs, "data inside": { data: "local" } };

const count = { "": { count: 2 } };
const components = { ProtectedVm, UnprotectedVm, AvailabilityGroup, ScaleSet, HubSpanningGroup, RecoveryPair };
const uses: [keyof typeof components, ...Choices[]][] = [
    ["ProtectedVm", as("plan", lonePlans), systems, places, disks, locks],
    ["ProtectedVm", { "": unprotected }, guests, places, extensions],
    [
        "UnprotectedVm",
        { stateless: { reason: "stateless" }, "for tests": { reason: "dev-test" } },
        guests,
        places,
        extensions,
    ],
    ["AvailabilityGroup", count, groupPlans, sets, balancers, systems, places, disks],
    [
        "AvailabilityGroup",
        count,
        { "behind an external balancer": { plan: { ...external, data: "none" } } },
        sets,
        systems,
        places,
    ],
    [
        "AvailabilityGroup",
        { "40 machines": { count: 40, faultDomains: 3, loadBalancer } },
        { "": without },
        systems,
        places,
    ],
    ["ScaleSet", { "": { capacity: 3 } }, groupPlans, balancers, systems, places, disks, extensions],
    ["ScaleSet", { "without protection": { capacity: 1, ...unprotected } }, { ...balancers, "": {} }, guests, places],
    ["HubSpanningGroup", spanningPlans, spannedSites(), systems, disks],
    ["RecoveryPair", as("plan", pairPlans), standbys, { single: {}, three: { count: 3 } }, systems, disks],
    [
        "RecoveryPair",
        as("plan", { "a low RTO": { ...objectives, rto: "5m", replication } }),
        { "": standbys.running ?? {} },
        systems,
    ],
    [
        "RecoveryPair",
        count,
        as(
            "plan",
            named(pairGroups, (own) => ({ ...available, replication, ...own })),
        ),
        groupSides,
        systems,
    ],
    ["RecoveryPair", { "of the VM": { plan: { ...objectives, replication: ofVm } } }, copies(), guests, disks],
];

/** What a component is made of. */
export interface Use {
    component: keyof typeof components;
    args: () => object;
}

/** Every combination of the options that tell one use of a component from another, by its name. */
export const accepted: Readonly<Record<string, Use>> = Object.fromEntries(
    uses.flatMap(([component, ...options]) =>
        Object.entries(combined(...options)).map(([name, args]) => {
            const flat = component === "UnprotectedVm" ? { app: "erp", until: "2027-06-30" } : {};
            return [`${component}: ${name}`, { component, args: () => ({ ...workload, ...flat, ...args() }) }];
        }),
    ),
);

/** Makes a component of any arguments, as a program without types may. */
export function make(component: keyof typeof components, name: unknown, args: unknown): pulumi.ComponentResource {
    const Component = components[component] as new (name: unknown, args: unknown) => pulumi.ComponentResource;
    return new Component(name, args);
}

/** Programs of one component each. */
export const combinations: Record<string, () => unknown> = Object.fromEntries(
    Object.entries(accepted).map(([name, { component, args }]) => [name, () => make(component, "erp", args())]),
);

function spannedSites(): Choices {
    const spanned = (own: object) => () => ({
        sites: { west: { ...west(own), count: 2 }, east: { ...east(own), count: 2 } },
    });
    return {
        "balancers on the Hubs": spanned({ loadBalancer }),
        "existing balancers": spanned({ loadBalancer: { backendPoolId } }),
        "no balancers on the Hubs": spanned({ faultDomains: 3 }),
    };
}

function copies(): Choices {
    return { "": () => ({ primary: west(), standby: { hub: hub("east"), addressSpace: ["10.20.0.0/16"] } }) };
}
