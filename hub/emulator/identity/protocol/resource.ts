import { reachedAt, type SignIn } from "../../metadata/published-hub.ts";
import { Refusal } from "./refusal.ts";
import type { Route } from "./route.ts";

const DEFAULT = "/.default";

/** Go's MSAL asks for these whoever signs in. */
const ABOUT_USERS = new Set(["openid", "offline_access", "profile", "email"]);

/**
 * For what a token is asked: the first version of the protocol of Microsoft Entra ID tells it as a resource, the second
 * as a scope, and AD FS takes both.
 * @throws Refusal
 */
export function resourceIn(form: URLSearchParams, kind: SignIn, { isSecond }: Route): string {
    const [resource, scope] = [form.get("resource"), form.get("scope")];
    if (isSecond && resource !== null) {
        throw new Refusal("surplus", "resource");
    }
    if (resource && !isSecond) {
        return resource;
    }
    if (!scope || (kind === "entra" && !isSecond)) {
        throw new Refusal("missing", isSecond ? "scope" : "resource");
    }
    const [asked = "", ...more] = scope.split(" ").filter((each) => !ABOUT_USERS.has(each));
    if (!asked.endsWith(DEFAULT) || more.length > 0) {
        throw new Refusal("scope", scope);
    }
    return asked.slice(0, -DEFAULT.length);
}

/** The same text for all ways to write one resource. */
export function normalizedResource(resource: string): string {
    return resource.toLowerCase().replace(/\/+$/, "");
}

/**
 * The addresses of Azure Resource Manager for a client that reached it, or who signs in for it, at an origin: Terraform
 * asks for tokens for them too.
 * @throws ArmError where it is none
 */
export function endpointsAt(origin: string): string[] {
    const url = reachedAt(origin);
    const names = ["management.", "adminmanagement."].map((name) => url.host.replace(/^(login|adfs)\./, name));
    return [...new Set([url.host, ...names])].map((host) => `https://${host}`);
}
