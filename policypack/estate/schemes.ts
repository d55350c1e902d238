import type { Scheme } from "../../protection/scheme.ts";
import { describedSchemes } from "../../protection/stated.ts";
import type { Machine } from "./parts.ts";
import type { Protection } from "./protection.ts";
import { statedBy } from "./stated.ts";
import { peek } from "./value.ts";

/** Whether a machine is known to declare a scheme. Nothing is noted where that is not known yet: ask for the schemes, too. */
export function declares({ protection }: Protection, scheme: Scheme): boolean {
    return peek(protection)?.includes(scheme) ?? false;
}

/** Whether a machine is known to declare that nothing protects it. */
export function isUnprotected({ protection }: Machine): boolean {
    return declares(protection, "none");
}

/** Whether a machine declares a scheme, or describes it as a group does that backs up its data; not while that is not known, which is noted. */
export function describes({ protection }: Machine, scheme: Scheme): boolean {
    return describedSchemes(statedBy(protection, String)).includes(scheme);
}
