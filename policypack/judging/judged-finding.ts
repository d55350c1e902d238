import type { Machine } from "../../estate/model/parts.ts";
import type { Unknown } from "../../estate/values/unknown.ts";
import type { Terms } from "../exemptions/terms.ts";

/** What a finding is exempt by: nothing, the terms of an exemption, or what is not known before deployment. */
export type Exemption = Terms | Unknown | undefined;

/** What a rule says of a resource, of the stack as a whole, or of the configuration. */
export interface JudgedFinding {
    rule: string;
    /** The resource; nothing where it is the stack as a whole, or the configuration. */
    urn: string | undefined;
    /** Whole sentences that begin with what they are about. */
    message: string;
    /** The machines that it concerns. */
    machines: readonly Machine[];
    /** Why it is not to be reported. */
    exemption: Exemption;
    /** Where people find more: a path or an address; blank where nowhere. */
    page: string;
}
