import { expect, expectTypeOf, test } from "vitest";
import {
    AvailabilityGroup,
    Hub,
    type HubArgs,
    HubSpanningGroup,
    ProtectedVm,
    RecoveryPair,
    ScaleSet,
    UnprotectedVm,
} from "../../../components/index.ts";
import { group, lone } from "../valid-args.ts";

const { plan: lonePlan, ...machine } = lone;
const { plan: groupPlan, ...members } = group;
const { backup } = lonePlan;
const objectives = { app: "erp", rto: "8h", rpo: "4h" };
const replication = { level: "application", failover: "application", target: "hub2.contoso.com" } as const;

/** Never made: the compiler alone looks at it where a constructor has refused before. */
declare const west: Hub;
const { location: _, resourceGroupName, subnetId, ...workload } = machine;
const unprotected = { app: "lab", reason: "dev-test", until: "2027-06-30" };
const how = { level: "application", failover: "application" } as const;
const pair = { ...workload, plan: { ...objectives, replication: how } };
const side = (hub: () => Hub) => ({ hub: hub(), resourceGroupName, subnetId, addressSpace: ["10.0.0.0/16"] });

/** Each is refused by the compiler, and by the constructor where no compiler has looked. */
const IMPOSSIBLE: Record<string, () => unknown> = {
    "a lone machine as a group": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: groupPlan }),
    "no plan": () =>
        // @ts-expect-error
        new ProtectedVm("db", machine),
    "no protection that is not said": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: objectives }),
    "a backup without a target": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { ...objectives, backup: { ...backup, target: undefined } } }),
    "a backup without objectives": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { app: "erp", backup } }),
    "a backup from the hypervisor": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { ...objectives, backup: { ...backup, method: "hypervisor" } } }),
    "an agent that restores a VM": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { ...objectives, backup: { ...backup, restore: "vm" } } }),
    "a replication that the application cannot fail over": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { ...objectives, replication: { ...replication, level: "vm" } } }),
    "protection beside none": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { ...lonePlan, unprotected: { reason: "stateless" } } }),
    "development without an end": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { app: "erp", unprotected: { reason: "dev-test" } } }),
    "no protection of local data": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: { app: "e", data: "local", unprotected: { reason: "stateless" } } }),
    "Windows without a password": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: lonePlan, os: "windows" }),
    "an administrator without credentials": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, plan: lonePlan, administrator: { username: "operator" } }),
    "a group of a lone machine's plan": () =>
        // @ts-expect-error
        new AvailabilityGroup("web", { ...members, plan: lonePlan }),
    "a group that does not say where its data lives": () =>
        // @ts-expect-error
        new AvailabilityGroup("web", { ...members, plan: { ...objectives, highAvailability: {} } }),
    "a group with data inside that nothing backs up": () =>
        // @ts-expect-error
        new AvailabilityGroup("web", { ...members, plan: { ...groupPlan, data: "local" } }),
    "a group whose machines are snapshotted": () =>
        new AvailabilityGroup("web", {
            ...members,
            // @ts-expect-error
            plan: { ...groupPlan, data: "local", backup: { ...backup, method: "snapshot", restore: "app-data" } },
        }),
    "a group whose machines are restored as VMs": () =>
        // @ts-expect-error
        new AvailabilityGroup("web", { ...members, plan: { ...groupPlan, backup: { plan: "gold", restore: "vm" } } }),
    "a machine at no place": () => {
        const { location: _, ...nowhere } = machine;
        // @ts-expect-error
        return new ProtectedVm("db", { ...nowhere, plan: lonePlan });
    },
    "a place that is no Hub": () =>
        // @ts-expect-error
        new ProtectedVm("db", { ...machine, location: undefined, hub: "west", plan: lonePlan }),
    "no protection without an end": () =>
        // @ts-expect-error
        new UnprotectedVm("dev", { ...machine, ...unprotected, until: undefined }),
    "no protection without a reason": () =>
        // @ts-expect-error
        new UnprotectedVm("dev", { ...machine, app: "lab", until: "2027-06-30" }),
    "data that nothing protects": () =>
        // @ts-expect-error
        new UnprotectedVm("dev", { ...machine, ...unprotected, dataDisks: [{ sizeGb: 8 }] }),
    "a set that is backed up as a machine": () =>
        // @ts-expect-error
        new ScaleSet("web", { ...machine, plan: lonePlan, capacity: 3 }),
    "a set of any number": () =>
        // @ts-expect-error
        new ScaleSet("web", { ...members, plan: groupPlan }),
    "an existing set over other nodes": () =>
        // @ts-expect-error
        new AvailabilityGroup("web", {
            ...members,
            plan: groupPlan,
            availabilitySetId: "/subscriptions/s",
            faultDomains: 2,
        }),
    "several Hubs with nothing in front": () =>
        // @ts-expect-error
        new HubSpanningGroup("web", { ...workload, plan: groupPlan, sites: {} }),
    "a pair that names its target": () =>
        // @ts-expect-error
        new RecoveryPair("sql", { ...pair, plan: { ...objectives, replication } }),
    "a pair without replication": () =>
        // @ts-expect-error
        new RecoveryPair("sql", { ...pair, plan: lonePlan, primary: {}, standby: {} }),
    "a Hub that signs in without credentials": () =>
        new Hub("west", {
            endpoint: "management.west.contoso.com",
            // @ts-expect-error
            authentication: { identity: "ad-fs", clientId: "c" },
        }),
    "a tenant of AD FS": () =>
        new Hub("west", {
            endpoint: "management.west.contoso.com",
            // @ts-expect-error
            authentication: { identity: "ad-fs", tenantId: "t", clientId: "c", clientSecret: "s" },
        }),
};

test.each(Object.entries(IMPOSSIBLE))("%s does not compile, and is refused", (_, build) => {
    expect(build).toThrow(/^[A-Z][A-Za-z]+ "/);
});

test("What depends on Hubs does not compile either", () => {
    const compiled = [
        // @ts-expect-error
        (): ConstructorParameters<typeof ProtectedVm>[1] => ({ ...machine, hub: west, plan: lonePlan }),
        (): ConstructorParameters<typeof RecoveryPair>[1] => ({
            ...pair,
            plan: { ...objectives, replication: { level: "vm", failover: "product" } },
            primary: side(() => west),
            // @ts-expect-error
            standby: { hub: west, addressSpace: ["10.20.0.0/16"], state: "stopped" },
        }),
        // @ts-expect-error
        (): ConstructorParameters<typeof RecoveryPair>[1] => ({
            ...pair,
            plan: { ...objectives, replication: how, highAvailability: {}, data: "external" },
            primary: side(() => west),
            standby: side(() => west),
        }),
    ];
    expectTypeOf<ConstructorParameters<typeof Hub>[1]>().toEqualTypeOf<HubArgs | undefined>();
    expect(compiled).toHaveLength(3);
});
