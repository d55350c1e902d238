import type { Machine } from "../../estate/model/parts.ts";
import type { Finding } from "../judging/rule.ts";

/** What is told of machines, at the first of them; nothing where there is none. */
export function told(about: readonly Machine[], message: string): Required<Finding>[] {
    const [first] = about;
    return first ? [{ urn: first.urn, message, about }] : [];
}
