import { quote } from "../../text/quote.ts";
import { scheduleWithin } from "../../time/cron/schedule-within.ts";
import { Duration } from "../../time/duration.ts";
import type { FullMetadata } from "../platform/full-metadata.ts";
import type { PlanDemand } from "./demand.ts";

/** Whether copies that lie so far apart lose no more data than the recovery point objective accepts. */
export function meetsRpo(apart: Duration, rpo: Duration): boolean {
    return apart <= rpo;
}

export const objectiveMissed: PlanDemand = (said) => {
    const { rpo } = said;
    const copies = [...backup(said), ...replication(said)];
    if (!rpo || copies.length === 0 || copies.some(({ time }) => time === undefined || meetsRpo(time, rpo))) {
        return [];
    }
    const facts = copies.map(({ fact }) => fact).join(" and ");
    return [`${facts}, plan.rpo is ${rpo}. ${copies.at(-1)?.fix(rpo)}, or agree on a longer RPO.`];
};

/** A way in which data is copied. */
interface Copy {
    /** How long ago the latest copy may have been made; nothing where only the platform team's catalogue knows. */
    time: Duration | undefined;
    fact: string;
    fix(rpo: Duration): string;
}

function backup({ restore, backupSchedule: schedule, plan }: FullMetadata): Copy[] {
    // Every backup says what it restores.
    if (restore === undefined) {
        return [];
    }
    const who = plan ? `plan.backup.plan is ${quote(plan.name)}, which` : "plan.backup.schedule";
    return [
        {
            time: schedule?.longestGap,
            fact: `${who} leaves up to ${schedule?.longestGap} between two backups`,
            fix(rpo) {
                const within = schedule && scheduleWithin(rpo, schedule);
                const moreOften = plan ? "Name a plan that runs more often" : `Run them more often, e.g. "${within}"`;
                return within ? moreOften : "No schedule runs that often: replicate the data";
            },
        },
    ];
}

/** Without an interval, replication is continuous. */
function replication({ replicationLevel: level, replicationInterval: time = new Duration(0) }: FullMetadata): Copy[] {
    const copy: Copy = {
        time,
        fact: `plan.replication.interval is ${time}`,
        fix: (rpo) => (+rpo === 0 ? "Leave it out: replication is continuous then" : `Write "${rpo}"`),
    };
    return level === undefined ? [] : [copy];
}
