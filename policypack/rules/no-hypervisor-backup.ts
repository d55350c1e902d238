import { mayState } from "../../estate/machines/schemes.ts";
import { isSetMember } from "../../estate/machines/sets.ts";
import type { Machine } from "../../estate/model/parts.ts";
import type { Rule } from "../judging/rule.ts";

export const noHypervisorBackup: Rule = {
    description: "Do not count on backup from the hypervisor, which a Hub does not support.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { tag }) {
        const { backupMethod } = machine.protection;
        if (mayState(machine.protection, "backup") && backupMethod.isKnown && backupMethod.value === "hypervisor") {
            yield `it is to be backed up from the hypervisor (tag "${tag("backupMethod")}"), which a Hub does not support. ` +
                `Write ${methods(machine)}.`;
        }
    },
};

/** Members of a set are not backed up by snapshots either. */
function methods(machine: Machine): string {
    const inside = '"agent" for an agent in the guest';
    return isSetMember(machine)
        ? `${inside}, or "application" where the application backs itself up`
        : `${inside}, "application" where the application backs itself up, or "snapshot" for a product that uses the Hub's APIs`;
}
