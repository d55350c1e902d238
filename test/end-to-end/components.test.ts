import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startPulumi } from "../pulumi.ts";

/** Every component, with everything secret that they take, and the options of resources that they pass on. */
const PROGRAM = `
import * as pulumi from "@pulumi/pulumi";
import {
    AvailabilityGroup, Hub, HubSpanningGroup, ProtectedVm, RecoveryPair, recoveryPlan, ScaleSet, UnprotectedVm,
} from "hubguard";

const rpo = "4h";
const principal = { clientId: "app", clientSecret: "Hush-client" };
const hub = (name: string) => new Hub(name, {
    endpoint: \`management.\${name}.hub.contoso.com\`,
    subscriptionId: "00000000-0000-0000-0000-000000000000",
    authentication: { identity: "ad-fs", ...principal },
});
const [west, east] = [hub("west"), hub("east")];
const resourceGroupName = "erp";
const subnetId = "/subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/virtualNetworks/erp/subnets/data";
const image = { publisher: "Canonical", offer: "UbuntuServer", sku: "22_04-lts", version: "latest" };
const guest = { os: "linux", administrator: { username: "operator", password: "Hush-password" } } as const;
const script = { publisher: "Contoso", type: "Script", version: "1.0", protectedSettings: { key: "Hush-script" } };
const workload = {
    size: "Standard_DS2_v2", image, ...guest, customData: "Hush-data", extensions: [{ name: "script", ...script }],
};
const site = { hub: west, resourceGroupName, subnetId };
const objectives = { rto: "8h", rpo };
const backup = {
    method: "agent", schedule: "30 */4 * * *", target: "backup.dc2.contoso.com", restore: "app-data",
} as const;
const loadBalancer = { probe: { protocol: "Tcp", port: 80 }, rules: [{ frontendPort: 80 }] } as const;
const balanced = { loadBalancer: { ...loadBalancer, rules: [{ frontendPort: 80 }] as [{ frontendPort: number }] } };

const db = new ProtectedVm("db", {
    ...workload, ...site, plan: { app: "db", ...objectives, backup }, dataDisks: [{ sizeGb: 8 }], deleteLock: true,
});
new UnprotectedVm("dev", { ...workload, ...site, app: "dev", reason: "dev-test", until: "2027-06-30" }, {
    dependsOn: db,
    transforms: [({ type, props, opts }) =>
        type.endsWith(":VirtualMachine") ? { props: { ...props, tags: { ...props.tags, owner: "me" } }, opts } : undefined],
});
const stateless = { app: "web", ...objectives, highAvailability: {}, data: "external" } as const;
new AvailabilityGroup("web", { ...workload, ...site, plan: stateless, count: 2, ...balanced }, { protect: true });
new ScaleSet("api", { ...workload, ...site, plan: { ...stateless, app: "api" }, capacity: 3, ...balanced });
const sides = [
    { ...site, addressSpace: ["10.10.0.0/16"] },
    { ...site, hub: east, addressSpace: ["10.20.0.0/16"] },
] as const;
new HubSpanningGroup("www", {
    ...workload,
    plan: { ...stateless, app: "www", highAvailability: { loadBalancer: "www.contoso.com" } },
    sites: { west: { ...sides[0], count: 2 }, east: { ...sides[1], count: 2 } },
});
const replication = { level: "application", failover: "application", interval: "5m" } as const;
new RecoveryPair("sql", {
    ...workload, plan: { app: "sql", ...objectives, replication }, primary: sides[0], standby: sides[1],
});

export const recovery = recoveryPlan();
`;

const pulumi = await startPulumi();
const project = await pulumi.project("every", PROGRAM);
await pulumi.succeed(project, ["stack", "init", "test"]);

