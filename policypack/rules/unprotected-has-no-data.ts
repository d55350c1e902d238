import { AttachedDisks } from "../../estate/disks/attached-disks.ts";
import { isUnprotected, mayDeclare } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import type { Machine, MachineDisk } from "../../estate/model/parts.ts";
import { anyOf, peek, type Value } from "../../estate/values/reading.ts";
import { toldAlike } from "../checks/told.ts";
import type { Context, Rule } from "../judging/rule.ts";

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
        if (mayDeclare(machine.protection, "none") && dataIn(machine).isKnown && machine.protection.schemes.isKnown) {
            yield describeData(machine, dataDisksOf(machine).length, tag);
        }
    },

    /** Disks that resources of their own attach; what the machine itself holds is reported already. */
    *checkEstate(estate, { tag }) {
        const attached = new AttachedDisks(estate);
        const machines = estate.machines.filter((machine) => {
            return mayDeclare(machine.protection, "none") && !peek(dataIn(machine));
        });
        for (const machine of machines) {
            const { disks, unknown } = attached.beside(machine);
            if (!unknown?.isUnknown && disks.length > 0 && machine.protection.schemes.isKnown) {
                yield toldAlike(machine, (isOne) => describeData(machine, disks.length, tag, isOne));
            }
        }
    },
};

/** Whether a machine itself holds data. What is known is enough. */
function dataIn({ protection: { data }, disks }: Machine): Value<true> {
    const isElsewhere = (peek(data) ?? "local") !== "local";
    const places = disks.filter(({ role }) => role === "data").map(({ presence }) => presence);
    return anyOf(isElsewhere ? places : [data, ...places]);
}

function dataDisksOf({ disks }: Machine): readonly MachineDisk[] {
    return disks.filter(({ role, presence }) => role === "data" && peek(presence));
}

function describeData({ protection }: Machine, disks: number, tag: Context["tag"], isOne = true): string {
    const { schemes, data } = protection;
    const facts: string[] = [];
    const fixes: string[] = [];
    if (data.isKnown && data.value === "local") {
        facts.push(`its data lives inside it (${tag("data")} ${tell(data)})`);
        fixes.push(`move the data out (${tag("data")} "external")`);
    }
    if (disks > 0) {
        facts.push(`${isOne ? "it" : "each"} has ${disks > 1 ? `${disks} data disks` : "a data disk"}`);
        fixes.push(disks > 1 || !isOne ? "remove the disks" : "remove the disk");
    }
    const none = schemes.isKnown && schemes.isSecret ? "[secret]" : '"none"';
    return (
        `protection is ${none}, but ${facts.join(", and ")}. ` +
        `Protect the ${isOne ? "machine" : "machines"}, e.g. ${tag("protection")} "backup", or ${fixes.join(" and ")}.`
    );
}
