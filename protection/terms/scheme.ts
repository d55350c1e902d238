import { LONGEST_TAG_VALUE, oneOf } from "../../text/name.ts";
import { invalid, type Parsed, valid } from "../../text/parsed.ts";

/** The protection options of the article: backup software, replication with manual failover, high availability, none. */
export const SCHEMES = ["backup", "replication", "high-availability", "none"] as const;
export type Scheme = (typeof SCHEMES)[number];

const parseOne = oneOf(SCHEMES, {
    ha: "high-availability",
    "load-balancing": "high-availability",
    failover: "replication",
    asr: "replication",
    dr: "replication",
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
    const meant = parts.map((part) => (part.ok ? part.value : (part.nearest as Scheme)));
    const schemes = SCHEMES.filter((scheme) => meant.includes(scheme));
    const fault = parts.find((part) => !part.ok)?.fault;
    if (fault) {
        return invalid(fault, formatSchemes(withoutNone(schemes)));
    }
    if (schemes.includes("none") && schemes.length > 1) {
        return invalid("combines none with a protection scheme", formatSchemes(withoutNone(schemes)));
    }
    return valid(schemes);
}

/** The schemes as a tag holds them, always in the same order. */
export function formatSchemes(schemes: readonly Scheme[]): string {
    return SCHEMES.filter((scheme) => schemes.includes(scheme)).join(",");
}

function withoutNone(schemes: readonly Scheme[]): readonly Scheme[] {
    const others = schemes.filter((scheme) => scheme !== "none");
    return others.length > 0 ? others : schemes;
}
