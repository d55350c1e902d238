import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { RecoveryPlanDocument } from "../../components/index.ts";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const erp = await pulumi.example("erp");
await pulumi.succeed(erp, ["stack", "init", "test"]);
/** Tests that deploy have a stack of their own, so that they run in any order. */
const deployed = await pulumi.example("erp", "erp-deployed");
await pulumi.succeed(deployed, ["stack", "init", "deployed"]);

test("The estate is previewed without configuration, as the page says", async () => {
    const { steps } = JSON.parse(await pulumi.succeed(erp, ["preview", "--json"])) as { steps: Step[] };
    const byType = Object.groupBy(steps, ({ newState }) => newState.type);
    const counted = Object.entries(byType).map(([type, list = []]) => `${list.length} ${type.split(":").at(-1)}`);

    const page = await readFile("examples/erp/README.md", "utf8");
    expect(page).toContain(`+ ${steps.length} to create`);
    expect(counted).toEqual(
        expect.arrayContaining([
            "5 VirtualMachine",
            "5 NetworkInterface",
            "2 Disk",
            "1 AvailabilitySet",
            "1 LoadBalancer",
        ]),
    );
});

test("Every rule of the policy pack is satisfied", async () => {
    const { code, output, violations } = await pulumi.preview(erp);
    expect(violations).toEqual([]);
    expect(code).toBe(0);
    // The recovery plan is known before anything is deployed.
    expect(output).toContain("instancesToProtect: 1");
});

test("It deploys, stays, and a changed objective changes tags only", async () => {
    await pulumi.succeed(deployed, ["up", "--yes", "--skip-preview"]);
    await pulumi.succeed(deployed, ["up", "--yes", "--skip-preview", "--expect-no-changes"]);

    const plan = JSON.parse(await pulumi.succeed(deployed, ["stack", "output", "recovery", "--json"]));
    expect(plan).toMatchObject({ version: 1, instances: 5, instancesToProtect: 1 });
    const page = await readFile("examples/erp/README.md", "utf8");
    const steps = (plan as RecoveryPlanDocument).applications.flatMap(({ failoverSteps }) => failoverSteps);
    expect(page.replaceAll(/\s+/g, " ")).toContain(steps.map(({ order, text }) => `${order}. ${text}`).join(" "));

    const { deployment } = JSON.parse(await pulumi.succeed(deployed, ["stack", "export"]));
    const isProtected = (deployment.resources as { urn: string; protect?: boolean }[])
        .filter(({ urn }) => urn.includes("::hubguard:index:ProtectedVm") && urn.includes("::erp-db"))
        .map(({ protect = false }) => protect);
    expect(isProtected).toEqual(Array(5).fill(true));

    const program = join(deployed, "index.ts");
    await writeFile(program, (await readFile(program, "utf8")).replace('rpo: "4h"', 'rpo: "6h"'));
    const preview = JSON.parse(await pulumi.succeed(deployed, ["preview", "--json"])) as { steps: Step[] };
    const changed = preview.steps.filter(({ op }) => op !== "same");
    // Four VMs, their NICs, two disks, the set and the balancer; the development machine has no objectives.
    expect(changed).toHaveLength(12);
    for (const { urn, op, detailedDiff } of changed) {
        expect({ urn, op, changes: Object.keys(detailedDiff ?? {}) }).toEqual({
            urn,
            op: "update",
            changes: ["tags.rpo"],
        });
    }
});

interface Step {
    urn: string;
    op: string;
    newState: { type: string };
    detailedDiff?: object;
}
