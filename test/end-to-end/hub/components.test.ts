import { beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import { pack } from "../../pulumi.ts";
import { EVERY_COMPONENT } from "./every-component.ts";
import { startHubs } from "./hubs.ts";
import { machinesOn, membersOf } from "./machines.ts";

const hubs = await startHubs([{ name: "west" }, { name: "east" }], { signIn: "adfs" });
const { pulumi, at } = hubs;
const project = await pulumi.project("every", EVERY_COMPONENT);
await pulumi.configure(project, hubs.config);

const VM = "Microsoft.Compute/virtualMachines";
const SET = "Microsoft.Compute/virtualMachineScaleSets";
const BALANCER = "Microsoft.Network/loadBalancers";

beforeAll(async () => {
    const configuration = await pulumi.configuration({ settings: { today: "2026-11-01" } });
    const { code, output, violations } = await up("--policy-pack", pack, "--policy-pack-config", configuration);
    expect(violations).toEqual([]);
    expect(code, output).toBe(0);
});

test("Nothing secret is told to the state, and the options of a component are those of its resources", async () => {
    const state = await pulumi.succeed(project, ["stack", "export", "--stack", "test"]);
    // The second is the first as base64 has it.
    expect(state).not.toMatch(/Hush|SHVza|a-secret-of-the-tests/);
    const { deployment } = JSON.parse(state) as { deployment: { resources: Resource[] } };
    const of = (kind: string, name: string) =>
        deployment.resources.find(({ urn, type }) => type.endsWith(`:${kind}`) && urn.endsWith(`::${name}`));
    const db = of("VirtualMachine", "db");
    expect(of("VirtualMachine", "dev")).toMatchObject({ inputs: { tags: { owner: "me", app: "dev" } } });
    for (const [kind, name] of [
        ["VirtualMachine", "dev"],
        ["NetworkInterface", "dev-nic"],
        ["VirtualMachineExtension", "dev-script"],
    ] as const) {
        expect(of(kind, name)?.dependencies).toContain(db?.urn);
    }
    expect(of("VirtualMachine", "public-1")).toMatchObject({ protect: true });
    expect(of("VirtualMachine", "www-east-1")?.provider).toContain("::east::");
});

test("Every component is found on its Hub, with what it promises", async () => {
    const [west, east] = await Promise.all([machinesOn(at.west), machinesOn(at.east)]);
    expect(Object.keys(west).sort()).toEqual([
        ...["db", "dev", "jobs", "joined-0", "joined-1", "legacy", "public-0", "public-1", "sql-primary-0"],
        ...["web-0", "web-1", "www-west-0", "www-west-1"],
    ]);
    expect(Object.keys(east).sort()).toEqual(["sql-standby-0", "www-east-0", "www-east-1"]);
    for (const { power } of [...Object.values(west), ...Object.values(east)]) {
        expect(power).toBe("PowerState/running");
    }
    const objectives = { rto: "8h", rpo: "1d" };
    const backup = {
        ...{ protection: "backup", "backup-method": "agent", "backup-kind": "incremental" },
        ...{ "backup-schedule": expect.stringMatching(/^\d+ \d+ /) },
        ...{ "backup-target": "backup.dc2.contoso.com", restore: "app-data" },
    };
    expect(west.db).toMatchObject({ addresses: ["10.10.1.200"], balancers: [], dataDisks: 2, size: "Standard_DS1_v2" });
    expect(west.db?.tags).toEqual({ app: "db", ...objectives, ...backup });
    expect(west.legacy?.tags).toEqual({ app: "legacy", ...objectives, ...backup });
    expect(west.jobs?.tags).toEqual({ app: "jobs", protection: "none", "unprotected-reason": "stateless" });
    const available = { ...objectives, protection: "high-availability", data: "external" };
    expect(west["web-1"]).toMatchObject({ tags: { app: "web", ...available }, balancers: ["web"] });
    expect(west["public-0"]).toMatchObject({ availabilitySet: "public", balancers: ["public"] });
    expect(west["joined-0"]).toMatchObject({ availabilitySet: "own", balancers: ["own"] });
    expect(east["www-east-0"]).toMatchObject({ availabilitySet: "www-east", balancers: [] });
    expect(east["sql-standby-0"]?.tags).toMatchObject({
        ...{ app: "sql", protection: "replication", "replication-target": "management.west.hub.test" },
        ...{ standby: "stopped", "replication-interval": "5m" },
    });
    expect(await instances()).toEqual({ machines: 2, members: 2, promised: { app: "api", ...available } });
});

/** Each begins with what the one before left. */
describe("From day to day", { shuffle: false }, () => {
    test("A refresh tells nothing new but the members of availability sets, and a second deployment changes nothing", async () => {
        const { code, results } = await pulumi.refresh(project);
        expect(code).toBe(0);
        const told = results
            .filter(({ op }) => op !== "same" && op !== "refresh")
            .map(({ op, type }) => `${op} ${type}`);
        expect(new Set(told)).toEqual(new Set(["update azure-native:compute:AvailabilitySet"]));
        expect(await up("--refresh", "--expect-no-changes")).toMatchObject({ code: 0 });
    });

    test("Another objective is written by tags alone", async () => {
        const before = await at.west.all(VM);
        const { code, output, steps } = await up("--config", "rpo=2d");
        expect(code, output).toBe(0);
        const changed = steps.filter(({ op }) => op !== "same");
        expect(changed.map(({ op, detailedDiff = {} }) => [op, ...Object.keys(detailedDiff)])).toEqual(
            changed.map(() => ["update", "tags.rpo"]),
        );
        const machines = await at.west.all(VM);
        for (const [name, { tags, resources: _, ...rest }] of machines) {
            const { tags: old, resources: __, ...others } = before.get(name) ?? {};
            expect(rest).toEqual(others);
            expect(tags).toEqual(name === "dev" || name === "jobs" ? old : { ...(old as JsonObject), rpo: "2d" });
        }
    });

    test("Groups and sets grow and shrink, and only the new machines come and go", async () => {
        const grown = await up("--config", "members=3");
        expect(created(grown, "create")).toEqual(["web-2", "web-2-nic", "www-east-2", "www-east-2-nic"]);
        const [west, east] = await Promise.all([machinesOn(at.west), machinesOn(at.east)]);
        expect(west["web-2"]).toMatchObject({ availabilitySet: "web", balancers: ["web"], tags: { rpo: "2d" } });
        expect(east["www-east-2"]).toMatchObject({ availabilitySet: "www-east", power: "PowerState/running" });
        expect(await instances()).toMatchObject({ machines: 3, members: 3 });

        const shrunk = await up("--config", "members=2");
        expect(created(shrunk, "delete")).toEqual(["web-2", "web-2-nic", "www-east-2", "www-east-2-nic"]);
        expect(Object.keys(await machinesOn(at.west))).not.toContain("web-2");
        expect(await instances()).toMatchObject({ machines: 2, members: 2 });
    });

    test("Neither Pulumi nor anybody else deletes what is locked and protected", async () => {
        const { id } = (await at.west.all(VM)).get("db") ?? {};
        const group = `/subscriptions/${at.west.subscriptionId}/resourceGroups/app-west`;
        for (const [scope, type] of [
            [id as string, VM],
            [group, "Microsoft.Resources/resourceGroups"],
        ] as const) {
            const { status, body } = await at.west.call("DELETE", scope, type);
            expect(status).toBe(409);
            expect(body).toMatchObject({
                error: {
                    code: "ScopeLocked",
                    message: expect.stringMatching(/cannot perform delete operation because .* locked: .*\/db/),
                },
            });
        }

        const before = hubs.resources();
        const { code, output } = await pulumi.run(project, ["destroy", "--yes", "--stack", "test"]);
        expect(code).not.toBe(0);
        expect(output).toMatch(/resource ".*::db-lock" cannot be deleted/);
        expect(output).toMatch(/resource ".*::sql-primary-0" cannot be deleted/);
        expect(output).toMatch(/resource ".*::public-0" cannot be deleted/);
        expect(hubs.resources()).toEqual(before);
    });

    test("All goes in order, but for what is kept, and that as well once it may go", async () => {
        const { code } = await pulumi.destroy(project);
        expect(code).not.toBe(0);
        const kept = await at.west.all(VM);
        expect([...kept.keys()].sort()).toEqual(["db", "legacy", "public-0", "public-1", "sql-primary-0"]);
        // The agent of the guest and the lock are still there.
        const [db] = [...kept].filter(([name]) => name === "db").map(([, { id }]) => id as string);
        const left = at.west.resources().filter((one) => one.startsWith(`${db}/`));
        expect(left.map((one) => one.split("/").at(-2))).toEqual(["extensions", "extensions", "locks"]);

        await pulumi.succeed(project, ["state", "unprotect", "--all", "--yes", "--stack", "test"]);
        expect(await pulumi.destroy(project)).toMatchObject({ code: 0 });
        expect(hubs.resources()).toEqual([]);
    });
});

function up(...options: string[]) {
    return pulumi.up(project, ["--skip-preview", "--suppress-outputs", ...options]);
}

/** The names of the resources that a deployment created or deleted. */
function created({ code, output, steps }: Awaited<ReturnType<typeof up>>, op: "create" | "delete"): string[] {
    expect(code, output).toBe(0);
    const found = steps.filter((step) => step.op === op);
    return found.map(({ urn }) => urn.split("::").at(-1) ?? "").sort();
}

/** What the Hub tells of the scale set. */
async function instances() {
    const [sets, balancers] = await Promise.all([at.west.all(SET), at.west.all(BALANCER)]);
    const { id, tags } = sets.get("api") ?? {};
    const { value } = await at.west.read(`${id}/virtualMachines`, SET);
    return { machines: (value as unknown[]).length, members: membersOf(balancers.get("api")), promised: tags };
}

interface Resource {
    urn: string;
    type: string;
    inputs: object;
    dependencies?: string[];
    protect?: boolean;
    provider?: string;
}
