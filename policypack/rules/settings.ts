import { sharedOptions } from "../../settings/shared/settings.ts";
import type { Rule } from "../judging/rule.ts";

/** Its findings are the faults of the configuration, which the pack has read before any rule runs. */
export const settings: Rule = {
    description: "Configure the pack without misspelt rules, options and values.",
    kind: "settings",
    severity: "high",
    enforcementLevel: "mandatory",
    options: sharedOptions,

    *checkConfiguration(faults) {
        for (const { message } of faults) {
            yield `the policy pack's configuration: ${message}`;
        }
    },
};
