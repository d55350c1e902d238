import { describedSchemes } from "../../protection/consistency/stated.ts";
import type { Scheme } from "../../protection/terms/scheme.ts";
import type { Machine } from "../model/parts.ts";
import type { Protection } from "../tags/protection.ts";
import { statedBy } from "../tags/stated.ts";
import { Unknown } from "../values/unknown.ts";
import { peek } from "../values/value.ts";

/** Whether a machine is known to declare a scheme. Nothing is noted where that is not known yet: ask for the schemes, too. */
export function declares({ schemes }: Protection, scheme: Scheme): boolean {
    return peek(schemes)?.includes(scheme) ?? false;
}

/** Whether tags may say how a machine is backed up or replicated: where they must not, that alone is what is reported. */
export function mayState(protection: Protection, scheme: "backup" | "replication"): boolean {
    const isDeclared = peek(protection.schemes) !== undefined;
    return !isDeclared || declares(protection, scheme) || declares(protection, "high-availability");
}

/** Whether a machine declares a scheme, as far as that is known. */
export function mayDeclare(protection: Protection, scheme: Scheme): boolean {
    return protection.schemes instanceof Unknown || declares(protection, scheme);
}

/** Whether a machine is known to declare that nothing protects it. */
export function isUnprotected({ protection }: Machine): boolean {
    return declares(protection, "none");
}

/**
 * Whether a machine declares a scheme, or describes it, as a group does that says how its data is backed up. Where that is
 * not known yet, it is noted.
 */
export function describes({ protection }: Machine, scheme: Scheme): boolean {
    return declares(protection, scheme) || describedSchemes(statedBy(protection, String)).includes(scheme);
}
