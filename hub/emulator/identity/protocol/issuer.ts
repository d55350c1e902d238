import { loginOriginOf, type SignIn } from "../../metadata/published-hub.ts";

/** Who has issued a token, in the form of either. @throws ArmError where the origin is none */
export function issuerOf(kind: SignIn, tenantId: string, origin: string): string {
    const login = loginOriginOf(kind, origin);
    return kind === "entra" ? `${login}/${tenantId}/` : `${login.replace(/^https:/, "http:")}/adfs/services/trust`;
}
