import type { Rule } from "../judging/rule.ts";

export const requireProtection: Rule = {
    description: "Declare the protection scheme of every machine, also where it is none.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: ["protection"],

    *checkMachine({ protection: { schemes } }, { tag }) {
        if (schemes.isAbsent) {
            yield `no protection scheme is declared (tag "${tag("protection")}"). Write "backup", "replication" or ` +
                '"high-availability", or several joined by commas; where it needs none, write "none".';
        } else if (schemes.isInvalid) {
            yield schemes.problem.message;
        }
    },
};
