import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const pack = join(import.meta.dirname, "../../policypack");

/**
 * Why the pack may look at a value by `peek` or `peekPublic`, instead of asking it (`isKnown`, `isAbsent` …), which notes
 * that a verdict waits for it where it is not known yet.
 */
type Reason =
    /** What is known settles it. Where it does not, the value is asked next to it. */
    | "settles"
    /** The verdict stands; this chooses its words. */
    | "words"
    /** This finds what is told together, or apart; the verdict asks what it needs. */
    | "groups"
    /** An exemption holds for what is known to be in its scope. */
    | "exempts";

/** Every use, in the order of files and lines. */
const USES: [file: string, value: string, reason: Reason][] = [
    ["checks/availability-set-risks.ts", "faultDomains", "settles"],
    ["checks/availability-set-risks.ts", "app", "words"],
    ["checks/hub-support/demand.ts", "text", "settles"],
    ["checks/hub-support/refusals.ts", "value", "settles"],
    ["checks/hub-support/refused-value.ts", "at.text()", "settles"],
    ["checks/hub-support/refused-value.ts", "isTakenByBuild", "settles"],
    ["checks/hub-support/refused-value.ts", "isTakenByBuild", "settles"],
    ["checks/hub-support/sentences.ts", "at.text()", "words"],
    ["checks/hub-support/set-alignment.ts", "set.hub.isPublicCloud", "settles"],
    ["exemptions/scope.ts", "protection.app", "exempts"],
    ["exemptions/tags.ts", "stated.value", "exempts"],
    ["rules/backup-meets-rpo.ts", "rpo", "settles"],
    ["rules/backup-meets-rpo.ts", "time", "settles"],
    ["rules/backup-meets-rpo.ts", "statement", "words"],
    ["rules/backup-meets-rpo.ts", "machine.protection.backupSchedule", "words"],
    ["rules/ha-behind-load-balancer.ts", "hubs.runsElsewhere(first)", "words"],
    ["rules/ha-behind-load-balancer.ts", "machine.hub.key", "groups"],
    ["rules/ha-behind-load-balancer.ts", "machine.protection.loadBalancer", "settles"],
    ["rules/ha-spreads-nodes.ts", "runsElsewhere", "settles"],
    ["rules/hub-support.ts", "isPublicCloud", "settles"],
    ["rules/incremental-backup.ts", "backupPlan", "words"],
    ["rules/low-rto-needs-standby.ts", "protection.standby", "settles"],
    ["rules/low-rto-needs-standby.ts", "standby", "words"],
    ["rules/no-needless-backup.ts", "named", "settles"],
    ["rules/no-needless-backup.ts", "named", "settles"],
    ["rules/protect-from-deletion.ts", "lock", "settles"],
    ["rules/restore-fits-rto.ts", "speed", "settles"],
    ["rules/restore-fits-rto.ts", "speed", "settles"],
    ["rules/restore-fits-rto.ts", "machine.protection.rto", "words"],
    ["rules/restore-fits-rto.ts", "machine.protection.rto", "settles"],
    ["rules/snapshot-needs-stopped-vm.ts", "state", "settles"],
    ["rules/standby-matches-primary.ts", "hub.key", "words"],
    ["rules/standby-matches-primary.ts", "hub.key", "groups"],
    ["rules/unprotected-has-no-data.ts", "dataIn(machine)", "settles"],
    ["rules/unprotected-has-no-data.ts", "data", "settles"],
    ["rules/unprotected-has-no-data.ts", "presence", "groups"],
];

it("is used by the pack in these places only, each for a reason (add yours, or ask the value)", () => {
    const files = globSync("{checks,configuration,exemptions,host,judging,rules}/**/*.ts", { cwd: pack }).sort();
    const found = files.flatMap((file) => usesIn(file).map((value) => [file, value]));
    expect(found).toEqual(USES.map(([file, value]) => [file, value]));
});

/** What is looked at. A use that is no call shows as an empty text. */
function usesIn(file: string): string[] {
    const code = readFileSync(join(pack, file), "utf8").replace(/^(?:import|export) [^;]* from [^;]*;$/gm, "");
    return [...code.matchAll(/\bpeek(?:Public)?\b(?:\(((?:[^()]|\([^()]*\))*)\))?/g)].map(([, value = ""]) => value);
}
