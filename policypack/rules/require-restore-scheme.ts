import { deliverableBy } from "../../estate/machines/deliverable.ts";
import { describes } from "../../estate/machines/schemes.ts";
import { isSetMember } from "../../estate/machines/sets.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { statedBy } from "../../estate/tags/stated.ts";
import { contradictory } from "../../protection/consistency/problems.ts";
import { restoreMismatch, restoresOf } from "../../protection/consistency/restores.ts";
import type { RestoreScheme } from "../../protection/terms/backup.ts";
import type { Rule } from "../judging/rule.ts";

export const requireRestoreScheme: Rule = {
    description: "State what is brought back from a backup, and have it delivered by the method.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: ["restore"],

    *checkMachine(machine, { settings, tag }) {
        const { protection } = machine;
        const { restore } = protection;
        if (restore.isInvalid) {
            yield restore.problem.message;
        } else if (restore.isAbsent && describes(machine, "backup")) {
            const restores = restoresOf(statedBy(protection, tag));
            const choices = isSetMember(machine) ? restores.filter(isWithinMachine) : restores;
            yield `it is not said what is brought back from a backup (tag "${tag("restore")}"). Write ${listSchemes(choices)}.`;
        } else if (!isToldOfMember(machine)) {
            const mismatch = restoreMismatch(statedBy(protection, tag, () => deliverableBy(machine, settings)));
            yield* mismatch ? [contradictory(mismatch, tag("restore")).message] : [];
        }
    },
};

const MEANINGS: Record<RestoreScheme, string> = {
    vm: "the whole VM with its disks",
    disks: "its disks",
    "app-data": "data within the machine",
    redeploy: "data, after deploying the machine anew",
};

/** That a member of a set is to be restored at VM level is reported whatever its method delivers. */
function isToldOfMember(machine: Machine): boolean {
    const { restore } = machine.protection;
    return isSetMember(machine) && restore.isKnown && !isWithinMachine(restore.value);
}

/** Members of a set are not restored at VM level. */
function isWithinMachine(restore: RestoreScheme): boolean {
    return restore === "app-data" || restore === "redeploy";
}

function listSchemes(restores: readonly RestoreScheme[]): string {
    const choices = restores.map((restore) => `"${restore}" (${MEANINGS[restore]})`);
    return choices.length > 1 ? `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}` : choices.join("");
}
