import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../../protection/recovery-plan/assemble.ts";
import { contribution, contributions } from "./contributions.ts";

const objectives = { rto: "8h", rpo: "4h" };
const backup = {
    method: "agent",
    kind: "incremental",
    schedule: "0 */4 * * *",
    target: "backup.dc2.contoso.com",
    restore: "app-data",
} as const;
const replication = { level: "guest", target: "east", failover: "product" } as const;
const unprotected = { reason: "stateless" } as const;

describe("the recovery plan", () => {
    it("is empty where nothing is deployed", () => {
        expect(assemble([])).toEqual({ version: 1, instances: 0, instancesToProtect: 0, applications: [] });
    });

    it("gathers the components of an application, in whatever case they write its name", () => {
        const { applications } = assemble([
            contribution("web", { app: "web", unprotected }),
            contribution("db", { app: "erp", ...objectives, backup }),
            contribution("app", { app: "ERP", unprotected }),
        ]);
        expect(applications.map(({ app, deployments }) => [app, deployments.map(({ name }) => name)])).toEqual([
            ["ERP", ["app", "db"]],
            ["web", ["web"]],
        ]);
    });

    it("lists the schemes of all components of an application, in one order", () => {
        const { applications } = assemble([
            contribution("lab", { app: "erp", unprotected }),
            contribution("web", { app: "erp", ...objectives, replication }),
            contribution("db", { app: "erp", ...objectives, backup }),
            contribution("crm", { app: "crm", ...objectives, backup }),
        ]);
        expect(applications.map(({ schemes }) => schemes)).toEqual([["backup"], ["backup", "replication", "none"]]);
    });

    it.each([
        ["a backed-up machine", { ...objectives, backup }, {}, 1, 1],
        ["a replicated machine", { ...objectives, replication }, {}, 1, 1],
        ["a backed-up and replicated machine once", { ...objectives, backup, replication }, {}, 1, 1],
        ["no unprotected machine", { unprotected }, {}, 1, 0],
        ["a scale set without data by none", { ...objectives, highAvailability: {}, data: "external" }, 7, 7, 0],
        [
            "a scale set with data by its capacity",
            { ...objectives, highAvailability: {}, data: "local", backup },
            7,
            7,
            7,
        ],
        ["no standby", { ...objectives, replication }, { role: "standby" }, 1, 0],
        ["a standby that is backed up itself", { ...objectives, replication, backup }, { role: "standby" }, 1, 1],
    ] as const)("counts %s", (_, plan, more, instances, instancesToProtect) => {
        const facts = typeof more === "number" ? { machines: [{ name: "set", id: "/set", instances: more }] } : more;
        const document = assemble([contribution("vm", { app: "erp", ...plan }, facts)]);
        expect(document).toMatchObject({ instances, instancesToProtect });
        expect(document.applications[0]).toMatchObject({ instances, instancesToProtect });
    });

    it("tells objectives on which components agree once, however they are written", () => {
        const { applications } = assemble([
            contribution("db", { app: "erp", rto: "PT8H", rpo: "240m", criticality: "Essential", backup }),
            contribution("web", {
                app: "erp",
                ...{ rto: "8H", rpo: "4h", criticality: "essential", mttr: "90m", lastDrill: "2026-09-01" },
                replication,
            }),
            contribution("dev", { app: "erp", unprotected }),
        ]);
        expect(applications[0]?.objectives).toEqual({
            ...{ rto: "8h", rpo: "4h", criticality: "essential", mttr: "90m", lastDrill: "2026-09-01" },
        });
        expect(applications[0]).not.toHaveProperty("disagreements");
    });

    it("keeps all that components disagree on, and holds the application to the strictest", () => {
        const { applications } = assemble([
            contribution("a", { app: "erp", rto: "1d", rpo: "4h", criticality: "essential", mttr: "2h", backup }),
            contribution("b", { app: "erp", rto: "90m", rpo: "4h", criticality: "critical", mttr: "45m", replication }),
            contribution("c", { app: "erp", rto: "24h", rpo: "4h", lastDrill: "2026-09-01", backup }),
            contribution("d", { app: "erp", rto: "1d", rpo: "4h", lastDrill: "2026-03-01", backup }),
            contribution("e", { app: "erp", rto: "1d", rpo: "4h", lastDrill: "2026-06-01", backup }),
        ]);
        expect(applications[0]?.objectives).toEqual({ rto: "90m", rpo: "4h", mttr: "2h", lastDrill: "2026-03-01" });
        expect(applications[0]?.disagreements).toEqual([
            {
                objective: "rto",
                statements: [
                    { value: "90m", components: ["b"] },
                    { value: "1d", components: ["a", "c", "d", "e"] },
                ],
            },
            {
                objective: "criticality",
                statements: [
                    { value: "critical", components: ["b"] },
                    { value: "essential", components: ["a"] },
                ],
            },
            {
                objective: "mttr",
                statements: [
                    { value: "45m", components: ["b"] },
                    { value: "2h", components: ["a"] },
                ],
            },
            {
                objective: "lastDrill",
                statements: [
                    { value: "2026-03-01", components: ["d"] },
                    { value: "2026-06-01", components: ["e"] },
                    { value: "2026-09-01", components: ["c"] },
                ],
            },
        ]);
    });

    it("has no objectives where nothing is protected", () => {
        const { applications } = assemble([contribution("web", { app: "web", unprotected })]);
        expect(applications[0]).not.toHaveProperty("objectives");
    });

    it("puts components that differ in size only in one order", () => {
        const sized = (size: string) => contribution("db", { app: "erp", ...objectives, backup }, { size });
        const [small, large] = [sized("Standard_DS2_v2"), sized("Standard_DS4_v2")];
        expect(assemble([large, small])).toEqual(assemble([small, large]));
    });

    it("is the same whatever the order of the contributions", () => {
        fc.assert(
            fc.property(
                contributions.chain((list) =>
                    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
                ),
                ([list, shuffled]) => {
                    expect(JSON.stringify(assemble(shuffled))).toBe(JSON.stringify(assemble(list)));
                },
            ),
        );
    });

    it("holds every deployment once, numbers steps, and names only machines that are there", () => {
        fc.assert(
            fc.property(contributions, (list) => {
                const { applications, instances } = assemble(list);
                const deployments = applications.flatMap((application) => application.deployments);
                expect(deployments).toHaveLength(list.flatMap((contribution) => contribution.deployments).length);
                expect(instances).toBe(deployments.reduce((sum, deployment) => sum + deployment.instances, 0));
                for (const { failoverSteps, ...application } of applications) {
                    const names = application.deployments.flatMap(({ machines }) => machines.map(({ name }) => name));
                    expect(failoverSteps.map(({ order }) => order)).toEqual(failoverSteps.map((_, at) => at + 1));
                    expect(names).toEqual(expect.arrayContaining(failoverSteps.flatMap(({ machines }) => machines)));
                }
            }),
        );
    });

    it("carries along what is known at deployment only, without reading it", () => {
        const output = () => new Proxy({}, { get: () => expect.unreachable("reads an output") });
        const ids = [output(), output()];
        const components = ids.map((id) =>
            contribution("db", { app: "erp", ...objectives, backup, replication }, {
                hub: { location: output() },
                size: output(),
                machines: [{ name: "db", id }],
            } as never),
        );
        const [application] = assemble(components).applications;
        const found = application?.deployments.map(({ machines }) => machines[0]?.id) ?? [];
        // To compare them otherwise would read them.
        expect(found.map((id, at) => id === ids[at])).toEqual([true, true]);
    });
});
