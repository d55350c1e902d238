import type { PublishedHub } from "../metadata/published-hub.ts";
import type { Application } from "./clients/application.ts";
import type { SigningKey } from "./tokens/signing-key.ts";

export interface IdentityOptions extends Pick<PublishedHub, "kind" | "tenantId" | "audience"> {
    applications: readonly Application[];
    signingKey: SigningKey;
    /** What tokens are given for besides Azure Resource Manager, which does not take them: its graph. */
    resources?: readonly string[];
    /** How long a token is valid; an hour where it is not told. */
    lifetimeSeconds?: number;
    /** Milliseconds since 1970. */
    now: () => number;
    /** A new GUID. */
    newId?: () => string;
}
