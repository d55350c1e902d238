import type { Machine } from "../model/parts.ts";
import { Known } from "../values/value.ts";

/** Whether a machine is known to be in a set, or one. Leaves no note: for who reports, not for verdicts. */
export function isSetMember({ isInSet }: Machine): boolean {
    return isInSet instanceof Known;
}

/** What a machine is to a set, as messages call it. */
export function describeMembership({ noun }: Machine): string {
    return noun === "VM" ? "a member of a set" : "a scale set";
}
