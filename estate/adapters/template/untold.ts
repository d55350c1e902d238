import { printablePath } from "../../../text/quote.ts";
import { isUnknown, type Raw } from "../../values/raw.ts";
import { describeUrn } from "../../values/resource.ts";
import { opened } from "./language/member.ts";

/** What a template deploys that cannot be told. */
export interface Untold {
    path: string;
    /**
     * Its template is linked, cannot be read, or is not known yet, or too deep; a resource's type is not known; how many copies it
     * makes is not known, or more than any; it holds too many resources, or takes too many steps.
     */
    reason: "linked" | "unreadable" | "unknown" | "deep" | "type" | "count" | "copies" | "many" | "long";
}

/** Whether it is told once outputs of the program are known. */
export function isComing({ reason }: Untold): boolean {
    return ["unknown", "type", "count"].includes(reason);
}

/** What hubguard does not see of a deployment, and what would let it. @param input the path of its template */
export function untold({ path, reason }: Untold, urn: string, input: string): string {
    const place = path === input ? "its template" : printablePath(path.replace(/^properties\./, ""));
    const [fact, fix] = SENTENCES[reason](place, input);
    return `${describeUrn(urn)}: ${fact}, so hubguard does not see the machines in it. ${fix}`;
}

/** Why there is no template to read. */
export function reasonWithout(template: Raw, isLinked: boolean): Untold["reason"] {
    return isUnknown(opened(template)) ? "unknown" : isLinked ? "linked" : "unreadable";
}

const CONSTANT = "Write it as a constant, and pass what is not known yet as parameters.";
const SPLIT = "Split it, or deploy them as resources.";

type Sentence = (place: string, input: string) => [fact: string, fix: string];

const SENTENCES: Readonly<Record<Untold["reason"], Sentence>> = {
    linked: (place, input) => [`${place} is linked`, `Inline it (${input}), or deploy them as resources.`],
    unreadable: (place, input) => [`${place} cannot be read`, `Write it as JSON (${input}).`],
    unknown: (place) => [`${place} is not known before deployment`, CONSTANT],
    type: (place) => [`the type of ${place} is not known before deployment`, "Write it as a constant."],
    count: (place) => [
        `how many machines ${place} copies is not known before deployment`,
        "Make the count from what the program knows itself, not from outputs of resources.",
    ],
    copies: (place) => [
        `${place} has no count of copies from 0 to 800`,
        "Write one that Azure Resource Manager takes.",
    ],
    many: () => ["its template holds more than the 800 resources that Azure Resource Manager takes", SPLIT],
    deep: (place) => [`${place} holds resources or deployments too deep within each other`, SPLIT],
    long: () => ["its template takes too long to evaluate", SPLIT],
};
