import { AttachedDisks } from "../estate/attached-disks.ts";
import { describeMachine, tell } from "../estate/describe.ts";
import type { Machine, MachineDisk } from "../estate/parts.ts";
import { isUnprotected } from "../estate/schemes.ts";
import { Unknown } from "../estate/unknown.ts";
import { Known, peek } from "../estate/value.ts";
import type { Context, Rule } from "./rule.ts";

export const unprotectedHasNoData: Rule = {
    description: "Keep no data, within a machine or on data disks, where nothing protects it.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: [{ field: "data", of: isUnprotected }],

    *checkMachine(machine, { tag }) {
        const { data } = machine.protection;
        if (isUnprotected(machine) && data.isInvalid) {
            yield data.problem.message;
        }
        if (mayBeUnprotected(machine) && holdsData(machine) && machine.protection.protection.isKnown) {
            yield describe(machine, dataDisksOf(machine).length, tag);
        }
    },

    /** Disks that resources of their own attach; what the machine itself holds is reported already. */
    *checkEstate(estate, { tag }) {
        const machines = estate.machines.filter((machine) => mayBeUnprotected(machine) && !isKnownToHoldData(machine));
        const attached = machines.length > 0 ? new AttachedDisks(estate) : undefined;
        for (const machine of machines) {
            const { disks = [], unknown } = attached?.beside(machine) ?? {};
            if (!unknown?.isUnknown && disks.length > 0 && machine.protection.protection.isKnown) {
                const message = `${describeMachine(machine)}: ${describe(machine, disks.length, tag)}`;
                yield { urn: machine.urn, message, about: [machine] };
            }
        }
    },
};

function mayBeUnprotected(machine: Machine): boolean {
    return isUnprotected(machine) || machine.protection.protection instanceof Unknown;
}

/** What is not known yet is noted, unless what is known is enough. */
function holdsData(machine: Machine): boolean {
    const { protection, disks } = machine;
    return (
        isKnownToHoldData(machine) ||
        (protection.data.isKnown && protection.data.value === "local") ||
        disks.some(({ role, presence }) => role === "data" && presence.isKnown)
    );
}

function isKnownToHoldData(machine: Machine): boolean {
    return dataDisksOf(machine).length > 0 || peek(machine.protection.data) === "local";
}

function dataDisksOf({ disks }: Machine): readonly MachineDisk[] {
    return disks.filter(({ role, presence }) => role === "data" && presence instanceof Known);
}

function describe({ protection }: Machine, disks: number, tag: Context["tag"]): string {
    const { protection: schemes, data } = protection;
    const facts: string[] = [];
    const fixes: string[] = [];
    if (data instanceof Known && data.value === "local") {
        facts.push(`its data lives inside it (${tag("data")} ${tell(data)})`);
        fixes.push(`move the data out (${tag("data")} "external")`);
    }
    if (disks > 0) {
        facts.push(disks > 1 ? `it has ${disks} data disks` : "it has a data disk");
        fixes.push(disks > 1 ? "remove the disks" : "remove the disk");
    }
    const none = schemes instanceof Known && schemes.isSecret ? "[secret]" : '"none"';
    return (
        `protection is ${none}, but ${facts.join(", and ")}. ` +
        `Protect the machine, e.g. ${tag("protection")} "backup", or ${fixes.join(" and ")}.`
    );
}
