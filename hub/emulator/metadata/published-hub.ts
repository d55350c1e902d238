import { domainOf } from "../../endpoint.ts";
import { ArmError } from "../wire/arm-error.ts";

/** Who signs in the users of a Hub: Microsoft Entra ID, or the Active Directory Federation Services of its datacenter. */
export type SignIn = "entra" | "adfs";

/** What a Hub publishes about itself. */
export interface PublishedHub {
    /** What it is called: `west`. */
    name: string;
    /** The domain of all Hubs: `hub.test` makes `management.west.hub.test`. */
    domain: string;
    kind: SignIn;
    /** A GUID. */
    tenantId: string;
    /** For what tokens must be meant that Azure Resource Manager is to take. */
    audience: string;
}

/**
 * The audience of a Hub as its form is: `https://management.<tenant>.onmicrosoft.com/<guid>`, or a name of its
 * datacenter's own with AD FS.
 * @see https://github.com/ManageIQ/azure-armrest/issues/370
 * @see https://github.com/microsoft/azure-pipelines-tasks/issues/13623
 */
export function audienceOf({ name, domain, kind, tenantId }: Omit<PublishedHub, "audience">): string {
    return kind === "entra"
        ? `https://management.${name}.onmicrosoft.com/${tenantId}`
        : `https://management.adfs.${name}.${domain}/${tenantId}`;
}

/** The graph of Microsoft Entra ID that follows the one which Hubs publish. */
export const MICROSOFT_GRAPH = "https://graph.microsoft.com/";

/** Where the users of a Hub can be looked up. */
export function graphOf({ name, domain, kind }: Pick<PublishedHub, "name" | "domain" | "kind">): string {
    return kind === "entra" ? "https://graph.windows.net/" : `https://graph.${name}.${domain}/`;
}

/**
 * What applications get tokens for besides Azure Resource Manager: the graph and the vaults. Terraform's provider for
 * Hubs begins with one for the graph, in which it reads its own object id.
 * @see https://github.com/hashicorp/go-azure-helpers/blob/v0.38.0/authentication/azure_sp_objectid.go
 */
export function resourcesOf(hub: Pick<PublishedHub, "name" | "domain" | "kind">): string[] {
    return [
        graphOf(hub),
        `https://vault.${hub.name}.${hub.domain}/`,
        ...(hub.kind === "entra" ? [MICROSOFT_GRAPH] : []),
    ];
}

/** How a client reached the Hub. @throws ArmError where its Host header names no host */
export function reachedAt(origin: string): URL {
    const url = URL.parse(origin);
    if (!url || url.origin === "null" || url.pathname !== "/" || url.search !== "" || url.username !== "") {
        throw new ArmError(400, "InvalidHostHeader", "The 'Host' header of the request is not the name of a host.");
    }
    return url;
}

/**
 * Where its users sign in, for clients that reach Azure Resource Manager at an origin: by its name or directly.
 * @throws ArmError where it is none
 */
export function loginOriginOf(kind: SignIn, origin: string): string {
    const url = reachedAt(origin);
    const domain = domainOf(url.hostname);
    if (domain !== url.hostname) {
        url.hostname = `${kind === "entra" ? "login" : "adfs"}.${domain}`;
    }
    return url.origin;
}

/** Clients tell the one from the other by its end, and add the tenant or `adfs` to it. @throws ArmError */
export function loginEndpointOf(kind: SignIn, origin: string): string {
    return loginOriginOf(kind, origin) + (kind === "entra" ? "/" : "/adfs");
}
