import type { Backup } from "../backup.ts";
import type { Catalogue } from "../catalogue.ts";
import { parseDuration } from "../duration.ts";
import type { Objectives } from "../objectives.ts";
import { parseSchedule } from "../parse-schedule.ts";
import type { ProtectionPlan } from "../plan.ts";
import { schemesOf } from "../plan-schemes.ts";
import type { Platform } from "../platform.ts";
import type { Replication } from "../replication.ts";
import { fromTags, toTags } from "../tags.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { defined } from "./defined.ts";
import type {
    BackupOfDeployment,
    Deployment,
    DeploymentRole,
    HubPlace,
    ReplicationOfDeployment,
} from "./deployment.ts";

/** What one component adds to the recovery plan. `Late` is what may be known at deployment only. */
export interface Contribution<Late = string> {
    /** The application. */
    app: string;
    /** What its owner promised; nothing where nothing protects it. */
    objectives?: Objectives;
    /** What the component deploys of it. */
    deployments: Deployment<Late>[];
}

/** What a component knows of itself. */
export interface ComponentFacts<Late = string> {
    /** The kind of component, such as `ProtectedVm`. */
    component: string;
    name: string;
    /** One for each Hub, all of one application. */
    deployments: readonly DeploymentFacts<Late>[];
    /** The platform team's words and backup plans; hubguard's own and none without them. */
    platform?: Pick<Platform, "vocabulary" | "plans">;
}

export interface DeploymentFacts<Late = string> {
    plan: ProtectionPlan;
    hub: HubPlace<Late>;
    /** By default `single`. */
    role?: DeploymentRole;
    size?: Late;
    /** The name of the balancer in front of it. An external one is told by the plan. */
    loadBalancer?: string | undefined;
    /** A scale set says its capacity as `instances`; by default 1. */
    machines: readonly { name: string; id: Late; instances?: number }[];
}

/** The contribution of a component whose plans are right. Values are in hubguard's own spelling, durations in the short form. */
export function toContribution<Late>({ deployments, ...facts }: ComponentFacts<Late>): Contribution<Late> {
    const read = deployments.map((deployment) => ({
        ...deployment,
        plan: spelt(deployment.plan, facts.platform?.vocabulary),
    }));
    return defined<Contribution<Late>>({
        app: read[0]?.plan.app ?? "",
        objectives: read.map(({ plan }) => objectivesOf(plan)).find((stated) => stated !== undefined),
        deployments: read.map((deployment) => toDeployment(deployment, facts)),
    });
}

/** Enumerations and names are written in any case, and with blanks around them. */
function spelt(plan: ProtectionPlan, vocabulary?: Vocabulary): ProtectionPlan {
    return fromTags(toTags(plan, vocabulary), vocabulary).plan ?? plan;
}

function objectivesOf(plan: ProtectionPlan): Objectives | undefined {
    return plan.unprotected
        ? undefined
        : defined<Objectives>({
              criticality: plan.criticality,
              rto: shortForm(plan.rto),
              rpo: shortForm(plan.rpo),
              mttr: plan.mttr && shortForm(plan.mttr),
              lastDrill: plan.lastDrill,
          });
}

function toDeployment<Late>(
    { plan, hub, role = "single", size, loadBalancer, ...facts }: DeploymentFacts<Late>,
    { component, name, platform }: Pick<ComponentFacts, "component" | "name" | "platform">,
): Deployment<Late> {
    const machines = facts.machines.map(({ instances = 1, ...machine }) => ({ ...machine, instances }));
    const instances = machines.reduce((sum, machine) => sum + machine.instances, 0);
    const isProtected = plan.backup !== undefined || (plan.replication !== undefined && role !== "standby");
    const external = plan.highAvailability?.loadBalancer;
    const balancer = external ?? loadBalancer;
    return defined<Deployment<Late>>({
        component,
        name,
        hub: defined(hub),
        role,
        environment: plan.environment,
        data: plan.data,
        schemes: schemesOf(plan),
        instances,
        instancesToProtect: isProtected ? instances : 0,
        size,
        backup: plan.backup && toBackup(plan.backup, platform?.plans),
        replication: plan.replication && toReplication(plan.replication),
        standby: plan.unprotected ? undefined : plan.standby,
        loadBalancer: balancer === undefined ? undefined : { name: balancer, isExternal: external !== undefined },
        unprotected: plan.unprotected && defined(plan.unprotected),
        machines,
    });
}

function toBackup({ restore, ...stated }: Backup, catalogue: Catalogue = new Map()): BackupOfDeployment {
    const plan = stated.plan;
    const entry = catalogue.get(plan?.toLowerCase() ?? "");
    const text = entry ? entry.schedule.text : stated.schedule;
    const schedule = text === undefined ? undefined : parseSchedule(text);
    return defined<BackupOfDeployment>({
        plan: entry?.name ?? plan,
        method: entry?.method ?? stated.method,
        kind: entry?.kind ?? stated.kind,
        schedule: schedule?.ok ? schedule.value.text : text,
        longestGap: schedule?.ok ? `${schedule.value.longestGap}` : undefined,
        target: entry?.target ?? stated.target,
        product: entry?.product ?? stated.product,
        restore,
    });
}

function toReplication({ level, target, interval, failover }: Replication): ReplicationOfDeployment {
    return defined<ReplicationOfDeployment>({ level, target, interval: interval && shortForm(interval), failover });
}

function shortForm(text: string): string {
    const duration = parseDuration(text);
    return duration.ok ? `${duration.value}` : text;
}
