import { DiskOwners, machinesCopiedBy } from "../../estate/disks/copies.ts";
import { describes, mayState } from "../../estate/machines/schemes.ts";
import { describeMembership, isSetMember } from "../../estate/machines/sets.ts";
import { describeMachine, describeSource, tell } from "../../estate/model/describe.ts";
import type { Estate } from "../../estate/model/estate.ts";
import type { Capture, Machine } from "../../estate/model/parts.ts";
import { ABSENT, type Known } from "../../estate/values/reading.ts";
import { quote } from "../../text/quote.ts";
import type { Context, Finding, Rule } from "../judging/rule.ts";

export const noVmBackupOnSetMembers: Rule = {
    description: "Do not back up members of a scale set or availability set at VM level.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: [{ field: "backupMethod", of: isSetMember }],

    *checkMachine(machine, { tag }) {
        if (machine.isInSet === ABSENT) {
            return;
        }
        const { backupMethod, restore } = machine.protection;
        if (backupMethod.isInvalid && machine.isInSet.isKnown) {
            yield backupMethod.problem.message;
        }
        if (!mayState(machine.protection, "backup")) {
            return;
        }
        const who = describeMembership(machine);
        const fix = fixOf(tag);
        if (backupMethod.isKnown && backupMethod.value === "snapshot" && machine.isInSet.isKnown) {
            yield `${who} is backed up at VM level (${sourceOf(backupMethod, machine, tag)}). ${fix}`;
        } else if (restore.isKnown && ["vm", "disks"].includes(restore.value) && machine.isInSet.isKnown) {
            yield `${who} is to be restored at VM level (${tag("restore")} ${tell(restore)}). ${fix}`;
        }
        if (lacksMethod(machine) && machine.isInSet.isKnown) {
            const missing = `no method says that it is not at VM level (tag "${tag("backupMethod")}")`;
            yield `${who} is backed up, and ${missing}. ${fix}`;
        }
    },

    *checkEstate(estate, { tag }) {
        const captures = estate.all("capture");
        const owners = new DiskOwners(estate);
        for (const capture of captures) {
            const machines = machinesCopiedBy(estate, capture, owners);
            const [member] = machines.filter((machine) => machine.isInSet.isKnown);
            if (member) {
                yield captured(estate, capture, member, fixOf(tag));
            }
        }
    },
};

function sourceOf(method: Known<string>, { protection }: Machine, tag: Context["tag"]): string {
    return method.isPlanned
        ? describeSource(protection, "backupMethod", tag)
        : `${tag("backupMethod")} ${tell(method)}`;
}

function lacksMethod(machine: Machine): boolean {
    const { backupMethod, backupPlan } = machine.protection;
    return describes(machine, "backup") && backupMethod.isAbsent && backupPlan.isAbsent;
}

function captured(estate: Estate, { urn, noun, name }: Capture, machine: Machine, fix: string): Finding {
    const set = estate.follow(machine.urn, machine.set, "availability set").parts[0];
    const member = set
        ? `a member of availability set ${quote(set.name)}`
        : machine.noun === "VM"
          ? "a member of a set"
          : "a set";
    return {
        urn,
        message: `${noun} ${quote(name)} copies ${describeMachine(machine)}, ${member}, at VM level. ${fix} Then remove the ${noun}.`,
    };
}

function fixOf(tag: Context["tag"]): string {
    return (
        "Members are ephemeral: keep their data in a database or object store, or back it up at application level " +
        `(${tag("backupMethod")} "application" or "agent", ${tag("restore")} "app-data" or "redeploy").`
    );
}
