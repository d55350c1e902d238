import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import recoverySchema from "../../protection/recovery-plan/recovery-plan.schema.json" with { type: "json" };
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const isRecoveryPlan = new Ajv({ strict: false }).compile(recoverySchema);

describe("the YAML program of examples/yaml", () => {
    it("deploys, stays, protects what is backed up, and keeps secrets", async () => {
        const project = await edited("deployed", (program) =>
            program.replace("username: operator", "username: operator\n        password: { fn::secret: hush-4711 }"),
        );
        await pulumi.succeed(project, ["stack", "init", "deployed"]);
        await pulumi.succeed(project, ["up", "--yes", "--skip-preview"]);
        await pulumi.succeed(project, ["up", "--yes", "--skip-preview", "--expect-no-changes"]);

        const state = await pulumi.succeed(project, ["stack", "export"]);
        expect(state).not.toContain("hush-4711");
        const { resources } = JSON.parse(state).deployment as { resources: { urn: string; protect?: boolean }[] };
        const isProtected = resources.filter(({ protect }) => protect).map(({ urn }) => urn.split("::").at(-1));
        expect(isProtected.sort()).toEqual(["helpdesk-db", "helpdesk-db-tickets"]);

        const plan = JSON.parse(await pulumi.succeed(project, ["stack", "output", "recovery", "--json"]));
        expect(isRecoveryPlan(plan), JSON.stringify(isRecoveryPlan.errors)).toBe(true);
        expect(plan).toMatchObject({ instances: 4, instancesToProtect: 1 });
    });
});

describe("a mistake in a YAML program", () => {
    it("in an argument is told by the component", async () => {
        const project = await edited("missed", (program) => program.replaceAll("rpo: 4h", "rpo: 1h"));
        const { code, output } = await pulumi.preview(project);
        expect(code).not.toBe(0);
        expect(output).toContain('ProtectedVm "helpdesk-db": plan.backup.schedule leaves up to 4h between two backups');
    });

    it("in the name of an argument is told by the language", async () => {
        const project = await edited("misspelt", (program) => program.replace("method: agent", "methd: agent"));
        const { code, output } = await pulumi.preview(project);
        expect(code).not.toBe(0);
        expect(output).toContain("Property methd does not exist on 'hubguard:index:Backup'");
    });

    it.each([
        ["with a provider of its own", `options: { provider: "\${beside}" }`],
        ["with the provider of the stack's configuration", ""],
    ])("in a resource beside the components, %s, is blocked by the pack", async (how, options) => {
        const project = await edited(`raw-${how.length}`, (program) =>
            program.replace(
                "\noutputs:",
                `
    beside:
        type: pulumi:providers:azure-native
        properties: { location: redmond, subscriptionId: 00000000-0000-0000-0000-000000000000 }
    raw:
        type: azure-native:compute:VirtualMachine
        properties:
            resourceGroupName: \${resourceGroupName}
            location: redmond
            tags: { app: helpdesk }
        ${options}

outputs:`,
            ),
        );
        const { code, output, violations } = await pulumi.preview(project);
        expect(code, output).not.toBe(0);
        expect(violations.map(({ policy, resource }) => `${policy} of ${resource}`)).toContain(
            "require-protection of raw",
        );
    });
});

it("A YAML program and the pack read one settings file", async () => {
    const project = await edited("settings", (program) =>
        program.replace(/^( +)resourceGroupName: .+$/gm, "$&\n$1settings: hubguard.json"),
    );
    const file = join(project, "hubguard.json");
    await writeFile(file, JSON.stringify({ settings: { tags: { rpo: "recovery-point" } } }));
    const { code, output, violations } = await pulumi.preview(project, ["--policy-pack-config", file]);
    expect(violations).toEqual([]);
    expect(code, output).toBe(0);
});

/** A copy of the example with a change. */
async function edited(name: string, change: (program: string) => string): Promise<string> {
    const project = await pulumi.example("yaml", name);
    const file = join(project, "Pulumi.yaml");
    const program = await readFile(file, "utf8");
    expect(change(program)).not.toBe(program);
    await writeFile(file, change(program));
    return project;
}
