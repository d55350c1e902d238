import { nameParser } from "../../text/name.ts";
import { advise, among } from "../../text/remedy.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { type Kind, text } from "../kinds/kind.ts";
import { listOf } from "../kinds/list-of.ts";
import { show } from "../kinds/place.ts";
import { record } from "../kinds/record.ts";
import { option } from "../options/option.ts";
import { date } from "./today.ts";

/** What a rule does not report until a day, because somebody answers for it. */
export interface Exemption {
    rule: string;
    /** The resources: a URN in which `*` stands for anything. */
    urn?: string;
    /** The application of the machines. Where a URN is given too, both must hold. */
    application?: string;
    reason: string;
    approver: string;
    /** The last day on which it holds. */
    until: CalendarDate;
}

const rule: Kind<string> = {
    schema: { type: "string", minLength: 1 },
    read(place) {
        const { value } = place;
        const { rules, exemptible } = place.known;
        if (typeof value === "string" && exemptible.includes(value)) {
            return value;
        }
        if (rules.includes(value as string)) {
            place.report(`is ${show(value)}, from which nothing can be exempt. Remove the exemption.`);
        } else {
            place.report(() => {
                const remedy = among(exemptible, typeof value === "string" ? value : "");
                return `is ${show(value)}, which is not a rule. ${advise(remedy)}`;
            });
        }
        return undefined;
    },
};

const EXAMPLE = {
    rule: "require-rpo",
    application: "erp",
    reason: "moves to another Hub in March",
    approver: "CISO",
    until: "2027-03-31",
};
const { application: _, ...required } = EXAMPLE;
const OTHER_NAMES = {
    rule: ["policy", "rule name"],
    application: ["app"],
    reason: ["why", "justification", "comment"],
    approver: ["approved by"],
    until: ["expires", "expires on", "expiry", "expiry date", "expiration date", "end date"],
};
const members = record<Exemption>(
    {
        rule,
        urn: text(nameParser("*::erp-*")),
        application: text(nameParser(EXAMPLE.application)),
        reason: text(nameParser(EXAMPLE.reason)),
        approver: text(nameParser(EXAMPLE.approver)),
        until: date,
    },
    { noun: "an exemption", required, example: JSON.stringify(EXAMPLE), otherNames: OTHER_NAMES },
);

const exemption: Kind<Exemption> = {
    schema: { ...members.schema, anyOf: [{ required: ["urn"] }, { required: ["application"] }] },
    read(place) {
        const read = members.read(place);
        const isScoped = ["urn", "application"].some((name) => place.at(name).value !== undefined);
        const { today } = place.known.settings;
        if (read && !isScoped) {
            place.report('names neither urn nor application. Write e.g. "application": "erp".');
        } else if (read && today && read.until < today) {
            place.report(`expired on ${read.until}: the rule holds again. Remove it, or agree on a later day.`);
        } else {
            return read?.urn || read?.application ? read : undefined;
        }
        return undefined;
    },
};

/** What the platform team has agreed not to ask for. */
export const exemptions = option<readonly Exemption[], readonly Exemption[]>(
    "What is exempt from a rule: resources or an application, with a reason, who approved it, and until when.",
    listOf(exemption, `[${JSON.stringify(EXAMPLE)}]`),
    [],
);
