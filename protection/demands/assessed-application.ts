import { named } from "../../text/by-name.ts";
import { nearest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { PlanDemand } from "./demand.ts";

/** An application that the assessment register does not know, or knows otherwise. */
export const applicationUnassessed: PlanDemand = (said, { applications }) => {
    const { app = "" } = said;
    const names = [...applications.values()].map(({ name }) => name);
    const assessment = named(applications, app);
    if (!isFilled(names)) {
        return [];
    }
    if (!assessment) {
        return [
            `plan.app is ${quote(app)}, which is not in the assessment register (settings.applications). ` +
                `Write ${quote(nearest(app, names))} if that is meant, or assess it, and add it to the register.`,
        ];
    }
    return ASSESSED.flatMap((field) => {
        const [stated, assessed] = [said[field], assessment[field]];
        // Durations and dates print the same where they are the same, however they are written.
        return stated !== undefined && assessed !== undefined && `${stated}` !== `${assessed}`
            ? [
                  `plan.${field} is "${stated}", the assessment register says "${assessed}". Write that, ` +
                      "or bring the register up to date (settings.applications).",
              ]
            : [];
    });
};

const ASSESSED = ["criticality", "rto", "rpo", "mttr", "lastDrill"] as const;

function isFilled(names: string[]): names is [string, ...string[]] {
    return names.length > 0;
}
