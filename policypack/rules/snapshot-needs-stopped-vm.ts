import { mayState } from "../../estate/machines/schemes.ts";
import { describeSource } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import { needsStoppedVm } from "../../protection/demands/snapshot-needs-stopped-vm.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const snapshotNeedsStoppedVm: Rule = {
    description: "Back up by snapshots only what may be stopped for it.",
    severity: "medium",
    enforcementLevel: "advisory",

    *checkMachine(machine, { tag }) {
        const { protection, noun } = machine;
        const { backupMethod: method, backupVmState: state } = protection;
        if (peek(state) === "stopped" || !mayState(protection, "backup")) {
            return;
        }
        // A state that cannot be read is for another rule to report.
        if (method.isKnown && needsStoppedVm(method.value) && (state.isAbsent || state.isKnown)) {
            const source = describeSource(protection, "backupMethod", tag);
            yield `it is backed up by snapshots of its disks (${source}), which a Hub takes of a stopped VM only. ` +
                `Stop ${noun === "VM" ? "it" : "its VMs"} for every backup and say so (${tag("backupVmState")} "stopped"), ` +
                `or ${agentInstead(machine, tag)}.`;
        }
    },
};

function agentInstead({ protection }: Machine, tag: Context["tag"]): string {
    const restore = `${tag("restore")} "app-data" or "redeploy"`;
    return protection.backupMethod.isPlanned
        ? `name a plan with an agent in the guest (${restore})`
        : `use an agent in the guest (${tag("backupMethod")} "agent", ${restore})`;
}
