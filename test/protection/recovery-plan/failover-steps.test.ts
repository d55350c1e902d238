import { describe, expect, it } from "vitest";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";
import { assemble } from "../../../protection/recovery-plan/assemble.ts";
import { type Contribution, toContribution } from "../../../protection/recovery-plan/contribution.ts";
import type { FailoverStep } from "../../../protection/recovery-plan/recovery-plan.ts";
import type { DeploymentFacts } from "../../../protection/recovery-plan/to-deployment.ts";
import { DEFAULT_VOCABULARY } from "../../../protection/tags/vocabulary.ts";
import { contribution } from "./contributions.ts";

const erp = { app: "erp", rto: "4h", rpo: "1h" };
const backup = {
    method: "agent",
    kind: "incremental",
    schedule: "0 * * * *",
    target: "backup.dc2",
    restore: "app-data",
} as const;
const replication = { level: "application", target: "management.east.hub", failover: "application" } as const;
const VERIFY =
    "Verify that erp serves its users again: within 4h of the incident, with no more than the last 1h of data lost.";

describe("failover steps", () => {
    it.each<[string, ProtectionPlan, string[]]>([
        [
            "application data",
            { ...erp, backup },
            [
                "Restore the application data of db from backup.dc2 by the agent in the guest into the machines, which are deployed anew where they are lost. The latest copy is at most 1h old.",
                VERIFY,
            ],
        ],
        [
            "a whole VM",
            { ...erp, backup: { ...backup, method: "snapshot", restore: "vm", product: "commvault" } },
            [
                "Restore db as a whole, the VM and its disks, from backup.dc2 by commvault. The latest copy is at most 1h old.",
                VERIFY,
            ],
        ],
        [
            "disks",
            { ...erp, backup: { ...backup, method: "snapshot", restore: "disks" } },
            [
                "Restore the disks of db from backup.dc2 by the agentless backup product, and attach them. The latest copy is at most 1h old.",
                VERIFY,
            ],
        ],
        [
            "data after a new deployment",
            { ...erp, backup: { ...backup, method: "application", restore: "redeploy" } },
            [
                "Deploy db anew, then restore the data from backup.dc2 by the application's own means. The latest copy is at most 1h old.",
                VERIFY,
            ],
        ],
        [
            "what a plan of an unknown catalogue says",
            { ...erp, backup: { plan: "gold-4h", restore: "vm" } },
            ["Restore db as a whole, the VM and its disks, by the backup plan gold-4h.", VERIFY],
        ],
    ])("restore %s", (_, plan, texts) => {
        expect(textsOf(contribution("db", plan))).toEqual(texts);
    });

    it("fail over to another environment, and back", () => {
        const steps = stepsOf(contribution("db", { ...erp, standby: "stopped", replication, backup }));
        const target = "management.east.hub";
        expect(steps).toEqual([
            {
                order: 1,
                phase: "stop",
                text: "Make sure that db cannot come back by itself: it is lost, or stop it as soon as its copy has caught up.",
                machines: ["db"],
            },
            {
                order: 2,
                phase: "start-standby",
                text: "Start the standby of db in management.east.hub, which is kept stopped.",
                machines: [],
                target,
            },
            {
                order: 3,
                phase: "fail-over",
                text: "Fail over db to management.east.hub by the application's own means, such as a forced failover of a database availability group. Replication is continuous: what was not copied yet is lost.",
                machines: ["db"],
                target,
            },
            {
                order: 4,
                phase: "restore",
                text: "Where the copy in management.east.hub cannot be used, restore the application data of db from backup.dc2 by the agent in the guest into the machines, which are deployed anew where they are lost. The latest copy is at most 1h old.",
                machines: ["db"],
                target: "backup.dc2",
            },
            {
                order: 5,
                phase: "redirect",
                text: "Direct the clients of db to management.east.hub: change the DNS name or the load balancer that they use.",
                machines: ["db"],
                target,
            },
            { order: 6, phase: "verify", text: VERIFY, machines: ["db"] },
            {
                order: 7,
                phase: "fail-back",
                text: "When Hub west is back, replicate db back from management.east.hub, and fail back by the same means once both are level.",
                machines: ["db"],
                target,
            },
        ]);
    });

    it.each([
        ["guest", "guest", "by the agents or the cluster software in the guest"],
        ["guest", "product", "by the protection product"],
        ["vm", "product", "by the protection product"],
    ] as const)("at level %s are done by %s", (level, failover, means) => {
        const plan = { ...erp, replication: { ...replication, level, failover, interval: "PT5M" } } as ProtectionPlan;
        expect(textsOf(contribution("db", plan))[1]).toBe(
            `Fail over db to management.east.hub ${means}. Up to 5m of data is lost.`,
        );
    });

    it("start and resize a standby that is in the stack, and name its Hub", () => {
        const standby = "stopped" as const;
        const pair = twoHubs("RecoveryPair", "sql", [
            { plan: { ...erp, standby, replication }, role: "primary", size: "Standard_DS4_v2" },
            { plan: { ...erp, standby, replication }, role: "standby", size: "Standard_DS2_v2" },
        ]);
        expect(stepsOf(pair).map(({ text, machines }) => [text.split(". ")[0], machines])).toEqual([
            [
                "Make sure that sql on Hub west cannot come back by itself: it is lost, or stop it as soon as its copy has caught up.",
                ["sql-west"],
            ],
            ["Start the machines of sql on Hub east, which are kept stopped.", ["sql-east"]],
            [
                "Resize the machines of sql on Hub east from Standard_DS2_v2 to Standard_DS4_v2, the size of those that they stand in for.",
                ["sql-east"],
            ],
            [
                "Fail over sql on Hub west to Hub east by the application's own means, such as a forced failover of a database availability group",
                ["sql-west", "sql-east"],
            ],
            [
                "Direct the clients of sql on Hub west to Hub east: change the DNS name or the load balancer that they use.",
                ["sql-west", "sql-east"],
            ],
            [VERIFY, ["sql-west", "sql-east"]],
            [
                "When Hub west is back, replicate sql on Hub west back from Hub east, and fail back by the same means once both are level.",
                ["sql-west", "sql-east"],
            ],
        ]);
    });

    it("leave a standby alone that runs in full size, and one that a product starts", () => {
        const phases = (level: object, standby: "running" | "stopped") => {
            const plan = { ...erp, standby, replication: { ...replication, ...level } } as ProtectionPlan;
            return stepsOf(contribution("db", plan)).map(({ phase }) => phase);
        };
        expect(phases({}, "running")).not.toContain("start-standby");
        expect(phases({ level: "vm", failover: "product" }, "stopped")).not.toContain("start-standby");
    });

    it("name the standby of each pair alone, and bring back what the primary copied", () => {
        const plan = { ...erp, standby: "running", replication, backup } as const;
        const sides = [
            { plan, role: "primary", size: "Standard_DS2_v2" },
            { plan, role: "standby", size: "Standard_DS2_v2" },
        ] as const;
        const pairs = [
            twoHubs("RecoveryPair", "sql", [...sides]),
            twoHubs("RecoveryPair", "web", [...sides]),
            twoHubs("OwnPair", "sql", [...sides]),
        ];
        const steps = assemble(pairs).applications[0]?.failoverSteps ?? [];
        const machinesOf = (phase: string) =>
            steps.filter((step) => step.phase === phase).map(({ machines }) => machines);
        expect(machinesOf("start-standby")).toEqual([]);
        expect(machinesOf("fail-over")).toEqual([["sql-west", "sql-east", "web-west", "web-east"]]);
        expect(machinesOf("restore").flat()).not.toContain("sql-east");
        const [own] = assemble([pairs[0] as Contribution, twoHubs("RecoveryPair", "web", [sides[0]])]).applications;
        const redirect = own?.failoverSteps.filter(({ phase }) => phase === "redirect").map(({ machines }) => machines);
        expect(redirect?.flat()).toEqual(["sql-west", "sql-east", "web-west"]);
        const lone = assemble([pairs[0] as Contribution, twoHubs("OwnPair", "sql", [sides[0]])]).applications[0];
        const failOver = lone?.failoverSteps.filter(({ phase }) => phase === "fail-over").map(({ text }) => text);
        expect(failOver).toEqual(
            expect.arrayContaining([
                expect.stringContaining("to Hub east by"),
                expect.stringContaining("to management.east.hub by"),
            ]),
        );
    });

    it("compare no sizes that are known at deployment only", () => {
        const plan = { ...erp, standby: "running", replication } as const;
        const size = { output: true } as unknown as string;
        for (const sizes of [
            [size, "Standard_DS2_v2"],
            ["Standard_DS2_v2", size],
        ]) {
            const pair = twoHubs("RecoveryPair", "sql", [
                { plan, role: "primary", size: sizes[0] },
                { plan, role: "standby", size: sizes[1] },
            ]);
            expect(stepsOf(pair).map(({ phase }) => phase)).not.toContain("start-standby");
        }
    });

    it("call a Hub whose name is not known its Hub", () => {
        const plan = { ...erp, replication };
        const deployments = [{ plan, role: "primary" as const, hub: {}, machines: [{ name: "sql", id: "/sql" }] }];
        const [stop] = textsOf(toContribution({ component: "RecoveryPair", name: "sql", deployments }));
        expect(stop).toContain("sql on its Hub cannot come back by itself");
    });

    it("deploy no group anew whose data is brought back", () => {
        const group = { ...erp, highAvailability: {}, data: "local" } as const;
        const phases = [{ backup }, { replication }].map((copies) =>
            stepsOf(contribution("web", { ...group, ...copies })).map(({ phase }) => phase),
        );
        expect(phases.flat()).not.toContain("redeploy");
    });

    it("verify what is protected", () => {
        const [application] = assemble([
            contribution("db", { ...erp, backup }),
            contribution("lab", { app: "erp", unprotected: { reason: "stateless" } }),
        ]).applications;
        expect(application?.failoverSteps.at(-1)).toMatchObject({ phase: "verify", machines: ["db"] });
    });

    it("redirect clients by the external balancer, and not by one that is lost with its Hub", () => {
        const plan = (highAvailability: { loadBalancer?: string }): ProtectionPlan => {
            return { ...erp, highAvailability, data: "local", replication };
        };
        const redirect = (...parameters: Parameters<typeof contribution>) =>
            stepsOf(contribution(...parameters)).find(({ phase }) => phase === "redirect")?.text;
        expect(redirect("web", plan({ loadBalancer: "f5" }))).toMatch(/: change the external balancer f5\.$/);
        expect(redirect("web", plan({}), { loadBalancer: "web" })).toMatch(
            /: change the DNS name or the load balancer/,
        );
    });

    it("do not look at the balancer of a standby before it serves", () => {
        const plan = { ...erp, highAvailability: {}, data: "local", replication } as const;
        const pair = twoHubs("RecoveryPair", "web", [
            { plan, role: "primary" },
            { plan, role: "standby" },
        ]);
        const automatic = stepsOf(pair).filter(({ phase }) => phase === "automatic");
        expect(automatic.map(({ machines }) => machines)).toEqual([["web-west"]]);
    });

    it("look at what recovers by itself", () => {
        const plan = { ...erp, highAvailability: {}, data: "external" } as const;
        expect(textsOf(contribution("web", plan, { loadBalancer: "web" }))).toEqual([
            "See that the load balancer web finds healthy members of web: the others stand in for those that are lost, by themselves.",
            "Where no member of web is left, deploy the group anew, on another Hub where this one is lost: the machines keep no data.",
            VERIFY,
        ]);
    });

    it("tell of a group over two Hubs once", () => {
        const plan = { ...erp, highAvailability: { loadBalancer: "f5" }, data: "local", backup } as const;
        const [first, second] = textsOf(
            twoHubs("HubSpanningGroup", "web", [
                { plan, role: "member" },
                { plan, role: "member" },
            ]),
        );
        expect(first).toBe(
            "See that the external balancer f5 finds healthy members of web: those on the other Hub stand in for those that are lost, by themselves.",
        );
        expect(second).toMatch(
            /^Where data of web on Hub west and web on Hub east is lost or damaged, restore the application data/,
        );
    });

    it.each([
        ["stateless", "redeploy", "Deploy web anew from the pipeline: the machines keep no data."],
        [
            "dev-test",
            "none",
            "Recover nothing of web: machines for development and test are deployed anew when they are needed.",
        ],
        ["lab", "redeploy", "Deploy web anew: nothing protects the machines (lab)."],
    ] as const)("of %s machines say that nothing is brought back", (reason, phase, text) => {
        const plan = { app: "erp", unprotected: { reason, until: "2027-03-31" } } as ProtectionPlan;
        const vocabulary = { ...DEFAULT_VOCABULARY, reasons: [reason] } as const;
        const deployments = [{ plan, hub: {}, machines: [{ name: "web", id: "/web" }] }];
        const facts = { component: "ProtectedVm", name: "web", deployments };
        expect(stepsOf(toContribution({ ...facts, platform: { vocabulary, plans: new Map() } }))).toEqual([
            { order: 1, phase, text, machines: ["web"] },
        ]);
    });

    it("say the same of several machines once, and count those that are many", () => {
        const names = ["a", "b", "c", "d", "e", "f", "g"];
        const texts = (count: number) =>
            textsOf(...names.slice(0, count).map((name) => contribution(name, { ...erp, backup })));
        expect(texts(2)[0]).toMatch(/^Restore the application data of a and b from/);
        expect(texts(6)[0]).toMatch(/^Restore the application data of a, b, c, d, e and f from/);
        expect(texts(7)[0]).toMatch(/^Restore the application data of a, b, c, d, e and 2 others from/);
        const steps = stepsOf(...names.map((name) => contribution(name, { ...erp, backup })));
        expect(steps.map(({ machines }) => machines)).toEqual([names, names]);
    });
});

function stepsOf(...contributions: Contribution[]): FailoverStep[] {
    return assemble(contributions).applications[0]?.failoverSteps ?? [];
}

function textsOf(...contributions: Contribution[]): string[] {
    return stepsOf(...contributions).map(({ text }) => text);
}

function twoHubs(component: string, name: string, sides: Pick<DeploymentFacts, "plan" | "role" | "size">[]) {
    const deployments = sides.map((facts, at) => {
        const hub = at === 0 ? "west" : "east";
        return { ...facts, hub: { name: hub }, machines: [{ name: `${name}-${hub}`, id: `/${hub}` }] };
    });
    return toContribution({ component, name, deployments });
}
