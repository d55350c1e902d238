import { LONGEST_TAG_VALUE, oneOf } from "../../text/name.ts";
import { invalid, type Parsed, valid } from "../../text/parsed.ts";
import { correction, question, type Remedy } from "../../text/remedy.ts";

/** The protection options of the article: backup software, replication with manual failover, high availability, none. */
export const SCHEMES = ["backup", "replication", "high-availability", "none"] as const;
export type Scheme = (typeof SCHEMES)[number];

const parseOne = oneOf(SCHEMES, {
    ha: "high-availability",
    "load-balancing": "high-availability",
    asr: "replication",
    unprotected: "none",
    no: "none",
    false: "none",
});

/** Reads one scheme or several that combine: `backup`, `replication,backup`. `none` stands alone. */
export function parseSchemes(text: string): Parsed<readonly Scheme[]> {
    const parts = text
        .slice(0, LONGEST_TAG_VALUE + 1)
        .split(",")
        .map(parseOne);
    const wrong = parts.find((part) => !part.ok);
    if (wrong) {
        return invalid(wrong.fault, remedyOf(parts, wrong.remedy));
    }
    const schemes = inOrder(parts.flatMap((part) => (part.ok ? [part.value] : [])));
    return isCombinable(schemes)
        ? valid(schemes)
        : invalid("combines none with a protection scheme", eitherOf(schemes));
}

/** The schemes as a tag holds them, always in the same order. */
export function formatSchemes(schemes: readonly Scheme[]): string {
    return inOrder(schemes).join(",");
}

/** The whole list, where each part that is wrong can mean one thing; else what is to be done about the first of them. */
function remedyOf(parts: readonly Parsed<Scheme>[], first: Remedy): Remedy {
    const meant = parts.map((part) => (part.ok ? part.value : (part.remedy as { text?: Scheme }).text));
    const isClear = parts.every((part) => part.ok || part.remedy.kind === "correction");
    const schemes = inOrder(meant);
    if (!isClear) {
        return first;
    }
    return isCombinable(schemes) ? correction(formatSchemes(schemes)) : eitherOf(schemes);
}

function isCombinable(schemes: readonly Scheme[]): boolean {
    return schemes.length === 1 || !schemes.includes("none");
}

function eitherOf(schemes: readonly Scheme[]): Remedy {
    const others = formatSchemes(schemes.filter((scheme) => scheme !== "none"));
    return question("Is the machine protected or not?", others, "none");
}

function inOrder(schemes: readonly (Scheme | undefined)[]): readonly Scheme[] {
    return SCHEMES.filter((scheme) => schemes.includes(scheme));
}
