import { LONGEST_TAG_VALUE } from "../../text/name.ts";
import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { quote } from "../../text/quote.ts";
import { example } from "../../text/remedy.ts";
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
            : `begins with ${quote(first.trim().slice(0, 20))}, which ${until.fault}`;
    const day = until.ok ? until.value.text : "text" in until.remedy ? until.remedy.text : EXAMPLE_DAY;
    return invalid(fault, example([day, plain(approver, "CISO"), plain(reason, "moves to another Hub")].join(", ")));
}

const EXAMPLE_DAY = "2027-03-31";

function plain(text = "", sample: string): string {
    return (
        text
            .replace(/\p{Cc}+/gu, " ")
            .trim()
            .slice(0, 100) || sample
    );
}
