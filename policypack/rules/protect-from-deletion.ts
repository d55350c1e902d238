import { applicationOf } from "../../estate/applications/applications.ts";
import { Locks } from "../../estate/locks/locks.ts";
import { describes } from "../../estate/machines/schemes.ts";
import { describeMachines, inOrder } from "../../estate/model/describe.ts";
import { append } from "../../estate/model/estate.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import { told } from "../checks/told.ts";
import type { Rule } from "../judging/rule.ts";

export const protectFromDeletion: Rule = {
    description: "Keep every machine that is backed up from being deleted by mistake.",
    severity: "medium",
    enforcementLevel: "advisory",

    *checkEstate(estate) {
        const locks = new Locks(estate);
        const applications = new Map<string, Machine[]>();
        for (const machine of estate.machines) {
            if (isAtRisk(machine, locks)) {
                append(applications, applicationOf(machine) ?? "", machine);
            }
        }
        for (const machines of applications.values()) {
            yield* told(inOrder(machines), `${describeMachines(machines)}: ${FACT}. ${FIX}`);
        }
    },
};

const FACT = "backups are taken, and nothing prevents a deletion by mistake";
const FIX = 'Set the resource option protect: true, or lock the resource group (level "CanNotDelete").';

function isAtRisk(machine: Machine, locks: Locks): boolean {
    const lock = locks.on(machine);
    const isHeld = machine.isProtected || peek(lock) !== undefined;
    return !isHeld && describes(machine, "backup") && lock.isAbsent;
}
