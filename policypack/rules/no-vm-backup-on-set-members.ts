import { applicationOf } from "../../estate/applications/applications.ts";
import { DiskOwners, machinesCopiedBy } from "../../estate/disks/copies.ts";
import { describes, mayState } from "../../estate/machines/schemes.ts";
import { describeMembership, isSetMember } from "../../estate/machines/sets.ts";
import { describeMachines, describeSource, inOrder, listNames, tell } from "../../estate/model/describe.ts";
import type { Estate } from "../../estate/model/estate.ts";
import { groupBy } from "../../estate/model/group-by.ts";
import type { Capture, Machine } from "../../estate/model/parts.ts";
import { ABSENT, type Known } from "../../estate/values/reading.ts";
import { quote } from "../../text/quote.ts";
import type { Context, Rule } from "../judging/rule.ts";

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
        const copied = captures.flatMap((capture) => {
            const members = machinesCopiedBy(estate, capture, owners).filter((machine) => machine.isInSet.isKnown);
            return members.map((member) => ({ capture, member, membership: membershipOf(estate, member) }));
        });
        for (const [key, alike] of groupBy(copied, keyOf)) {
            const tell = (machines: readonly Machine[]) => {
                const told = new Set(machines);
                return describeCopied(
                    alike.filter(({ member }) => told.has(member)),
                    fixOf(tag),
                );
            };
            for (const one of alike) {
                const message = describeCopied([one], fixOf(tag));
                yield { urn: one.capture.urn, message, about: [one.member], alike: { key, tell } };
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

/** A member of a set, and what copies it at VM level. */
interface Copied {
    capture: Capture;
    member: Machine;
    /** What it is a member of. */
    membership: Membership;
}

interface Membership {
    one: string;
    several: string;
}

/** What is told together: copies of the same kind, of machines of one application in one set. */
function keyOf({ capture, member, membership }: Copied): string {
    return [capture.noun, applicationOf(member), membership.one].join("\n");
}

function membershipOf(estate: Estate, { urn, set: reference, noun }: Machine): Membership {
    const [set] = estate.follow(urn, reference, "availability set").parts;
    const of = set ? `availability set ${quote(set.name)}` : "a set";
    return noun === "VM"
        ? { one: `a member of ${of}`, several: `members of ${of}` }
        : { one: "a set", several: "sets" };
}

function describeCopied(copied: readonly Copied[], fix: string): string {
    const captures = [...new Set(copied.map(({ capture }) => capture))];
    const members = [...new Set(copied.map(({ member }) => member))];
    const { capture: { noun } = { noun: "" }, membership } = copied[0] ?? {};
    const nouns = captures.length === 1 ? noun : `${noun}s`;
    const names = listNames(inOrder(captures).map(({ name }) => name));
    const who = members.length === 1 ? membership?.one : membership?.several;
    return (
        `${nouns} ${names} ${captures.length === 1 ? "copies" : "copy"} ${describeMachines(members)}, ${who}, at VM level. ` +
        `${fix} Then remove the ${nouns}.`
    );
}

function fixOf(tag: Context["tag"]): string {
    return (
        "Members are ephemeral: keep their data in a database or object store, or back it up at application level " +
        `(${tag("backupMethod")} "application" or "agent", ${tag("restore")} "app-data" or "redeploy").`
    );
}
