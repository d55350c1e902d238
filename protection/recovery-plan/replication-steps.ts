import type { Failover } from "../terms/replication.ts";
import type { ReplicationOfDeployment } from "./deployment.ts";
import { balancerName, type Concerned, type Draft, hubName, machineNames, subjectOf } from "./draft.ts";

const MEANS: Record<Failover, string> = {
    application: "by the application's own means, such as a forced failover of a database availability group",
    guest: "by the agents or the cluster software in the guest",
    product: "by the protection product",
};

/** Manual failover, and the way back. @param all those of the application, the standby among them where it is in the stack */
export function replicationSteps(deployment: Concerned, all: readonly Concerned[]): Draft[] {
    const { replication, role, name, component } = deployment;
    if (!replication || role === "standby") {
        return [];
    }
    const standbys = all.filter(
        (other) => other.role === "standby" && other.name === name && other.component === component,
    );
    const { target } = replication;
    const both = { subject: subjectOf(deployment), machines: machineNames([deployment, ...standbys]), target };
    const place = standbys[0] ? hubName(standbys[0].hub, target) : target;
    // A balancer of the Hub's own is lost with the Hub.
    const balancer =
        (deployment.loadBalancer?.isExternal && balancerName(deployment)) ||
        "the DNS name or the load balancer that they use";
    return [
        {
            phase: "stop",
            subject: subjectOf(deployment),
            sentence: (subject) =>
                `Make sure that ${subject} cannot come back by itself: it is lost, or stop it as soon as its copy has caught up.`,
            machines: machineNames([deployment]),
        },
        ...standbySteps(deployment, replication, standbys),
        {
            ...both,
            phase: "fail-over",
            sentence: (subject) =>
                `Fail over ${subject} to ${place} ${MEANS[replication.failover]}. ${loss(replication)}`,
        },
        {
            ...both,
            phase: "redirect",
            sentence: (subject) => `Direct the clients of ${subject} to ${place}: change ${balancer}.`,
        },
        {
            ...both,
            phase: "fail-back",
            sentence: (subject) =>
                `When ${hubName(deployment.hub)} is back, replicate ${subject} back from ${place}, and fail back by the same means once both are level.`,
        },
    ];
}

function loss({ interval }: ReplicationOfDeployment): string {
    return interval === undefined
        ? "Replication is continuous: what was not copied yet is lost."
        : `Up to ${interval} of data is lost.`;
}

/** A product that copies whole VMs brings them up itself. */
function standbySteps(
    primary: Concerned,
    { level, target }: ReplicationOfDeployment,
    standbys: readonly Concerned[],
): Draft[] {
    const isStopped = primary.standby === "stopped" && level !== "vm";
    const elsewhere: Draft = {
        phase: "start-standby",
        subject: subjectOf(primary),
        sentence: (subject) => `Start the standby of ${subject} in ${target}, which is kept stopped.`,
        machines: [],
        target,
    };
    return [
        ...(isStopped && standbys.length === 0 ? [elsewhere] : []),
        ...(isStopped ? standbys.map((standby) => start(standby, target)) : []),
        ...standbys.flatMap((standby) => resize(standby, primary, target)),
    ];
}

function start(standby: Concerned, target: string): Draft {
    return {
        phase: "start-standby",
        subject: subjectOf(standby),
        sentence: (subject) => `Start the machines of ${subject}, which are kept stopped.`,
        machines: machineNames([standby]),
        target,
    };
}

/** Sizes that are known at deployment only are not compared. */
function resize(standby: Concerned, primary: Concerned, target: string): Draft[] {
    const [small, full] = [standby.size, primary.size];
    if (typeof small !== "string" || typeof full !== "string" || small === full) {
        return [];
    }
    return [
        {
            phase: "start-standby",
            subject: subjectOf(standby),
            sentence: (subject) =>
                `Resize the machines of ${subject} from ${small} to ${full}, the size of those that they stand in for.`,
            machines: machineNames([standby]),
            target,
        },
    ];
}
