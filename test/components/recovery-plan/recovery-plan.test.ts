import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import {
    AvailabilityGroup,
    Hub,
    HubSpanningGroup,
    ProtectedVm,
    RecoveryPair,
    recoveryPlan,
    ScaleSet,
    UnprotectedVm,
} from "../../../components/index.ts";
import { recorded } from "../recording.ts";
import { group, lone } from "../valid-args.ts";

type Plan = ReturnType<typeof recoveryPlan>;

const HUB = {
    endpoint: "management.west.hub.contoso.com",
    subscriptionId: "00000000-0000-0000-0000-000000000000",
    build: "2406",
};

const RANGES = { west: "10.1.0.0/16", east: "10.2.0.0/16" };

/** A Hub, and what exists there. */
function site(name: keyof typeof RANGES) {
    const { resourceGroupName, subnetId } = lone;
    const hub = new Hub(name, { ...HUB, endpoint: `management.${name}.hub.contoso.com` });
    return { hub, resourceGroupName, subnetId, addressSpace: [RANGES[name]] };
}

test("It holds what components say of themselves, those that are made later, too", async () => {
    const plan = await planOf(() => {
        const early = recoveryPlan();
        new ProtectedVm("db", lone);
        new AvailabilityGroup("web", group);
        return early;
    });
    expect(plan).toMatchObject({ version: 1, instances: 3, instancesToProtect: 1 });
    expect(plan.applications).toHaveLength(1);
    const [erp] = plan.applications;
    expect(erp).toMatchObject({ app: "erp", objectives: { rto: "8h", rpo: "4h" } });
    expect(erp?.deployments).toEqual([
        {
            component: "ProtectedVm",
            name: "db",
            hub: { location: "redmond" },
            role: "single",
            schemes: ["backup"],
            instances: 1,
            instancesToProtect: 1,
            size: "Standard_DS2_v2",
            backup: { ...lone.plan.backup, longestGap: "4h" },
            machines: [{ name: "db", id: "/db", instances: 1 }],
        },
        {
            component: "AvailabilityGroup",
            name: "web",
            hub: { location: "redmond" },
            role: "single",
            data: "external",
            schemes: ["high-availability"],
            instances: 2,
            instancesToProtect: 0,
            size: "Standard_DS2_v2",
            loadBalancer: { name: "web", isExternal: false },
            machines: [
                { name: "web-0", id: "/web-0", instances: 1 },
                { name: "web-1", id: "/web-1", instances: 1 },
            ],
        },
    ]);
});

test("A scale set counts its capacity, and an unprotected machine says why", async () => {
    const { count, ...set } = group;
    const { plan: _, ...bare } = lone;
    const plan = await planOf(() => {
        new ScaleSet("web", { ...set, capacity: 5 });
        new UnprotectedVm("dev", { ...bare, app: "erp", reason: "dev-test", until: "2027-03-31" });
        return recoveryPlan();
    });
    expect(plan).toMatchObject({ instances: 6, instancesToProtect: 0 });
    expect(plan.applications[0]?.deployments).toMatchObject([
        {
            component: "UnprotectedVm",
            schemes: ["none"],
            unprotected: { reason: "dev-test", until: "2027-03-31" },
            machines: [{ name: "dev", instances: 1 }],
        },
        { component: "ScaleSet", machines: [{ name: "web", id: "/web", instances: 5 }] },
    ]);
});

test("A pair counts its primary, and tells of its standby", async () => {
    const plan = await planOf(() => {
        const { location: _, plan: __, resourceGroupName, subnetId, ...shared } = lone;
        new RecoveryPair("sql", {
            ...shared,
            plan: { ...lone.plan, replication: { level: "application", failover: "application" } },
            count: 2,
            primary: site("west"),
            standby: { ...site("east"), state: "stopped", size: "Standard_DS1_v2" },
        });
        return recoveryPlan();
    });
    expect(plan).toMatchObject({ instances: 4, instancesToProtect: 2 });
    expect(plan.applications[0]?.deployments).toMatchObject([
        {
            component: "RecoveryPair",
            name: "sql",
            role: "primary",
            hub: { name: "west" },
            size: "Standard_DS2_v2",
            schemes: ["backup", "replication"],
            standby: "stopped",
            replication: { target: "management.east.hub.contoso.com" },
            machines: [{ name: "sql-primary-0" }, { name: "sql-primary-1" }],
        },
        {
            component: "RecoveryPair",
            name: "sql",
            role: "standby",
            hub: { name: "east" },
            size: "Standard_DS1_v2",
            schemes: ["replication"],
            machines: [{ name: "sql-standby-0" }, { name: "sql-standby-1" }],
        },
    ]);
    expect(plan.applications[0]?.failoverSteps.map(({ phase }) => phase)).toEqual([
        "stop",
        "start-standby",
        "start-standby",
        "fail-over",
        "restore",
        "redirect",
        "verify",
        "fail-back",
    ]);
});

test("A product's pair has no standby before a disaster", async () => {
    const plan = await planOf(() => {
        const { location: _, plan: __, resourceGroupName, subnetId, ...shared } = lone;
        const { hub, addressSpace } = site("east");
        new RecoveryPair("app", {
            ...shared,
            plan: { app: "erp", rto: "8h", rpo: "4h", replication: { level: "vm", failover: "product" } },
            primary: site("west"),
            standby: { hub, addressSpace },
        });
        return recoveryPlan();
    });
    expect(plan.applications[0]?.deployments.map(({ role }) => role)).toEqual(["primary"]);
});

