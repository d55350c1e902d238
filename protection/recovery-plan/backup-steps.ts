import type { BackupMethod, RestoreScheme } from "../terms/backup.ts";
import type { BackupOfDeployment } from "./deployment.ts";
import { type Concerned, type Draft, machineNames, subjectOf } from "./draft.ts";

const MEANS: Record<BackupMethod, string> = {
    agent: "by the agent in the guest",
    snapshot: "by the agentless backup product",
    application: "by the application's own means",
};

/** @param source from where, and by what */
const SENTENCES: Record<RestoreScheme, (subject: string, source: string) => string> = {
    vm: (subject, source) => `restore ${subject} as a whole, the VM and its disks, ${source}.`,
    disks: (subject, source) => `restore the disks of ${subject} ${source}, and attach them.`,
    "app-data": (subject, source) =>
        `restore the application data of ${subject} ${source} into the machines, which are deployed anew where they are lost.`,
    redeploy: (subject, source) => `deploy ${subject} anew, then restore the data ${source}.`,
};

/** Bringing back what was copied. The primary's copy is the one that counts, not a standby's. */
export function backupSteps(deployment: Concerned): Draft[] {
    const { backup, role } = deployment;
    if (!backup || role === "standby") {
        return [];
    }
    const age = backup.longestGap === undefined ? "" : ` The latest copy is at most ${backup.longestGap} old.`;
    return [
        {
            phase: "restore",
            subject: subjectOf(deployment),
            sentence: (subject) =>
                `${occasion(deployment, subject)}${SENTENCES[backup.restore](subject, sourceOf(backup))}${age}`,
            machines: machineNames([deployment]),
            target: backup.target,
        },
    ];
}

/** Backup is the last resort where there is something faster. */
function occasion({ replication, schemes }: Concerned, subject: string): string {
    if (replication) {
        return `Where the copy in ${replication.target} cannot be used, `;
    }
    return schemes.includes("high-availability") ? `Where data of ${subject} is lost or damaged, ` : "";
}

function sourceOf({ target, product, plan, method }: BackupOfDeployment): string {
    const place = target === undefined ? "" : `from ${target} `;
    if (product !== undefined) {
        return `${place}by ${product}`;
    }
    return method === undefined ? `${place}by the backup plan ${plan}` : place + MEANS[method];
}
