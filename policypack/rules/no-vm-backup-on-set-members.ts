import { machinesByDisk, machinesCopied } from "../estate/copies.ts";
import { describeMachine } from "../estate/describe.ts";
import type { Estate } from "../estate/estate.ts";
import type { Capture, Machine } from "../estate/parts.ts";
import { ABSENT } from "../estate/value.ts";
import type { Finding, Rule } from "./rule.ts";

const FIX =
    "Members are ephemeral: keep their data in a database or object store, or back it up at application level " +
    '(backup-method "application" or "agent", restore "app-data" or "redeploy")';

export const noVmBackupOnSetMembers: Rule = {
    description: "Do not back up members of a scale set or availability set at VM level.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { tag }) {
        if (machine.isInSet === ABSENT) {
            return;
        }
        const { backupMethod, backupPlan, restore, protection } = machine.protection;
        const who = machine.noun === "VM" ? "a member of a set" : "a scale set";
        if (backupMethod.isKnown && backupMethod.value === "snapshot" && machine.isInSet.isKnown) {
            yield `${who} is backed up at VM level (${tag("backupMethod")} "snapshot"). ${FIX}.`;
        } else if (restore.isKnown && ["vm", "disks"].includes(restore.value) && machine.isInSet.isKnown) {
            yield `${who} is to be restored at VM level (${tag("restore")} "${restore.value}"). ${FIX}.`;
        } else if (
            protection.isKnown &&
            protection.value.includes("backup") &&
            backupMethod.isAbsent &&
            backupPlan.isAbsent &&
            machine.isInSet.isKnown
        ) {
            const missing = `no method says that it is not at VM level (tag "${tag("backupMethod")}")`;
            yield `${who} is backed up, and ${missing}. ${FIX}.`;
        }
    },

    *checkEstate(estate) {
        const byDisk = machinesByDisk(estate);
        for (const capture of estate.all("capture")) {
            const machines = capture.sources.flatMap((source) => {
                const target = machinesCopied(estate, capture.urn, source, byDisk);
                return target.unknown?.isUnknown ? [] : target.parts;
            });
            const members = [...new Set(machines)].filter((machine) => machine.isInSet.isKnown);
            yield* members.slice(0, 1).map((machine) => captured(estate, capture, machine));
        }
    },
};

function captured(estate: Estate, { urn, noun, name }: Capture, machine: Machine): Finding {
    const set = estate.follow(machine.urn, machine.set, "availability set").parts[0];
    const member = set
        ? `a member of availability set "${set.name}"`
        : machine.noun === "VM"
          ? "a member of a set"
          : "a set";
    return {
        urn,
        message: `${noun} "${name}" copies ${describeMachine(machine)}, ${member}, at VM level. ${FIX}. Then remove the ${noun}.`,
    };
}
