import { loginOriginOf, type SignIn } from "../../metadata/published-hub.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { IdentityReply } from "../protocol/exchange.ts";

/** The answer to a request whose token does not count: where to get one that does. */
export interface Unauthorized extends IdentityReply {
    status: 401;
}

interface Place {
    kind: SignIn;
    tenantId: string;
    /** How the client reached Azure Resource Manager. */
    origin: string;
}

/** @see https://github.com/hashicorp/terraform-provider-azurerm/issues/3612 */
export function missing(place: Place): Unauthorized {
    return unauthorized(
        place,
        "AuthenticationFailed",
        "Authentication failed. The 'Authorization' header is missing.",
        MISSING,
    );
}

/** It is what tells clients that look for their tenant where to go. */
const MISSING = "The authentication failed because of missing 'Authorization' header.";

/** @see https://github.com/Azure/azure-cli/issues/5767 */
export function unreadable(place: Place): Unauthorized {
    const message = "Authentication failed. The 'Authorization' header is provided in an invalid format.";
    return unauthorized(place, "AuthenticationFailedInvalidHeader", message);
}

export function empty(place: Place): Unauthorized {
    const message = "Authentication failed. The 'Authorization' header is missing the access token.";
    return unauthorized(place, "AuthenticationFailed", message);
}

export function invalid(place: Place): Unauthorized {
    return unauthorized(place, "InvalidAuthenticationToken", "The access token is invalid.");
}

export function expired(place: Place, expiresAt: number, now: number): Unauthorized {
    const message = `The access token expiry UTC time '${timeOf(expiresAt)}' is earlier than current UTC time '${timeOf(now)}'.`;
    return unauthorized(place, "ExpiredAuthenticationToken", message);
}

/** What a Hub says is not known. */
export function notYetValid(place: Place, notBefore: number, now: number): Unauthorized {
    const message = `The access token is valid from UTC time '${timeOf(notBefore)}', which is later than current UTC time '${timeOf(now)}'.`;
    return unauthorized(place, "InvalidAuthenticationToken", message);
}

/** @see https://github.com/Azure-Samples/active-directory-dotnetcore-daemon-v2/issues/145 */
export function wrongAudience(place: Place, audience: string, known: readonly string[]): Unauthorized {
    const allowed = known.map((each) => `'${each}'`).join(",");
    const message =
        `The access token has been obtained for wrong audience or resource '${audience}'. It should exactly match with ` +
        `one of the allowed audiences ${allowed}.`;
    return unauthorized(place, "InvalidAuthenticationTokenAudience", message);
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors */
export function wrongTenant(place: Place, issuer: string): Unauthorized {
    const authority = authorityOf(place);
    const message =
        `The access token is from the wrong issuer '${issuer}'. It must match the tenant '${authority}/' associated with ` +
        `this subscription. Please use the authority (URL) '${authority}' to get the token.`;
    return unauthorized(place, "InvalidAuthenticationTokenTenant", message);
}

function unauthorized(place: Place, code: string, message: string, description = message): Unauthorized {
    const challenge = `Bearer authorization_uri="${authorityOf(place)}", error="invalid_token", error_description="${description}"`;
    const { answer } = new ArmError(401, code, message);
    return { status: 401, headers: { "www-authenticate": challenge }, body: answer };
}

function authorityOf({ kind, tenantId, origin }: Place): string {
    return `${loginOriginOf(kind, origin)}/${kind === "entra" ? tenantId : "adfs"}`;
}

/** `8/21/2018 3:22:00 PM`, whatever the language of the machine. */
function timeOf(time: number): string {
    return new Date(time).toLocaleString("en-US", { timeZone: "UTC" }).replace(",", "").replace("\u202f", " ");
}
