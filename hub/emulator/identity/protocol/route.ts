import type { SignIn } from "../../metadata/published-hub.ts";

/** What is asked for. */
export interface Route {
    endpoint: "token" | "configuration" | "keys" | "discovery";
    /** As it was written: a GUID, `common` or `adfs`. */
    tenant: string;
    /** Whether it is of the second version of the protocol, in which resources are told as scopes. */
    isSecond: boolean;
}

const ROUTES: Readonly<Record<SignIn, readonly (readonly [Route["endpoint"], RegExp])[]>> = {
    entra: [
        ["token", /^\/([^/]+)\/oauth2(\/v2\.0)?\/token\/?$/i],
        ["configuration", /^\/([^/]+)(\/v2\.0)?\/\.well-known\/openid-configuration\/?$/i],
        ["keys", /^\/([^/]+)\/discovery(\/v2\.0)?\/keys\/?$/i],
        ["discovery", /^\/(common)\/discovery\/instance\/?$/i],
    ],
    adfs: [
        ["token", /^\/(adfs)\/oauth2\/token\/?$/i],
        ["configuration", /^\/(adfs)\/\.well-known\/openid-configuration\/?$/i],
        ["keys", /^\/(adfs)\/discovery\/keys\/?$/i],
    ],
};

/** Nothing where the path is none of whoever signs in. */
export function routeOf(kind: SignIn, path: string): Route | undefined {
    for (const [endpoint, pattern] of ROUTES[kind]) {
        const [found, tenant = "", second] = pattern.exec(path) ?? [];
        if (found !== undefined) {
            return { endpoint, tenant, isSecond: second !== undefined };
        }
    }
    return undefined;
}
