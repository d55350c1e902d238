import { named } from "../../text/by-name.ts";
import { similar } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { PlanDemand } from "./demand.ts";

/** An application that the assessment register does not know, or knows otherwise. */
export const applicationUnassessed: PlanDemand = (said, { applications }) => {
    const { app = "" } = said;
    const names = [...applications.values()].map(({ name }) => name);
    const assessment = named(applications, app);
    if (names.length === 0) {
        return [];
    }
    if (!assessment) {
        const meant = similar(app, names);
        const correct = meant === undefined ? "Correct its name" : `Write ${quote(meant)} if that is meant`;
        return [
            `plan.app is ${quote(app)}, which is not in the assessment register (settings.applications). ` +
                `${correct}, or assess it, and add it to the register.`,
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
