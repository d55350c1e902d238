import { SCHEMES } from "../terms/scheme.ts";
import type { Contribution } from "./contribution.ts";
import { defined } from "./defined.ts";
import type { Deployment } from "./deployment.ts";
import { failoverSteps } from "./failover-steps.ts";
import { disagreements, strictest } from "./objectives.ts";
import type { Application, RecoveryPlan } from "./recovery-plan.ts";

/** The recovery plan of all components, the same whatever the order of their contributions. */
export function assemble<Late>(contributions: readonly Contribution<Late>[]): RecoveryPlan<Late> {
    const byApp = Map.groupBy(inOrder(contributions), ({ app }) => app.trim().toLowerCase());
    const applications = [...byApp.values()].map(toApplication);
    return { version: 1, ...totals(applications), applications };
}

function toApplication<Late>(contributions: readonly Contribution<Late>[]): Application<Late> {
    const deployments = contributions.flatMap((contribution) => contribution.deployments);
    const objectives = strictest(contributions);
    const disagreeing = disagreements(contributions);
    return defined<Application<Late>>({
        app: contributions[0]?.app ?? "",
        objectives,
        disagreements: disagreeing.length > 0 ? disagreeing : undefined,
        schemes: SCHEMES.filter((scheme) => deployments.some(({ schemes }) => schemes.includes(scheme))),
        ...totals(deployments),
        deployments,
        failoverSteps: failoverSteps(contributions[0]?.app ?? "", deployments, objectives),
    });
}

function totals(parts: readonly { instances: number; instancesToProtect: number }[]) {
    return {
        instances: parts.reduce((sum, { instances }) => sum + instances, 0),
        instancesToProtect: parts.reduce((sum, { instancesToProtect }) => sum + instancesToProtect, 0),
    };
}

/** By application and component. The deployments of a component stay in its own order. */
function inOrder<Late>(contributions: readonly Contribution<Late>[]): Contribution<Late>[] {
    const keyed = contributions.map((contribution) => ({ contribution, key: keyOf(contribution) }));
    return keyed.sort((one, other) => compare(one.key, other.key)).map(({ contribution }) => contribution);
}

/** Ids are told apart where they are known: components of the same name stand below different ones. */
function keyOf<Late>({ app, objectives, deployments }: Contribution<Late>): string[] {
    return [app.trim().toLowerCase(), app, ...deployments.flatMap(identityOf), JSON.stringify(objectives ?? {})];
}

function identityOf<Late>({ hub, machines, ...deployment }: Deployment<Late>): string[] {
    const { location, ...place } = hub;
    const { size, name, component, ...others } = deployment;
    const late = [location, size, ...machines.map(({ id }) => id)];
    return [
        ...[name, component, JSON.stringify([place, others, machines.map(({ id, ...machine }) => machine)])],
        ...late.map((value) => (typeof value === "string" ? value : "")),
    ];
}

function compare(one: readonly string[], other: readonly string[]): number {
    const at = one.findIndex((text, index) => text !== other[index]);
    const [a, b] = [one[at] ?? "", other[at] ?? ""];
    return at === -1 ? one.length - other.length : a < b ? -1 : 1;
}
