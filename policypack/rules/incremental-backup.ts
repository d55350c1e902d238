import { describes, mayState } from "../../estate/machines/schemes.ts";
import { describeSource, listValues } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { ABSENT, peek } from "../../estate/values/reading.ts";
import { copiesEverything } from "../../protection/demands/incremental-backup.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const incrementalBackup: Rule = {
    description: "Copy changes only with every backup, not everything each time.",
    severity: "medium",
    enforcementLevel: "advisory",

    *checkMachine(machine, { tag }) {
        const { protection } = machine;
        const { backupKind: kind } = protection;
        if (mayState(protection, "backup") && kind.isKnown && copiesEverything(kind.value)) {
            const source = describeSource(protection, "backupKind", tag);
            const fix = kind.isPlanned
                ? "Name a plan that copies changes only."
                : `Copy changes only: ${tag("backupKind")} "incremental" or "differential".`;
            yield `every backup copies everything (${source}), also what has not changed. ${fix}`;
        } else if (!isLeftToPlan(machine) && kind.isAbsent && describes(machine, "backup")) {
            yield `${untold(machine, tag)} whether a backup copies everything or changes only. Write "incremental" or "differential".`;
        }
    },
};

/** A plan that is not in the catalogue may say anything. */
function isLeftToPlan({ protection: { backupPlan }, cataloguePlan }: Machine): boolean {
    return backupPlan !== ABSENT && cataloguePlan === undefined;
}

function untold({ protection: { backupPlan } }: Machine, tag: Context["tag"]): string {
    const own = `tag "${tag("backupKind")}"`;
    return peek(backupPlan) === undefined
        ? `it is not said (${own})`
        : `neither ${own} nor backup plan ${listValues([backupPlan])} says`;
}
