import type { Rule } from "./rule.ts";
import { targetOnHub } from "./target-on-hub.ts";

export const backupTargetOffHub: Rule = {
    description: "Send backups to a place off the Hub that they protect.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { tag }) {
        const name = tag("backupTarget");
        const found = targetOnHub(machine, "backup", ["backup.dc2.contoso.com", "backup.dc1.contoso.com"]);
        if (found) {
            yield `its backups go to ${found.target} (tag "${name}"), which is on its own ${found.on} and would be lost with it. ` +
                `Send them off the Hub, e.g. ${name} "${found.example}".`;
        }
    },
};
