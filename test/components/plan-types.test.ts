import { expect, test } from "vitest";
import { AvailabilityGroup, ProtectedVm } from "../../components/index.ts";
import { group, lone } from "./valid-args.ts";

const { plan: lonePlan, ...machine } = lone;
const { plan: groupPlan, ...members } = group;
const { backup } = lonePlan;
const objectives = { app: "erp", rto: "8h", rpo: "4h" };
const replication = { level: "application", failover: "application", target: "hub2.contoso.com" } as const;

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
};

test.each(Object.entries(IMPOSSIBLE))("%s does not compile, and is refused", (_, build) => {
    expect(build).toThrow(/^(ProtectedVm|AvailabilityGroup) "/);
});
