import { readFile } from "node:fs/promises";
import { type InlineProgramArgs, LocalWorkspace } from "@pulumi/pulumi/automation/index.js";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { ProtectedVm, type RecoveryPlanDocument, recoveryPlan } from "../../components/index.ts";
import { lone } from "../components/valid-args.ts";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const accepts = new Ajv().compile(
    JSON.parse(await readFile(new URL(import.meta.resolve("hubguard/recovery-plan.schema.json")), "utf8")),
);

const machine = `
import * as pulumi from "@pulumi/pulumi";
import { ProtectedVm, recoveryPlan } from "hubguard";

const vm = (name) => new ProtectedVm(name, ${JSON.stringify(lone)}, { protect: false });
`;

/** Each makes the machines `early` and `late`. */
test.each([
    [
        "exported by name",
        `
vm("early");
export const recovery = recoveryPlan();
vm("late");
`,
    ],
    [
        "exported by name before a module that awaits has ended",
        `
export const recovery = recoveryPlan();
vm("early");
await new Promise((resolve) => setTimeout(resolve, 300));
vm("late");
`,
    ],
    [
        "returned by an asynchronous program",
        `
export default async () => {
    const recovery = recoveryPlan();
    vm("early");
    await new Promise((resolve) => setTimeout(resolve, 300));
    vm("late");
    return { recovery, address: "10.0.0.4" };
};
`,
    ],
])("The recovery plan is whole where it is %s", async (title, program) => {
    const project = await pulumi.project(title.replaceAll(" ", "-"), machine + program);
    const { output, code } = await pulumi.up(project, ["--skip-preview"]);
    expect(output).not.toContain("warning:");
    expect(code).toBe(0);

    const plan = await exported(project);
    accepts(plan);
    expect(accepts.errors).toBeNull();
    expect(plan.applications[0]?.deployments.map(({ name }) => name)).toEqual(["early", "late"]);
    expect(plan.applications[0]?.deployments[0]?.machines[0]?.id).toMatch(
        /\/providers\/Microsoft\.Compute\/virtualMachines\/early/,
    );
});

test("A component that is made after the program has ended is told of", async () => {
    const project = await pulumi.project(
        "apply",
        `${machine}
export const recovery = recoveryPlan();
vm("early").vmId.apply(() => vm("late"));
`,
    );
    const { output } = await pulumi.up(project, ["--skip-preview"]);
    expect(output).toContain("warning: The recovery plan was read before this component was made, and lacks it.");
    expect(await exported(project)).toMatchObject({ instances: 1 });
});

test("Stacks that one process deploys at once have each a plan of its own", async () => {
    const plans = await Promise.all(
        ["one", "two"].map(async (name) => {
            const program = async () => {
                const recovery = recoveryPlan();
                await new Promise((resolve) => setTimeout(resolve, 300));
                new ProtectedVm(name, lone, { protect: false });
                return { recovery };
            };
            const stack = await LocalWorkspace.createOrSelectStack(
                { projectName: "automation", stackName: name, program } satisfies InlineProgramArgs,
                { envVars: pulumi.environment() as Record<string, string> },
            );
            const { outputs } = await stack.up();
            return outputs.recovery?.value as RecoveryPlanDocument;
        }),
    );
    expect(plans.map(({ applications }) => applications[0]?.deployments.map(({ name }) => name))).toEqual([
        ["one"],
        ["two"],
    ]);
});

async function exported(project: string): Promise<RecoveryPlanDocument> {
    return JSON.parse(await pulumi.succeed(project, ["stack", "output", "recovery", "--json", "--stack", "test"]));
}
