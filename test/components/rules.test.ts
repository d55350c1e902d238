import { expect, test } from "vitest";
import {
    AvailabilityGroup,
    type AvailabilityGroupArgs,
    ProtectedVm,
    type ProtectedVmArgs,
} from "../../components/index.ts";
import { judge } from "../policypack/judge.ts";
import { record } from "../policypack/record.ts";
import { everyArgument } from "./every-argument.ts";
import { group, lone } from "./valid-args.ts";

const objectives = { app: "erp", rto: "8h", rpo: "4h" };
const { backup } = lone.plan;
const replication = { target: "management.west2.hub.contoso.com", level: "guest", failover: "product" } as const;
const { loadBalancer: _, ...unbalanced } = group;

const machine = (args: Partial<Pick<ProtectedVmArgs, "plan" | "dataDisks">>) => () =>
    new ProtectedVm("db", { ...lone, ...args });
const machines = (args: Partial<Pick<AvailabilityGroupArgs, "plan" | "count" | "faultDomains">>) => () =>
    new AvailabilityGroup("web", { ...group, ...args });

test.each<[what: string, program: () => unknown]>([
    ["a machine that is backed up", machine({ dataDisks: [{ sizeGb: 8 }, { sizeGb: 8 }] })],
    ["a machine that is replicated", machine({ plan: { ...objectives, replication }, dataDisks: [{ sizeGb: 8 }] })],
    ["a machine that is both", machine({ plan: { ...objectives, backup, replication } })],
    ["a machine without protection", machine({ plan: { app: "erp", unprotected: { reason: "stateless" } } })],
    [
        "a machine whose disks are snapshotted",
        machine({ plan: { ...objectives, backup: { ...backup, method: "snapshot", restore: "vm" } } }),
    ],
    [
        "a machine that says no more than it must",
        machine({
            plan: {
                ...objectives,
                backup: { method: "application", schedule: "0 */4 * * *", target: "vault", restore: "redeploy" },
            },
        }),
    ],
    ["a group", machines({})],
    ["a group of 40", machines({ count: 40, faultDomains: 3 })],
    [
        "a group behind an external balancer",
        () =>
            new AvailabilityGroup("web", {
                ...unbalanced,
                plan: { ...group.plan, highAvailability: { loadBalancer: "f5.dc1.contoso.com" } },
            }),
    ],
    ["a group that holds data", machines({ plan: { ...group.plan, data: "local", backup } })],
    ["a group that is replicated", machines({ plan: { ...group.plan, data: "local", replication } })],
    ["all that takes every argument", everyArgument],
])("Every rule is satisfied by %s", async (_, program) => {
    expect(await judge(await record(program))).toEqual([]);
});
