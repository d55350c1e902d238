import * as compute from "@pulumi/azure-native/compute/index.js";
import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { ProtectedVm, type ProtectionPlan, protection, recoveryPlan } from "../../../components/index.ts";
import { inputsOf, recorded } from "../recording.ts";
import { GROUP_TAGS, group, LONE_TAGS, lone } from "../valid-args.ts";

const place = { resourceGroupName: "erp", location: "redmond" };

/** A component as teams have them: a machine, a machine in a component of its own, and what is no machine. */
class Erp extends pulumi.ComponentResource {
    constructor(name: string, opts: pulumi.ComponentResourceOptions) {
        super("contoso:index:Erp", name, {}, opts);
        new compute.Disk(`${name}-data`, { ...place, creationData: { createOption: "Empty" } }, { parent: this });
        new compute.VirtualMachine(`${name}-db`, place, { parent: this });
        const inner = new pulumi.ComponentResource("contoso:index:Inner", name, {}, { parent: this });
        new compute.VirtualMachine(`${name}-app`, place, { parent: inner });
    }
}

test("All machines of a component get the plan, and nothing else of it does", async () => {
    const resources = await recorded(() => new Erp("erp", { transformations: [protection(lone.plan)] }));
    expect(inputsOf(resources, "VirtualMachine", "erp-db")).toEqual({ ...place, tags: LONE_TAGS });
    expect(inputsOf(resources, "VirtualMachine", "erp-app")).toEqual({ ...place, tags: LONE_TAGS });
    expect(inputsOf(resources, "Disk").tags).toBeUndefined();
});

test.each<[string, ProtectionPlan, boolean | undefined, boolean | undefined]>([
    ["is backed up", lone.plan, undefined, true],
    ["is backed up and said not to be", lone.plan, false, false],
    ["needs no backup", group.plan, undefined, undefined],
    ["needs no backup and is said to be", group.plan, true, true],
])("A machine that %s is protected from deletion accordingly", async (_, plan, protect, expected) => {
    let seen: boolean | undefined;
    const see: pulumi.ResourceTransformation = ({ opts }) => {
        seen = opts.protect;
        return undefined;
    };
    const options = protect === undefined ? {} : { protect };
    const transformations = [protection(plan), see];
    await recorded(() => new compute.VirtualMachine("db", place, { ...options, transformations }));
    expect(seen).toBe(expected);
});

test("A component that is said not to be protected leaves its machines so", async () => {
    const seen: Record<string, boolean | undefined> = {};
    const see: pulumi.ResourceTransformation = ({ type, name, opts }) => {
        seen[`${type.split(":").at(-1)} ${name}`] = opts.protect;
        return undefined;
    };
    await recorded(() => new Erp("erp", { protect: false, transformations: [protection(lone.plan), see] }));
    expect(seen).toMatchObject({ "VirtualMachine erp-db": false, "VirtualMachine erp-app": false });
});

test("A scale set takes the plan of a group, or none, and counts its capacity", async () => {
    const set = (plan: ProtectionPlan) =>
        recorded(() => {
            const options = { transformations: [protection(plan)] };
            const args = { ...place, sku: { name: "Standard_F2s_v2", capacity: 5 } };
            new compute.VirtualMachineScaleSet("web", args, options);
            recovery = recoveryPlan();
            expect(recovery.instances).toBe(5);
        });
    let recovery: ReturnType<typeof recoveryPlan> | undefined;
    expect(inputsOf(await set(group.plan), "VirtualMachineScaleSet").tags).toEqual(GROUP_TAGS);
    expect(recovery?.applications[0]?.deployments).toMatchObject([
        {
            component: "VirtualMachineScaleSet",
            hub: { location: "redmond" },
            schemes: ["high-availability"],
            size: "Standard_F2s_v2",
            machines: [{ name: "web", instances: 5 }],
        },
    ]);
    const none: ProtectionPlan = { app: "ci", unprotected: { reason: "stateless" } };
    expect(inputsOf(await set(none), "VirtualMachineScaleSet").tags).toMatchObject({ protection: "none" });
    await expect(set(lone.plan)).rejects.toThrow('protection "web": plan.highAvailability is missing.');
});

test("Machines are counted for the recovery plan", async () => {
    const resources = await recorded(() => {
        new Erp("erp", { transformations: [protection(lone.plan)] });
        expect(recoveryPlan()).toMatchObject({ instances: 2, instancesToProtect: 2 });
    });
    expect(resources).toHaveLength(5);
});

test.each<[string, () => unknown, string]>([
    [
        "a fault of the plan",
        () => protection({ ...lone.plan, rpo: "1h" }),
        "protection: plan.backup.schedule leaves up to",
    ],
    ["no plan", () => protection(undefined as never), "protection: plan is undefined, but must be an object."],
    ["faulty settings", () => protection(lone.plan, { settings: 5 as never }), "protection: settings is a number"],
    [
        "a place among transforms",
        () => protection(lone.plan)({ custom: true, type: "x", name: "x", props: {}, opts: {} } as never),
        "protection: is one of transforms. Write it into the option transformations.",
    ],
])("%s is refused", (_, call, fault) => {
    expect(call).toThrow(pulumi.RunError);
    expect(call).toThrow(fault);
});

test("A machine of a component that has a plan by that gets no other one", async () => {
    const transformations = [protection(lone.plan)];
    await recorded(() => {
        const build = () => new ProtectedVm("db", lone, { transformations });
        expect(build).toThrow(
            'protection "db": is a machine of ProtectedVm "db", which gives it a plan. State that one there.',
        );
    });
});

test.each([
    ["*", true],
    ["tags", true],
    ["tags.*", true],
    ["tags.rpo", true],
    ['tags["backup-schedule"]', true],
    ["tags.owner", false],
    ["osProfile", false],
])("The option ignoreChanges that holds %s is refused: %s", async (path, isRefused) => {
    const options = { ignoreChanges: [path], transformations: [protection(lone.plan)] };
    await recorded(() => {
        const build = expect(() => new compute.VirtualMachine("db", place, options));
        const fault = 'protection "db": the option ignoreChanges holds ';
        return isRefused ? build.toThrow(fault) : build.not.toThrow();
    });
});
