import { describeUrn } from "../estate/resource.ts";
import type { Undecided } from "../estate/undecided.ts";
import type { Rule } from "./rule.ts";

export const undecided: Rule = {
    description: "Know before deployment what the rules ask for; what is not known yet is listed here.",
    severity: "low",
    enforcementLevel: "advisory",

    *checkEstate(estate, { undecided }) {
        for (const { urn, subject, values } of undecided(estate)) {
            const message =
                `${subject}: not known before deployment: ${list(values)}. These rules judge it once it is known, at pulumi up. ` +
                "For a verdict at preview, set it from stack configuration or a constant.";
            yield { urn, message };
        }
    },
};

/** A machine with dozens of network interfaces should not fill the screen with them. */
const LONGEST_LIST = 1_200;

function list(values: Undecided["values"]): string {
    let length = 0;
    const items = values.map(describe).filter((item) => {
        length += item.length;
        return length === item.length || length <= LONGEST_LIST;
    });
    const rest = values.length - items.length;
    return items.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

function describe({ label, waitsFor, rules }: Undecided["values"][number]): string {
    const waiting = waitsFor.length > 0 ? `, which waits for ${waitsFor.slice(0, 3).map(describeUrn).join(", ")}` : "";
    return `${label}${waiting} (${rules.join(", ")})`;
}
