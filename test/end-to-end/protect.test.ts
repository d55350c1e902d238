import { expect, test } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

/** What all programs here begin with. */
const START = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as azure from "@pulumi/azure-native/provider.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { protect, protection, protectMachines, recoveryPlan } from "hubguard";

const place = { resourceGroupName: "erp", location: "redmond" };
const vm = (name, tags, opts) => new compute.VirtualMachine(name, { ...place, tags }, opts);
const backup = { method: "agent", schedule: "30 */4 * * *", target: "backup.dc2.contoso.com", restore: "app-data" };
const plan = { app: "erp", rto: "8h", rpo: "4h", backup };
const none = { app: "dev", unprotected: { reason: "stateless" } };
`;
const OTHERS = { protection: "backup", rto: "8h", rpo: "4h", restore: "app-data" };
const PLANNED = { app: "erp", ...OTHERS };
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

test("Machines get the plan wherever and however they are declared", async () => {
    const steps = await previewed(
        "forms",
        `
        const group = new resources.ResourceGroup("erp", { location: "redmond" });
        const hub = new azure.Provider("hub", { location: "redmond", subscriptionId: "s" });
        protect([vm("plain"), vm("at-hub", undefined, { provider: hub })], plan);
        protect(vm("loose", undefined, { protect: false }), plan);
        protect(vm("renamed", undefined, { aliases: [{ name: "old" }], deleteBeforeReplace: true }), plan);
        protect(vm("tagged", { owner: "me", App: "ERP" }), plan);
        protect(vm("unknown", { id: group.id, app: group.name.apply((name) => name) }), plan);
        protect(vm("all-unknown", group.id.apply(() => ({ owner: "me" }))), plan);
        protect(vm("secret", pulumi.secret({ owner: "hidden" })), plan);
        const osProfile = { computerName: group.name, adminPassword: pulumi.secret("hidden") };
        protect(new compute.VirtualMachine("guest", { ...place, osProfile }), plan);

        class Tier extends pulumi.ComponentResource {
            constructor(name, opts) {
                super("contoso:index:" + name, name, {}, opts);
                this.machine = vm("twin", undefined, { parent: this });
            }
        }
        const inner = { parent: new Tier("Outer") };
        protect(new Tier("One").machine, plan);
        protect(new Tier("Two", inner).machine, none);
        new Tier("Three", { transformations: [protection({ ...plan, app: "three" })] });

        class Versioned extends pulumi.CustomResource {}
        protect(new Versioned("azure-native:compute/v20240301:VirtualMachine", "versioned", place), plan);
        const type = { resourceProviderNamespace: "Microsoft.Compute", resourceType: "virtualMachines" };
        const name = { resourceName: "generic", parentResourcePath: "", apiVersion: "2020-06-01" };
        protect(new resources.Resource("generic", { ...place, ...type, ...name }), plan);
        `,
    );
    const expected: Record<string, unknown> = {
        ...Object.fromEntries(
            ["plain", "at-hub", "loose", "renamed", "guest", "versioned", "generic"].map((name) => [name, PLANNED]),
        ),
        tagged: { ...OTHERS, App: "ERP", owner: "me" },
        unknown: { ...PLANNED, id: UNKNOWN, app: UNKNOWN },
        "all-unknown": UNKNOWN,
        secret: "[secret]",
        Outer$twin: undefined,
        One$twin: PLANNED,
        Two$twin: { app: "dev", protection: "none", "unprotected-reason": "stateless" },
        Three$twin: { ...PLANNED, app: "three" },
    };
    const tags = Object.fromEntries(steps.map(({ place, inputs }) => [place, inputs.tags]));
    expect(Object.keys(tags).sort()).toEqual(Object.keys(expected).sort());
    expect(tags).toMatchObject(expected);
    const byPlace = Object.fromEntries(steps.map((step) => [step.place, step]));
    expect(byPlace.guest?.inputs.osProfile).toEqual({ computerName: UNKNOWN, adminPassword: "[secret]" });
    expect(byPlace.guest?.propertyDependencies.osProfile).toHaveLength(1);
    const unprotected = steps.filter(({ protect }) => !protect).map(({ place }) => place);
    expect(unprotected.sort()).toEqual(["Outer$twin", "Two$twin", "loose"]);
});

test("The stacks that one process deploys do not share plans", async () => {
    const project = await pulumi.project(
        "stacks",
        `${START}
        import * as automation from "@pulumi/pulumi/automation/index.js";

        const program = (rpo) => async () => {
            protect(vm("db"), { ...plan, rpo });
            vm(rpo);
        };
        const stacks = { one: program("4h"), two: program("8h"), none: async () => void vm("db") };
        const previews = Object.entries(stacks).map(async ([stackName, program]) => {
            const stack = await automation.LocalWorkspace.createStack({ stackName, projectName: "stacks", program });
            const seen = [];
            const onEvent = ({ resourcePreEvent }) => {
                const { type, urn, new: state } = resourcePreEvent?.metadata ?? {};
                if (type?.endsWith(":VirtualMachine")) {
                    seen.push([urn.split("::").at(-1), state.inputs.tags?.rpo ?? "none"].join());
                }
            };
            await stack.preview({ onEvent });
            return [stackName, seen.sort()];
        });
        console.log(JSON.stringify(Object.fromEntries(await Promise.all(previews))));
        `,
    );
    const { code, output, stdout } = await pulumi.sh(project, "node index.ts");
    expect(code, output).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ one: ["4h,none", "db,4h"], two: ["8h,none", "db,8h"], none: ["db,none"] });
});

test("Machines are counted for the recovery plan, those of components once", async () => {
    const project = await pulumi.project(
        "counted",
        `${START}
        import { UnprotectedVm } from "hubguard";

        const sku = { name: "Standard_F2s_v2", tier: "Standard", capacity: 5 };
        const set = (name) => new compute.VirtualMachineScaleSet(name, { ...place, sku });
        protectMachines({ "web-*": none, "x-*": none });
        protect(set("api"), none);
        protect(set("jobs"), none, { instances: 5 });
        set("web-set");
        protect(vm("db"), plan);
        protection(plan);
        new UnprotectedVm("web-0", {
            ...place,
            app: "dev",
            reason: "stateless",
            until: "2100-01-01",
            size: "Standard_DS2_v2",
            os: "linux",
            subnetId: "/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/n/subnets/s",
            image: { publisher: "Canonical", offer: "ubuntu", sku: "22_04-lts", version: "latest" },
            administrator: { username: "operator", password: "change-Me-4711" },
        });
        export const { instances, instancesToProtect } = recoveryPlan();
        `,
    );
    const { output } = await pulumi.preview(project);
    expect(output).toMatch(/instances +: 13\n +instancesToProtect: 1\n/);
    expect([...new Set(output.match(/warning: protect.*/g))].sort()).toEqual([
        'warning: protect "api": the recovery plan counts 1 of 5 instances. Write the capacity as a number, or give ' +
            "protect the option instances: 5.",
        'warning: protectMachines: "x-*" fits no machine that is declared after the call. Call it before machines are ' +
            "declared.",
        'warning: protection of "erp": no machine has got the plan. Write it into the option transformations of what ' +
            "declares one.",
    ]);
});

test.each<[mistake: string, program: string, faults: string[]]>([
    [
        "machines that are registered already, and names of none",
        `
        protectMachines({ "erp-bd": plan, "erp-vm": plan });
        const db = vm("erp-db");
        await db.id.promise();
        protect(db, plan);
        `,
        [
            'protect "erp-db": the machine was registered before, without its plan. Call protect in the statement that ' +
                "declares the machine, or at least with no await in between.",
            'protectMachines: "erp-bd" fits no machine that is declared after the call. Did you mean "erp-db"? If not, ' +
                "call it before the machine is declared.",
            'protectMachines: "erp-vm" fits no machine that is declared after the call. Did you mean "erp-db"? If not, ' +
                "call it before the machine is declared.",
        ],
    ],
    [
        "a tag that says something else",
        'protect(vm("db", { rpo: pulumi.secret("hidden") }), plan);',
        [
            'protect "db": tags["rpo"] differs from plan.rpo, which is "4h". Remove the tag, or write its value as plan.rpo.',
        ],
    ],
    [
        "tags that say something else, all of them secret",
        'protect(vm("db", pulumi.secret({ rpo: "hidden", mttr: "hidden" })), plan);',
        [
            'protect "db": tags["rpo"] differs from plan.rpo, which is "4h". Remove the tag, or write its value as plan.rpo.',
        ],
    ],
    [
        "tags that deployed machines keep",
        'protect(vm("db", undefined, { ignoreChanges: ["tags"] }), plan);',
        [
            'protect "db": the option ignoreChanges holds "tags", which keeps the plan away. ' +
                'Name the tags that others write, e.g. "tags.owner".',
        ],
    ],
    [
        "two plans for one machine",
        'const db = protect(vm("db"), plan); protect(db, plan);',
        ['protect "db": has a plan from an earlier call of protect. Remove one of the two.'],
    ],
    [
        "a generic resource that is no machine",
        `
        const type = { resourceProviderNamespace: "Microsoft.Compute", resourceType: "disks" };
        const name = { resourceName: "data", parentResourcePath: "", apiVersion: "2019-07-01" };
        protect(new resources.Resource("data", { ...place, ...type, ...name }), plan);
        `,
        [
            'protect "data": resourceType is none of Microsoft.Compute/virtualMachines and ' +
                "Microsoft.Compute/virtualMachineScaleSets that is known before deployment. Give the plan to a machine.",
        ],
    ],
])("%s fail the preview", async (mistake, program, faults) => {
    const project = await pulumi.project(mistake.replaceAll(/\W/g, "-"), START + program);
    const { code, output } = await pulumi.preview(project);
    expect(code).not.toBe(0);
    const told = [...output.matchAll(/error: .*?(protect(?:Machines)?(?: "|: ).*)/g)].map(([, message]) => message);
    expect([...new Set(told)].sort()).toEqual(faults);
    expect(output).not.toContain("hidden");
});

interface Step {
    op: string;
    newState: {
        urn: string;
        type: string;
        inputs: Record<string, unknown>;
        protect?: boolean;
        propertyDependencies: Record<string, string[]>;
    };
}

/** The machines that a preview shows, with the names of those above them. */
async function previewed(name: string, program: string) {
    const project = await pulumi.project(name, START + program);
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const { steps } = JSON.parse(await pulumi.succeed(project, ["preview", "--json"])) as { steps: Step[] };
    return steps.flatMap(({ newState: { urn, ...state } }) => {
        const [, , types = "", own] = urn.split("::");
        const above = types
            .split("$")
            .slice(0, -1)
            .map((type) => `${type.split(":").at(-1)}$`);
        const isMachine = /:(VirtualMachine|VirtualMachineScaleSet|Resource)$/.test(types);
        return isMachine ? [{ place: `${above.at(-1) ?? ""}${own}`, ...state }] : [];
    });
}
