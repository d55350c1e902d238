import type { Objectives } from "../terms/objectives.ts";
import { availabilitySteps } from "./availability-steps.ts";
import { backupSteps } from "./backup-steps.ts";
import { defined } from "./defined.ts";
import { type Concerned, type Draft, machineNames } from "./draft.ts";
import { type FailoverStep, PHASES } from "./recovery-plan.ts";
import { redeploymentSteps } from "./redeployment-steps.ts";
import { replicationSteps } from "./replication-steps.ts";

/** More names than these are counted in sentences. */
const MOST_NAMED = 6;

/** What an operator does after a disaster to have an application back, in order. */
export function failoverSteps(
    app: string,
    deployments: readonly Concerned[],
    objectives: Objectives | undefined,
): FailoverStep[] {
    const drafts = deployments.flatMap((deployment) => [
        ...availabilitySteps(deployment),
        ...replicationSteps(deployment, deployments),
        ...backupSteps(deployment),
        ...redeploymentSteps(deployment),
    ]);
    const all = objectives ? [...drafts, verification(app, deployments, objectives)] : drafts;
    const alike = Map.groupBy(all, ({ phase, sentence, target }) => JSON.stringify([phase, sentence("…"), target]));
    const steps = [...alike.values()].map(toStep);
    steps.sort((one, other) => PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase));
    return steps.map((step, at) => ({ order: at + 1, ...step }));
}

function verification(app: string, deployments: readonly Concerned[], { rto, rpo }: Objectives): Draft {
    return {
        phase: "verify",
        subject: app,
        sentence: (subject) =>
            `Verify that ${subject} serves its users again: within ${rto} of the incident, with no more than the last ${rpo} of data lost.`,
        machines: machineNames(deployments.filter(({ schemes }) => !schemes.includes("none"))),
    };
}

function toStep(drafts: readonly Draft[]): Omit<FailoverStep, "order"> {
    const [{ phase, sentence, target }] = drafts as readonly [Draft];
    const subjects = [...new Set(drafts.map(({ subject }) => subject))];
    const machines = [...new Set(drafts.flatMap((draft) => draft.machines))];
    return defined({ phase, text: capitalised(sentence(listed(subjects))), machines, target });
}

function listed(names: readonly string[]): string {
    const isCut = names.length > MOST_NAMED;
    const named = names.slice(0, isCut ? MOST_NAMED - 1 : -1);
    const last = isCut ? `${names.length - named.length} others` : names.at(-1);
    return named.length === 0 ? `${last}` : `${named.join(", ")} and ${last}`;
}

function capitalised(sentence: string): string {
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
