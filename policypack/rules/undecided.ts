import { listNames } from "../../estate/model/describe.ts";
import { append, type Estate } from "../../estate/model/estate.ts";
import type { Undecided } from "../../estate/model/undecided.ts";
import { describeUrn } from "../../estate/values/resource.ts";
import { fitting, HALF_A_LIST } from "../../text/message.ts";
import type { Rule } from "../judging/rule.ts";

export const undecided: Rule = {
    description: "Know before deployment what the rules ask for; what is not known yet is listed here.",
    kind: "note",
    severity: "low",
    enforcementLevel: "advisory",

    *checkEstate(estate, { undecided }) {
        for (const { urn, subject, values } of undecided(estate)) {
            const left = values.filter(({ isLeftToArm }) => isLeftToArm);
            const later = values.filter(({ isLeftToArm }) => !isLeftToArm);
            const most = left.length > 0 && later.length > 0 ? HALF_A_LIST : undefined;
            const facts = [
                ...(later.length > 0 ? [judgedLater(listValues(later, most), later)] : []),
                ...(left.length > 0 ? [judgedNever(listValues(left, most))] : []),
            ];
            yield { urn, message: `${subject}: ${facts.join(" Also ")}` };
        }
        for (const [urn, [first = "", ...others]] of opaqueMessages(estate)) {
            const more =
                others.length > 0
                    ? ` The same deployment has ${others.length} more such ${others.length === 1 ? "place" : "places"}.`
                    : "";
            yield { urn, message: first + more };
        }
    },
};

function judgedLater(list: string, values: Undecided["values"]): string {
    return (
        `not known before deployment: ${list}. These rules judge it once it is known, at pulumi up. ` +
        `For a verdict at preview, ${adviceFor(values)}.`
    );
}

/** An id that is an output of the very resource is followed, known or not; nothing else made from outputs is. */
function adviceFor(values: Undecided["values"]): string {
    const ids = values.filter(({ label }) => ID.test(label));
    const otherwise = "from what the program knows itself";
    if (ids.length === 0) {
        return `make it ${otherwise}, and take nothing but ids from outputs of resources`;
    }
    return ids.length === values.length
        ? 'take it from the output "id" of the resource that it names, or write it out'
        : `take ids from the outputs "id" of the resources that they name, or write them out; make all else ${otherwise}`;
}

/** Such as `networkProfile.networkInterfaces[0].id`, `networkInterfaceIds[0]`. */
const ID = /(?:(?:^|\.)id|[a-z]Id)s?(?:\[\d+\])?$/;

function judgedNever(values: string): string {
    return (
        `left to Azure Resource Manager to evaluate: ${values}. These rules never judge it. ` +
        "For a verdict, write it as a constant, or from parameters and variables of the template."
    );
}

/** A machine with dozens of network interfaces should not fill the screen with them. */
function listValues(values: Undecided["values"], most?: number): string {
    const { shown, rest } = fitting(values.map(describeValue), most);
    return shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

function describeValue({ label, subjects, waitsFor, rules }: Undecided["values"][number]): string {
    const owner = subjects.length > 0 ? ` of ${listNames(subjects)}` : "";
    const waiting = waitsFor.length > 0 ? `, which waits for ${waitsFor.slice(0, 3).map(describeUrn).join(", ")}` : "";
    return `${label}${owner}${waiting} (${rules.join(", ")})`;
}

/** What is said of each resource that is not understood: it may deploy several. */
function opaqueMessages(estate: Estate): Map<string, string[]> {
    const messages = new Map<string, string[]>();
    for (const { urn, message } of estate.all("opaque")) {
        append(messages, urn, message);
    }
    return messages;
}
