import { declares, isUnprotected, mayDeclare } from "../../estate/machines/schemes.ts";
import { isSetMember } from "../../estate/machines/sets.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { statedBy } from "../../estate/tags/stated.ts";
import { ABSENT } from "../../estate/values/reading.ts";
import { localDataUncopied } from "../../protection/consistency/local-data.ts";
import { contradictory } from "../../protection/consistency/problems.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const setDataNeedsAppBackup: Rule = {
    description: "Say where the data of a set lives, and back it up at application level where that is inside.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: [{ field: "data", of: isOfGroup }],

    *checkMachine(machine, { tag }) {
        const { data } = machine.protection;
        if (isOutOfGroups(machine)) {
            return;
        }
        if (data.isInvalid && isOfGroup(machine)) {
            yield data.problem.message;
        } else if (data.isAbsent && mustSayData(machine)) {
            yield `it is not said where the data of the ${isSetMember(machine) ? "set" : "group"} lives (tag "${tag("data")}"). ` +
                'Write "external" where a database or object store holds it, "none" where there is none, or "local", and then ' +
                "back it up at application level or replicate it.";
        } else {
            yield* uncopied(machine, tag);
        }
    },
};

/** Whether a machine is known to be in a set, or to declare high availability, and to be protected. */
function isOfGroup(machine: Machine): boolean {
    return !isUnprotected(machine) && (isSetMember(machine) || declares(machine.protection, "high-availability"));
}

/** Whether a machine is known to be none of these. */
function isOutOfGroups(machine: Machine): boolean {
    const { protection, isInSet } = machine;
    return isUnprotected(machine) || (isInSet === ABSENT && !mayDeclare(protection, "high-availability"));
}

/** What the answer waits for is noted. */
function mustSayData({ protection, isInSet }: Machine): boolean {
    return !protection.schemes.isUnknown && (declares(protection, "high-availability") || isInSet.isKnown);
}

/** A snapshot of a member is reported as what it is. */
function* uncopied({ protection, isInSet }: Machine, tag: Context["tag"]): Iterable<string> {
    const stated = statedBy(protection, tag);
    const found = localDataUncopied(stated);
    if (found && (stated.backupMethod !== "snapshot" || isInSet.isAbsent)) {
        yield contradictory(found, tag("data")).message;
    }
}
