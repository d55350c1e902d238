import * as compute from "@pulumi/azure-native/compute/index.js";
import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { protect, protectMachines, recoveryPlan } from "../../../components/index.ts";
import { recorded } from "../recording.ts";
import { group, lone } from "../valid-args.ts";

const place = { resourceGroupName: "erp", location: "redmond" };
const vm = (name: string) => new compute.VirtualMachine(name, place);
const scaleSet = (name: string) => new compute.VirtualMachineScaleSet(name, place);
const { plan } = lone;

test("It returns what it was given, and counts it for the recovery plan", async () => {
    const hardwareProfile = { vmSize: "Standard_DS2_v2" };
    const resources = await recorded(() => {
        const machine = new compute.VirtualMachine("db", { ...place, hardwareProfile });
        const machines = [vm("web-0"), vm("web-1")] as const;
        const set = scaleSet("api");
        expect(protect(machine, plan)).toBe(machine);
        expect(protect(machines, group.plan)).toBe(machines);
        expect(protect(set, group.plan, { instances: 5 })).toBe(set);

        const { instances, instancesToProtect, applications } = recoveryPlan();
        expect({ instances, instancesToProtect }).toEqual({ instances: 8, instancesToProtect: 1 });
        expect(applications[0]?.deployments.map(({ component, name }) => `${component} ${name}`)).toEqual([
            "VirtualMachineScaleSet api",
            "VirtualMachine db",
            "VirtualMachine web-0",
            "VirtualMachine web-1",
        ]);
    });
    expect(resources).toHaveLength(4);
});

/** Each is refused by the compiler, and by the call where no compiler has looked. */
const IMPOSSIBLE: Record<string, () => unknown> = {
    // @ts-expect-error
    "a scale set that is backed up as a VM": () => protect(scaleSet("web"), plan),
    // @ts-expect-error
    "scale sets among machines that are backed up as VMs": () => protect([vm("db"), scaleSet("web")], plan),
    // @ts-expect-error
    "no plan": () => protect(vm("db")),
    // @ts-expect-error
    "a backup without objectives": () => protect(vm("db"), { app: "erp", backup: plan.backup }),
    "members of a group that are snapshotted": () => {
        const backup = { ...plan.backup, method: "snapshot", restore: "app-data" } as const;
        // @ts-expect-error
        protect(vm("db"), { ...group.plan, data: "local", backup });
    },
    // @ts-expect-error
    "what is no resource": () => protect("db", plan),
    // @ts-expect-error
    "settings of the wrong type": () => protect(vm("db"), plan, { settings: 4 }),
    // @ts-expect-error
    "a plan of no name": () => protectMachines(plan),
    // @ts-expect-error
    "no plans": () => protectMachines(),
};

test.each(Object.entries(IMPOSSIBLE))("%s does not compile, and is refused", async (_, call) => {
    await recorded(() => {
        expect(call).toThrow(pulumi.RunError);
        expect(call).toThrow(/^protect/);
    });
});

class Component extends pulumi.ComponentResource {}

test.each<[() => unknown, string]>([
    [
        () => protect(new Component("contoso:index:Erp", "erp"), plan),
        'protect "erp": is a component. Give the machines that it declares, or pass it the option transformations: ' +
            "[protection(plan)].",
    ],
    [
        () => protect(new compute.Disk("data", { ...place, creationData: { createOption: "Empty" } }), plan),
        'protect "data": is of type azure-native:compute:Disk. Give the plan to a VM or a scale set.',
    ],
    [
        () => protect([vm("db"), undefined as never], plan),
        'protect "?": the machine is undefined. Give the resource that declares it.',
    ],
    [
        () => protect([vm("db")], { ...plan, rpo: "1h" }),
        'protect "db": plan.backup.schedule leaves up to 4h between two backups, plan.rpo is 1h.',
    ],
    [
        () => protectMachines({ db: plan, "web-*": { ...group.plan, rto: "soon" } }),
        'protectMachines "web-*": plan.rto is "soon", which is not a duration',
    ],
])("%s is refused", async (call, fault) => {
    await recorded(() => expect(call).toThrow(fault));
});

test("Unit tests of programs with mocks go on without the metadata", async () => {
    const resources = await recorded(() => {
        protectMachines({ nothing: plan });
        protect(vm("db"), plan);
    });
    expect(resources.map(({ inputs }) => inputs)).toEqual([place]);
});
