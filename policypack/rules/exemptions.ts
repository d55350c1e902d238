import { listNames } from "../../estate/model/describe.ts";
import type { StatedExemption } from "../../estate/tags/exemption-tags.ts";
import { EXEMPTION_TAG, parseExemptionTag } from "../../protection/tags/exemption-tag.ts";
import type { Exemption } from "../../settings/shared/exemptions.ts";
import { printable, printablePath, quote } from "../../text/quote.ts";
import { advise, among } from "../../text/remedy.ts";
import { toldAlike } from "../checks/told.ts";
import type { Exempted } from "../exemptions/register.ts";
import type { Context, Finding, Rule } from "../judging/rule.ts";

export const exemptions: Rule = {
    description: "Name what is exempt from a rule, by whom, why and until when, and what exempts from nothing.",
    kind: "note",
    severity: "low",
    enforcementLevel: "advisory",

    *checkMachine({ exemptionTags }, context) {
        for (const stated of exemptionTags) {
            const fault = faultOf(stated, context);
            if (fault) {
                yield `tag ${quote(stated.tag)} ${fault}`;
            }
        }
    },

    *checkEstate(estate, context) {
        const covered = context.exemptions.of(estate);
        yield* covered.map(describeExempted);
        const used = new Set(
            covered.flatMap(({ terms, findings }) =>
                findings.flatMap(({ machines }) => machines.map(({ key }) => keyOf(key, terms.rule))),
            ),
        );
        for (const machine of estate.machines) {
            for (const stated of machine.exemptionTags) {
                const isUsed = used.has(keyOf(machine.key, stated.rule));
                if (!isUsed && !(stated.value.isUnknown || faultOf(stated, context))) {
                    yield toldAlike(machine, () => `tag ${quote(stated.tag)} exempts from nothing. Remove it.`);
                }
            }
        }
        yield* describeUnused(context.exemptions.unused);
    },
};

function keyOf(machine: string, rule: string): string {
    return `${machine}\n${rule}`;
}

/** What is wrong with a tag; nothing where it is right, or not known yet. */
function faultOf({ rule, value, isSecret }: StatedExemption, { settings, exemptible }: Context): string | undefined {
    if (!settings.exemptionTags) {
        return "has no effect: the settings do not allow exemptions by tag. Remove it, or agree with the platform team on an exemption in the settings.";
    }
    if (!exemptible.includes(rule)) {
        const names = exemptible.map((name) => `${EXEMPTION_TAG}${name}`);
        return `names no rule that can be exempted from. ${advise(among(names, `${EXEMPTION_TAG}${rule}`))}`;
    }
    if (isSecret) {
        return "is a secret. Write it in plain text: an exemption is no secret.";
    }
    if (!value.isKnown) {
        return value.isUnknown ? undefined : `is no text. Write e.g. "2027-03-31, CISO, moves to another Hub".`;
    }
    const parsed = parseExemptionTag(value.value);
    if (!parsed.ok) {
        return `is ${quote(value.value)}, which ${parsed.fault}. ${advise(parsed.remedy)}`;
    }
    const { until } = parsed.value;
    return until < settings.today
        ? `expired on ${until}: the rule holds again. Remove it, or agree on a later day.`
        : undefined;
}

/** One line for all that an exemption covers. */
function describeExempted({ terms, findings }: Exempted): Finding {
    const { rule, approver, reason, until } = terms;
    const [first, ...others] = findings;
    const names = new Set(others.flatMap(({ machines }) => machines.map(({ name }) => name)));
    const more =
        others.length === 0
            ? ""
            : ` And ${others.length} more${names.size > 0 ? `, about ${listNames([...names])}` : ""}.`;
    const exempt = `exempt from ${rule} until ${until}, approved by ${printable(approver)} (${printable(reason)})`;
    return { urn: first.urn, message: `${exempt}: ${first.message}${more}` };
}

function* describeUnused(unused: readonly Exemption[]): Iterable<Finding> {
    const shown = unused.slice(0, 5).map(({ rule, application, urn, until }) => {
        const scope = [application && `application ${printable(application)}`, urn && `URN ${printablePath(urn)}`];
        return `${rule} for ${scope.filter(Boolean).join(", ")} until ${until}`;
    });
    const rest = unused.length - shown.length;
    if (unused.length > 0) {
        const list = shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
        yield {
            message: `the settings exempt from what nothing breaks in this stack: ${list}. Remove what no other stack needs.`,
        };
    }
}
