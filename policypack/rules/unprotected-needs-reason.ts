import { isUnprotected } from "../../estate/machines/schemes.ts";
import { reasons } from "../../settings/of-rules/reasons.ts";
import { listChoices } from "../../text/remedy.ts";
import type { Rule } from "../judging/rule.ts";

const options = { reasons };

export const unprotectedNeedsReason: Rule<typeof options> = {
    description: "Give a reason for every machine without protection, and an end date where it is development or test.",
    severity: "medium",
    enforcementLevel: "mandatory",
    options,
    owns: [
        { field: "unprotectedReason", of: isUnprotected },
        { field: "unprotectedUntil", of: isUnprotected },
    ],

    *checkMachine({ protection: { schemes, unprotectedReason: reason, unprotectedUntil: until } }, context) {
        if (!schemes.isKnown || !schemes.value.includes("none")) {
            return;
        }
        const { settings, options, tag } = context;
        if (reason.isAbsent) {
            yield `protection is "none" and no reason is given (tag "${tag("unprotectedReason")}"). Write ${listChoices(options.reasons)}.`;
        } else if (reason.isInvalid) {
            yield reason.problem.message;
        }
        if (until.isInvalid) {
            yield until.problem.message;
        } else if (until.isKnown && until.value < settings.today) {
            yield `it was to be without protection until ${until.value}, today is ${settings.today}. ` +
                `Delete it, protect it, or agree on a later day (tag "${tag("unprotectedUntil")}").`;
        } else if (until.isAbsent && reason.isKnown && reason.value === "dev-test") {
            yield `protection is "none" for "dev-test" without an end date (tag "${tag("unprotectedUntil")}"). ` +
                'Write the day by which it is deleted or protected, e.g. "2027-03-31".';
        }
    },
};