test("A group over two Hubs is one component with a deployment on each", async () => {
    const plan = await planOf(() => {
        const { location: _, plan: __, count: ___, loadBalancer, resourceGroupName, subnetId, ...shared } = group;
        const members = { count: 2, loadBalancer };
        new HubSpanningGroup("web", {
            ...shared,
            plan: { ...group.plan, data: "external", highAvailability: { loadBalancer: "f5.contoso.com" } },
            sites: { west: { ...site("west"), ...members }, east: { ...site("east"), ...members } },
        });
        return recoveryPlan();
    });
    expect(plan.instances).toBe(4);
    expect(
        plan.applications[0]?.deployments.map(({ name, role, hub, loadBalancer, machines }) => {
            return [name, role, hub.name, loadBalancer, machines.map((machine) => machine.name)];
        }),
    ).toEqual([
        ["web", "member", "west", { name: "f5.contoso.com", isExternal: true }, ["web-west-0", "web-west-1"]],
        ["web", "member", "east", { name: "f5.contoso.com", isExternal: true }, ["web-east-0", "web-east-1"]],
    ]);
});

test("What a plan of the catalogue stands for is told", async () => {
    const gold = { method: "agent", kind: "incremental", schedule: "0 */4 * * *", target: "dc2", product: "commvault" };
    const settings = { settings: { plans: { "Gold-4h": gold } } };
    const plan = await planOf(() => {
        const backup = { plan: "gold-4H", restore: "app-data" } as const;
        new ProtectedVm("db", { ...lone, settings, plan: { ...lone.plan, backup } });
        return recoveryPlan();
    });
    expect(plan.applications[0]?.deployments[0]?.backup).toEqual({
        ...gold,
        plan: "Gold-4h",
        restore: "app-data",
        longestGap: "4h",
    });
});

test("It names the Hub as the program does", async () => {
    const { location, ...placed } = lone;
    const plan = await planOf(() => {
        new ProtectedVm("db", { ...placed, hub: new Hub("first", HUB) });
        return recoveryPlan();
    });
    expect(plan.applications[0]?.deployments[0]?.hub).toEqual({
        name: "first",
        location: "west",
        endpoint: HUB.endpoint,
        build: "2406",
    });
});

test("All but ids is known at preview", async () => {
    let plan: Plan | undefined;
    let recovery: ProtectedVm["recovery"] | undefined;
    await recorded(
        () => {
            recovery = new ProtectedVm("db", { ...lone, location: pulumi.output("redmond") }).recovery;
            plan = recoveryPlan();
        },
        { preview: true },
    );
    expect(await known(recovery?.deployments[0]?.machines)).toEqual([{ name: "db", id: UNKNOWN, instances: 1 }]);
    expect(await known(plan)).toMatchObject({
        instancesToProtect: 1,
        applications: [{ deployments: [{ hub: { location: "redmond" }, machines: [{ id: UNKNOWN }] }] }],
    });
});

test("What is a secret stays one", async () => {
    let plan: Plan | undefined;
    await recorded(() => {
        new ProtectedVm("db", { ...lone, location: pulumi.secret("redmond") });
        plan = recoveryPlan();
    });
    const location = plan?.applications[0]?.deployments[0]?.hub.location;
    expect(await pulumi.isSecret(location as pulumi.Output<string>)).toBe(true);
    expect(JSON.stringify(plan?.applications[0]?.failoverSteps)).not.toContain("redmond");
});

test("A component inside one of the user's own counts once", async () => {
    const plan = await planOf(() => {
        const own = new pulumi.ComponentResource("contoso:index:Database", "erp");
        new ProtectedVm("db", lone, { parent: own });
        return recoveryPlan();
    });
    expect(plan.instances).toBe(1);
});

test("Each run has a plan of its own", async () => {
    const counts = [];
    for (const name of ["first", "second"]) {
        const { instances } = await planOf(() => {
            new ProtectedVm(name, lone);
            return recoveryPlan();
        });
        counts.push(instances);
    }
    expect(counts).toEqual([1, 1]);
});

const UNKNOWN = "unknown";

/** The plan as it is after a run. */
async function planOf(program: () => Plan): Promise<Plan> {
    let plan: Plan | undefined;
    await recorded(() => {
        plan = program();
    });
    return known(plan as Plan);
}

/** A value with what is in the place of outputs that are known, and a word in that of others. */
async function known<T>(value: T): Promise<T> {
    const found = pulumi.Output.isInstance(value) ? await settled(value) : value;
    if (typeof found !== "object" || found === null) {
        return found as T;
    }
    const entries = await Promise.all(Object.entries(found).map(async ([key, member]) => [key, await known(member)]));
    return (Array.isArray(found) ? entries.map(([, member]) => member) : Object.fromEntries(entries)) as T;
}

/** An `apply` would tell nothing of one that is not known: it does not run then. */
async function settled(output: pulumi.Output<unknown>): Promise<unknown> {
    const { isKnown, promise } = output as unknown as { isKnown: Promise<boolean>; promise(): Promise<unknown> };
    return (await isKnown) ? promise.call(output) : UNKNOWN;
}
