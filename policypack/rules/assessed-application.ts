import { list, tell } from "../../estate/model/describe.ts";
import type { Protection } from "../../estate/tags/protection.ts";
import type { Known } from "../../estate/values/reading.ts";
import type { Assessment } from "../../protection/platform/assessment.ts";
import { named } from "../../text/by-name.ts";
import { similar } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const assessedApplication: Rule = {
    description: "Deploy applications whose recovery objectives were assessed, with what the assessment found.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine({ protection }, { settings: { applications }, tag, keep }) {
        const { app } = protection;
        if (applications.size === 0 || !app.isKnown) {
            return;
        }
        const assessment = named(applications, app.value);
        if (assessment) {
            yield* differences(protection, assessment, tag);
        } else {
            const names = keep(() => [...applications.values()].map(({ name }) => name));
            yield `the application is not in the assessment register. ${fixOf(app, names, tag)}`;
        }
    },
};

function fixOf(app: Known<string>, names: readonly string[], tag: Context["tag"]): string {
    const assess = "assess it, and add it to the register (settings.applications)";
    // The name that it is like would tell what the secret is.
    const meant = app.isSecret ? undefined : similar(app.value, names);
    return meant === undefined
        ? `Correct its name (tag "${tag("app")}"), or ${assess}.`
        : `Write ${tag("app")} ${quote(meant)} if that is meant, or ${assess}.`;
}

const ASSESSED = ["criticality", "rto", "rpo", "mttr", "lastDrill"] as const;

function* differences(protection: Protection, assessment: Assessment, tag: Context["tag"]): Iterable<string> {
    const differing = ASSESSED.flatMap((field) => {
        const assessed = assessment[field];
        const stated = assessed === undefined ? undefined : protection[field];
        // Durations and dates print the same where they are the same, however they are written.
        return stated?.isKnown && `${stated.value}` !== `${assessed}` ? [{ name: tag(field), stated, assessed }] : [];
    });
    if (differing.length > 0) {
        const all = ASSESSED.length;
        const stated = differing.map(({ name, stated }) => `${name} is ${tell(stated)}`);
        const assessed = differing.map(({ assessed }) => tell({ value: assessed, isSecret: false }));
        const fix = differing.map(({ name, assessed }) => `${name} "${assessed}"`).join(", ");
        yield `${list(stated, all)}, the assessment register says ${list(assessed, all)}. ` +
            `Write ${fix}, or bring the register up to date (settings.applications).`;
    }
}
