import { LONGEST_TAG_VALUE } from "../../text/name.ts";
import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { type CalendarDate, parseDate } from "../../time/calendar-date.ts";

/** What the tag `exempt-<rule>` of a machine says. */
export interface ExemptionTag {
    until: CalendarDate;
    approver: string;
    reason: string;
}

/** Before the name of the rule. */
export const EXEMPTION_TAG = "exempt-";

/** Reads `2027-03-31, CISO, moves to another Hub in March`. The reason may hold further commas. */
export function parseExemptionTag(text: string): Parsed<ExemptionTag> {
    const [first = "", second = "", ...others] = text.slice(0, LONGEST_TAG_VALUE + 1).split(",");
    const until = parseDate(first);
    const [approver, reason] = [second, others.join(",")].map((part) => part.trim());
    const isPrintable = !/\p{Cc}/u.test(text);
    if (until.ok && approver && reason && isPrintable && text.length <= LONGEST_TAG_VALUE) {
        return valid({ until: until.value, approver, reason });
    }
    const fault =
        until.ok || first.trim() === ""
            ? 'is not an end date, who approved, and a reason (such as "2027-03-31, CISO, moves to another Hub")'
            : `begins with ${JSON.stringify(first.trim().slice(0, 20))}, which ${until.fault}`;
    const nearest = [
        until.ok ? until.value.text : until.nearest,
        plain(approver, "CISO"),
        plain(reason, "moves to another Hub"),
    ];
    return invalid(fault, nearest.join(", "));
}

function plain(text = "", example: string): string {
    return (
        text
            .replace(/\p{Cc}+/gu, " ")
            .trim()
            .slice(0, 100) || example
    );
}
