import { describeSource } from "../../estate/model/describe.ts";
import { targetOnHub } from "../checks/target-on-hub.ts";
import type { Rule } from "../judging/rule.ts";

export const backupTargetOffHub: Rule = {
    description: "Send backups to a place off the Hub that they protect.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { tag }) {
        const { protection } = machine;
        const found = targetOnHub(machine, "backup", ["backup.dc2.contoso.com", "backup.dc1.contoso.com"]);
        if (found) {
            const source = describeSource(protection, "backupTarget", tag);
            const fix = protection.backupTarget.isPlanned
                ? "Name a plan that sends them off the Hub."
                : `Send them off the Hub, e.g. ${tag("backupTarget")} "${found.example}".`;
            yield `its backups go to ${found.target} (${source}), which is on its own ${found.on} and would be lost with it. ${fix}`;
        }
    },
};
