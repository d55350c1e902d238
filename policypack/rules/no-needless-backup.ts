import { DiskOwners, machinesCopiedBy } from "../../estate/disks/copies.ts";
import { describes, isUnprotected, mayDeclare } from "../../estate/machines/schemes.ts";
import { describeMachine, inOrder, list, listNames, tell } from "../../estate/model/describe.ts";
import { append, type Estate } from "../../estate/model/estate.ts";
import type { Capture, Machine } from "../../estate/model/parts.ts";
import { mapped, peek } from "../../estate/values/reading.ts";
import { isSpared } from "../../protection/demands/no-needless-backup.ts";
import { environmentInFull } from "../../protection/terms/environment.ts";
import { sparedEnvironments } from "../../settings/of-rules/spared-environments.ts";
import type { Rule } from "../judging/rule.ts";

const options = { environments: sparedEnvironments };

export const noNeedlessBackup: Rule<typeof options> = {
    description: "Spend no backup on machines that need not be recovered.",
    severity: "low",
    enforcementLevel: "advisory",
    options,

    *checkMachine(machine, { options: { environments }, tag }) {
        const { environment } = machine.protection;
        const named = mapped(environment, environmentInFull);
        // What is not known yet matters only where the machine is backed up.
        const maySpare = isSpared(peek(named) ?? "", environments) || (named.hasValue && peek(named) === undefined);
        if (maySpare && describes(machine, "backup") && named.isKnown) {
            yield `it is backed up although its environment is ${tell(named)}, which need not be recovered. Write ` +
                `${tag("protection")} "none" with ${tag("unprotectedReason")} "dev-test", or name the environment that it serves.`;
        }
    },

    *checkEstate(estate, { tag }) {
        for (const [machine, captures] of copies(estate)) {
            if (machine.protection.schemes.isKnown && isUnprotected(machine)) {
                const fact = `${tag("protection")} is "none", but it is copied by ${listCaptures(captures)}`;
                const fix = `Remove what copies it, or declare what it needs, e.g. ${tag("protection")} "backup".`;
                yield { urn: machine.urn, message: `${describeMachine(machine)}: ${fact}. ${fix}`, about: [machine] };
            }
        }
    },
};

/** The copies of each machine; nobody asks where every machine is known to be protected. */
function copies(estate: Estate): Map<Machine, Capture[]> {
    const mayBeIdle = estate.machines.some(({ protection }) => mayDeclare(protection, "none"));
    const captures = mayBeIdle ? estate.all("capture") : [];
    const owners = new DiskOwners(estate);
    const found = new Map<Machine, Capture[]>();
    for (const capture of captures) {
        for (const machine of machinesCopiedBy(estate, capture, owners)) {
            append(found, machine, capture);
        }
    }
    return found;
}

/** `snapshots "a" and "b" and protected item "c"` */
function listCaptures(captures: readonly Capture[]): string {
    const kinds = [...Map.groupBy(inOrder(captures), ({ noun }) => noun)];
    const items = kinds.map(([noun, alike]) => {
        return `${noun}${alike.length > 1 ? "s" : ""} ${listNames(alike.map(({ name }) => name))}`;
    });
    return list(items, items.length);
}
