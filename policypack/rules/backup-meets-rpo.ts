import { describes } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { ABSENT, type Known, mapped, peek, peekPublic, type Statement } from "../../estate/values/reading.ts";
import { meetsRpo } from "../../protection/demands/backup-meets-rpo.ts";
import { Schedule } from "../../time/cron/schedule.ts";
import { scheduleWithin } from "../../time/cron/schedule-within.ts";
import type { Duration } from "../../time/duration.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const backupMeetsRpo: Rule = {
    description: "Back up or replicate data at least as often as the recovery point objective demands.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, context) {
        const { rpo } = machine.protection;
        if (!rpo.hasValue) {
            return;
        }
        const losses = lossesOf(machine);
        const objective = peek(rpo);
        const isMet = losses.some(({ time }) => {
            const apart = peek(time);
            return apart !== undefined && objective !== undefined && meetsRpo(apart, objective);
        });
        // What is missing or cannot be read is for others to report. Without an interval, replication is continuous.
        const isJudged = losses.length > 0 && losses.every(({ time }) => time.hasValue);
        if (isJudged && !isMet && rpo.isKnown && losses.every(isKnown)) {
            const facts = losses.map(({ time, describe }) => describe(tell(time), rpo.value)).join(" and ");
            const shortest = losses.map(({ time }) => time).reduce((a, b) => (b.value < a.value ? b : a));
            const agreed = shortest.isSecret ? "" : ` (${context.tag("rpo")} "${shortest.value}")`;
            const fix = rpo.isSecret ? "Copy data more often" : fixOf(machine, rpo.value, context);
            yield `${facts}, RPO is ${tell(rpo)}. ${fix}, or agree on a longer RPO${agreed}.`;
        }
    },
};

/** A way in which data is copied: how long ago the latest copy may have been made, and how messages say it. */
interface Loss {
    time: Statement<Duration>;
    describe(time: string, rpo: Duration): string;
}

function isKnown(loss: Loss): loss is Loss & { time: Known<Duration> } {
    return loss.time.isKnown;
}

function lossesOf(machine: Machine): Loss[] {
    return [
        ...(describes(machine, "backup") ? [byBackup(machine)] : []),
        ...(describes(machine, "replication") ? [byReplication(machine)] : []),
    ];
}

function byBackup({ protection: { backupSchedule: schedule }, conflicts }: Machine): Loss {
    // Another schedule than the plan's is reported, and nobody knows which of both runs.
    const isDisputed = conflicts.some(({ field }) => field === "backupSchedule");
    const gap = mapped(schedule, ({ longestGap }) => longestGap);
    return {
        time: isDisputed ? ABSENT : gap,
        describe: (time, rpo) => `backups run up to ${time} apart${clocksToBlame(schedule, rpo)}`,
    };
}

function byReplication({ protection: { replicationInterval: interval } }: Machine): Loss {
    return { time: interval, describe: (time) => `data is replicated every ${time}` };
}

/** Where the same times in UTC would do, the clocks are to blame: they make a day of 25 hours. */
function clocksToBlame(statement: Statement<Schedule>, rpo: Duration): string {
    const schedule = peekPublic(statement);
    const isToBlame = schedule && meetsRpo(new Schedule(schedule.fields).longestGap, rpo);
    return isToBlame ? ` where clocks are changed (${schedule.timeZone})` : "";
}

function fixOf(machine: Machine, rpo: Duration, { settings, tag }: Context): string {
    if (describes(machine, "replication")) {
        const interval = tag("replicationInterval");
        return +rpo === 0
            ? `Replicate continuously, without ${interval}`
            : `Replicate every ${rpo}, ${interval} "${rpo}"`;
    }
    if (machine.cataloguePlan) {
        const { method } = machine.cataloguePlan;
        const others = [...settings.plans.values()].filter(({ schedule }) => meetsRpo(schedule.longestGap, rpo));
        const other = others.find((plan) => plan.method === method) ?? others[0];
        return other
            ? `Choose another plan, e.g. ${tag("backupPlan")} "${other.name}"`
            : `Ask for a plan that runs every ${rpo}`;
    }
    const schedule = peekPublic(machine.protection.backupSchedule);
    const within = schedule && scheduleWithin(rpo, schedule);
    if (within) {
        const zone = schedule.timeZone === "UTC" ? "" : "in UTC, ";
        return `Run them at least every ${rpo}, e.g. ${zone}${tag("backupSchedule")} "${within}"`;
    }
    return schedule ? "No schedule runs that often: replicate the data" : `Run them at least every ${rpo}`;
}
