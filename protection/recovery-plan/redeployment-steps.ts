import { type Concerned, type Draft, machineNames, subjectOf } from "./draft.ts";
import type { Phase } from "./recovery-plan.ts";

/** What has no protection has nothing to bring back. */
export function redeploymentSteps(deployment: Concerned): Draft[] {
    const { unprotected } = deployment;
    if (!unprotected) {
        return [];
    }
    const [phase, sentence] = stepFor(unprotected.reason);
    return [{ phase, sentence, subject: subjectOf(deployment), machines: machineNames([deployment]) }];
}

function stepFor(reason: string): [Phase, Draft["sentence"]] {
    switch (reason) {
        case "dev-test":
            return [
                "none",
                (subject) =>
                    `Recover nothing of ${subject}: machines for development and test are deployed anew when they are needed.`,
            ];
        case "stateless":
            return ["redeploy", (subject) => `Deploy ${subject} anew from the pipeline: the machines keep no data.`];
        default:
            return ["redeploy", (subject) => `Deploy ${subject} anew: nothing protects the machines (${reason}).`];
    }
}
