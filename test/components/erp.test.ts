import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStandIn } from "../../standin/server.ts";

let folder: string;
let standIn: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
    // Inside the project, so that the example finds `hubguard`, which is the project itself.
    await mkdir(".hubguard", { recursive: true });
    folder = await mkdtemp(resolve(".hubguard", "erp-"));
    standIn = await startStandIn();
    await cp("examples/erp", folder, { recursive: true });
    await pulumi("stack", "init", "dev");
});

afterAll(async () => {
    await standIn?.close();
    await rm(folder, { recursive: true, force: true });
});

test("The estate is previewed without configuration, as the page says", async () => {
    const { steps } = JSON.parse(await pulumi("preview", "--json")) as { steps: Step[] };
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

test("It deploys, stays, and a changed objective changes tags only", async () => {
    await pulumi("up", "--yes", "--skip-preview");
    await pulumi("up", "--yes", "--skip-preview", "--expect-no-changes");

    const { deployment } = JSON.parse(await pulumi("stack", "export"));
    const isProtected = (deployment.resources as { urn: string; protect?: boolean }[])
        .filter(({ urn }) => urn.includes("::hubguard:index:ProtectedVm") && urn.includes("::erp-db"))
        .map(({ protect = false }) => protect);
    expect(isProtected).toEqual(Array(5).fill(true));

    const program = join(folder, "index.ts");
    await writeFile(program, (await readFile(program, "utf8")).replace('rpo: "4h"', 'rpo: "6h"'));
    const { steps } = JSON.parse(await pulumi("preview", "--json")) as { steps: Step[] };
    const changed = steps.filter(({ op }) => op !== "same");
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

async function pulumi(...args: string[]): Promise<string> {
    const env = {
        ...process.env,
        PATH: dirname(process.execPath) + delimiter + process.env.PATH,
        PULUMI_BACKEND_URL: `file://${folder}`,
        PULUMI_CONFIG_PASSPHRASE: "passphrase",
        PULUMI_DEBUG_PROVIDERS: `azure-native:${standIn.port}`,
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_HOME: join(folder, "home"),
        PULUMI_SKIP_UPDATE_CHECK: "true",
    };
    const { stdout } = await promisify(execFile)("pulumi", [...args, "--non-interactive"], { cwd: folder, env });
    return stdout;
}
