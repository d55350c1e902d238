import { balancerName, type Concerned, type Draft, machineNames, subjectOf } from "./draft.ts";

/** What there is to do where machines stand in for each other: nothing, but to see that they do. */
export function availabilitySteps(deployment: Concerned): Draft[] {
    if (!deployment.schemes.includes("high-availability") || deployment.role === "standby") {
        return [];
    }
    const balancer = balancerName(deployment) ?? "what balances load";
    const others = deployment.role === "member" ? "those on the other Hub" : "the others";
    return [
        {
            phase: "automatic",
            subject: deployment.name,
            sentence: (subject) =>
                `See that ${balancer} finds healthy members of ${subject}: ${others} stand in for those that are lost, by themselves.`,
            machines: machineNames([deployment]),
        },
        ...(deployment.backup || deployment.replication ? [] : [afterTotalLoss(deployment)]),
    ];
}

/** A group on one Hub is lost with the Hub. */
function afterTotalLoss(deployment: Concerned): Draft {
    return {
        phase: "redeploy",
        subject: subjectOf(deployment),
        sentence: (subject) =>
            `Where no member of ${subject} is left, deploy the group anew, on another Hub where this one is lost: the machines keep no data.`,
        machines: machineNames([deployment]),
    };
}
