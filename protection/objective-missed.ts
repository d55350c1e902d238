import { type Duration, parseDuration } from "./duration.ts";
import { parseSchedule } from "./parse-schedule.ts";
import type { ProtectionPlan } from "./plan.ts";
import { scheduleWithin } from "./schedule-within.ts";

/** How a plan without other faults misses its recovery point objective: neither backup nor replication meets it. */
export function objectiveMissed(plan: ProtectionPlan): string | undefined {
    const rpo = parseDuration(plan.unprotected ? "" : plan.rpo);
    const copies = copiesOf(plan);
    if (!rpo.ok || copies.length === 0 || copies.some(({ time }) => time === undefined || time <= rpo.value)) {
        return undefined;
    }
    const facts = copies.map(({ fact }) => fact).join(" and ");
    return `${facts}, plan.rpo is ${rpo.value}. ${copies.at(-1)?.fix(rpo.value)}, or agree on a longer RPO.`;
}

/** A way in which data is copied. */
interface Copy {
    /** How long ago the latest copy may have been made; nothing where only the platform team's catalogue knows. */
    time: Duration | undefined;
    fact: string;
    fix(rpo: Duration): string;
}

function copiesOf({ backup, replication }: ProtectionPlan): Copy[] {
    return [
        ...(backup ? [backedUp(backup.schedule)] : []),
        ...(replication ? [replicated(replication.interval ?? "0m")] : []),
    ];
}

function backedUp(text = ""): Copy {
    const parsed = parseSchedule(text);
    const schedule = parsed.ok ? parsed.value : undefined;
    return {
        time: schedule?.longestGap,
        fact: `plan.backup.schedule leaves up to ${schedule?.longestGap} between two backups`,
        fix(rpo) {
            const within = schedule && scheduleWithin(rpo, schedule);
            return within ? `Run them more often, e.g. "${within}"` : "No schedule runs that often: replicate the data";
        },
    };
}

function replicated(text: string): Copy {
    const parsed = parseDuration(text);
    return {
        time: parsed.ok ? parsed.value : undefined,
        fact: `plan.replication.interval is ${text}`,
        fix: (rpo) => (+rpo === 0 ? "Leave it out: replication is continuous then" : `Write "${rpo}"`),
    };
}