test("All components deploy, keep secrets and options, stay, and a changed objective changes tags only", async () => {
    const configuration = await pulumi.configuration({ settings: { today: "2026-11-01" } });
    const { violations } = await pulumi.preview(project, ["--policy-pack-config", configuration]);
    expect(violations).toEqual([]);

    await pulumi.succeed(project, ["up", "--yes", "--skip-preview"]);
    const state = await pulumi.succeed(project, ["stack", "export"]);
    expect(state).not.toContain("Hush");
    const { deployment } = JSON.parse(state) as { deployment: { resources: Resource[] } };
    const of = (kind: string, name: string) => resourceOf(deployment.resources, kind, name);
    const { urn: db } = of("VirtualMachine", "db");
    expect(of("VirtualMachine", "dev")).toMatchObject({ inputs: { tags: { owner: "me", app: "dev" } } });
    for (const child of [
        of("VirtualMachine", "dev"),
        of("NetworkInterface", "dev-nic"),
        of("VirtualMachineExtension", "dev-script"),
    ]) {
        expect(child.dependencies).toEqual(expect.arrayContaining([db]));
    }
    expect(of("VirtualMachine", "web-1").protect).toBe(true);
    expect(of("VirtualMachine", "www-east-1").provider).toContain("::east::");

    await pulumi.succeed(project, ["up", "--yes", "--skip-preview", "--expect-no-changes"]);

    const program = join(project, "index.ts");
    await writeFile(program, (await readFile(program, "utf8")).replace('rpo = "4h"', 'rpo = "6h"'));
    const { steps } = JSON.parse(await pulumi.succeed(project, ["preview", "--json"])) as { steps: Step[] };
    const changed = steps.filter(({ op, newState }) => op !== "same" && newState.custom);
    expect(new Set(changed.map(({ op, detailedDiff }) => `${op} ${Object.keys(detailedDiff ?? {})}`))).toEqual(
        new Set(["update tags.rpo"]),
    );
    const vms = changed.filter(({ newState }) => /:VirtualMachine(ScaleSet)?$/.test(newState.type));
    expect(vms).toHaveLength(1 + 2 + 1 + 4 + 2);
});

test("A Hub that nothing names is told at preview, with what to do", async () => {
    const bare = await pulumi.project("bare", 'import { Hub } from "hubguard";\nnew Hub("west");\n');
    const { code, output } = await pulumi.preview(bare);
    expect(code).not.toBe(0);
    expect(output).toContain(
        'endpoint is missing. Write e.g. "management.west.hub.contoso.com" in the program, or run "pulumi config set --path \'hubguard:west.endpoint\' management.west.hub.contoso.com".',
    );
    await pulumi.succeed(bare, [
        "config",
        "set",
        "--path",
        "hubguard:west.endpoint",
        "management.west.hub.contoso.com",
    ]);
    await pulumi.succeed(bare, ["config", "set", "--path", "hubguard:west.subscriptionId", "s"]);
    await pulumi.succeed(bare, ["config", "set", "--path", "hubguard:west.authentication.identity", "ad-fs"]);
    await pulumi.succeed(bare, ["config", "set", "--path", "hubguard:west.authentication.clientId", "app"]);
    const secret = ["config", "set", "--secret", "--path", "hubguard:west.authentication.clientSecret", "Hush"];
    await pulumi.succeed(bare, secret);
    const { code: ended, violations } = await pulumi.preview(bare);
    expect({ ended, violations }).toEqual({ ended: 0, violations: [] });
});

interface Resource {
    urn: string;
    type: string;
    inputs: object;
    dependencies?: string[];
    protect?: boolean;
    provider?: string;
}

interface Step {
    op: string;
    newState: { type: string; custom: boolean };
    detailedDiff?: object;
}

function resourceOf(resources: readonly Resource[], kind: string, name: string): Resource {
    const found = resources.find(({ urn, type }) => type.endsWith(`:${kind}`) && urn.endsWith(`::${name}`));
    if (found === undefined) {
        throw new Error(`There is no ${kind} ${name}.`);
    }
    return found;
}
