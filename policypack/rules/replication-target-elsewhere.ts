import { targetOnHub } from "../checks/target-on-hub.ts";
import type { Rule } from "../judging/rule.ts";

export const replicationTargetElsewhere: Rule = {
    description: "Replicate data to another environment than the machine's own Hub.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { tag }) {
        const name = tag("replicationTarget");
        const others = ["management.west2.hub.contoso.com", "management.east.hub.contoso.com"] as const;
        const found = targetOnHub(machine, "replication", others);
        if (found) {
            yield `its data is replicated to ${found.target} (tag "${name}"), which is on its own ${found.on} and would be lost with it. ` +
                `Replicate it to another environment, e.g. ${name} "${found.example}".`;
        }
    },
};
