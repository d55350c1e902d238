import { applicationOf } from "../../estate/applications/applications.ts";
import { DiskOwners, machinesCopiedBy } from "../../estate/disks/copies.ts";
import { describes, isUnprotected, mayDeclare } from "../../estate/machines/schemes.ts";
import { describeMachines, inOrder, list, listNames, tell } from "../../estate/model/describe.ts";
import { append, type Estate } from "../../estate/model/estate.ts";
import type { Capture, Machine } from "../../estate/model/parts.ts";
import { mapped, peek } from "../../estate/values/reading.ts";
import { sparedAmong } from "../../protection/demands/no-needless-backup.ts";
import { environmentInFull } from "../../protection/terms/environment.ts";
import { sparedEnvironments } from "../../settings/of-rules/spared-environments.ts";
import type { Rule } from "../judging/rule.ts";

const options = { environments: sparedEnvironments };

export const noNeedlessBackup: Rule<typeof options> = {
    description: "Spend no backup on machines that need not be recovered.",
    severity: "low",
    enforcementLevel: "advisory",
    options,

    *checkMachine(machine, { options: { environments }, tag, keep }) {
        const { environment } = machine.protection;
        const named = mapped(environment, environmentInFull);
        // What is not known yet matters only where the machine is backed up.
        const spared = keep(() => sparedAmong(environments));
        const maySpare = spared.has(peek(named) ?? "") || (named.hasValue && peek(named) === undefined);
        if (maySpare && describes(machine, "backup") && named.isKnown) {
            yield `it is backed up although its environment is ${tell(named)}, which need not be recovered. Write ` +
                `${tag("protection")} "none" with ${tag("unprotectedReason")} "dev-test", or name the environment that it serves.`;
        }
    },

    *checkEstate(estate, { tag }) {
        const found = copies(estate);
        const tell = (machines: readonly Machine[]) => {
            const captures = machines.flatMap((machine) => found.get(machine) ?? []);
            return `${describeMachines(machines)}: ${describeCopied(captures, machines.length === 1, tag("protection"))}`;
        };
        for (const machine of found.keys()) {
            if (machine.protection.schemes.isKnown && isUnprotected(machine)) {
                const alike = { key: applicationOf(machine) ?? "", tell };
                yield { urn: machine.urn, message: tell([machine]), about: [machine], alike };
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

function describeCopied(captures: readonly Capture[], isOne: boolean, tag: string): string {
    const [are, them, need] = isOne ? ["it is", "it", "it needs"] : ["they are", "them", "they need"];
    return (
        `${tag} is "none", but ${are} copied by ${listCaptures([...new Set(captures)])}. ` +
        `Remove what copies ${them}, or declare what ${need}, e.g. ${tag} "backup".`
    );
}

/** `snapshots "a" and "b" and protected item "c"` */
function listCaptures(captures: readonly Capture[]): string {
    const kinds = [...Map.groupBy(inOrder(captures), ({ noun }) => noun)];
    const items = kinds.map(([noun, alike]) => {
        return `${noun}${alike.length > 1 ? "s" : ""} ${listNames(alike.map(({ name }) => name))}`;
    });
    return list(items, items.length);
}
