import { readPlan } from "../plan/read-plan.ts";
import { withDefaults } from "../plan/with-defaults.ts";
import type { FullMetadata } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";
import { DEFAULT_VOCABULARY } from "../tags/vocabulary.ts";
import type { Objectives } from "../terms/objectives.ts";
import { defined } from "./defined.ts";
import type { Deployment } from "./deployment.ts";
import { type DeploymentFacts, toDeployment } from "./to-deployment.ts";

/**
 * What one component adds to the recovery plan.
 * @typeParam Late what may be known at deployment only
 */
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

/** The contribution of a component whose plans are right: what their tags say, and what the backup plans that they name say. */
export function toContribution<Late>({ deployments, ...facts }: ComponentFacts<Late>): Contribution<Late> {
    const { platform = { vocabulary: DEFAULT_VOCABULARY, plans: new Map() } } = facts;
    const read = deployments.map((deployment) => ({
        ...deployment,
        said: readPlan(withDefaults(deployment.plan, platform.plans), platform),
    }));
    return defined<Contribution<Late>>({
        app: read[0]?.said.app ?? "",
        objectives: read.map(({ said }) => objectivesOf(said)).find((stated) => stated !== undefined),
        deployments: read.map(({ said, ...deployment }) => toDeployment(said, deployment, facts)),
    });
}

function objectivesOf({ rto, rpo, criticality, mttr, lastDrill }: FullMetadata): Objectives | undefined {
    return rto === undefined || rpo === undefined
        ? undefined
        : defined<Objectives>({
              rto: `${rto}`,
              rpo: `${rpo}`,
              criticality,
              mttr: mttr && `${mttr}`,
              lastDrill: lastDrill && `${lastDrill}`,
          });
}
