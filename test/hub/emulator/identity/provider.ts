import type { Application } from "../../../../hub/emulator/identity/clients/application.ts";
import type { IdentityOptions } from "../../../../hub/emulator/identity/identity-options.ts";
import { IdentityProvider } from "../../../../hub/emulator/identity/identity-provider.ts";
import { createSigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import type { SignIn } from "../../../../hub/emulator/metadata/published-hub.ts";

export const NOW = Date.UTC(2030, 5, 1, 12, 0, 0, 500);
export const TENANT = "0b5f4f3c-6d1c-4e0f-9a43-2a1d1e7c9f10";
export const CLIENT = "11111111-2222-4333-8444-555555555555";
export const SECRET = "the secret & of+the = application";
export const AUDIENCE = `https://management.west.onmicrosoft.com/${TENANT}`;
export const ORIGIN = "https://127.0.0.1:8443";
export const GRAPH = "https://graph.windows.net/";

export type ProviderOptions = Partial<IdentityOptions> & { application?: Partial<Application> };

export async function createProvider(kind: SignIn, options: ProviderOptions = {}): Promise<IdentityProvider> {
    return new IdentityProvider({
        kind,
        tenantId: TENANT,
        audience: AUDIENCE,
        applications: [{ clientId: CLIENT, secret: SECRET, ...options.application }],
        signingKey: options.signingKey ?? (await createSigningKey()),
        resources: [GRAPH],
        now: () => NOW,
        ...options,
    });
}

export interface Asked {
    method?: string;
    path: string;
    query?: Record<string, string>;
    headers?: Record<string, string>;
    form?: Record<string, string>;
    origin?: string;
}

export interface Told {
    status: number;
    body: Record<string, unknown>;
}

/** What is answered to a request; an error where the path is none of whoever signs in. */
export async function ask(provider: IdentityProvider, asked: Asked): Promise<Told> {
    const reply = await provider.answer({
        method: asked.method ?? (asked.form ? "POST" : "GET"),
        path: asked.path,
        query: new URLSearchParams(asked.query),
        headers: asked.headers ?? {},
        body: new URLSearchParams(asked.form).toString(),
        origin: asked.origin ?? ORIGIN,
    });
    if (!reply) {
        throw new Error(`${asked.path} is not answered.`);
    }
    return { status: reply.status, body: reply.body as Record<string, unknown> };
}

/** What an application with a secret sends. */
export function secretForm(form: Record<string, string> = {}): Record<string, string> {
    return { grant_type: "client_credentials", client_id: CLIENT, client_secret: SECRET, ...form };
}

/** A token for a resource. */
export async function tokenFor(provider: IdentityProvider, resource: string, origin: string = ORIGIN): Promise<string> {
    const form = secretForm({ scope: `${resource}/.default` });
    const { body } = await ask(provider, { path: `/${TENANT}/oauth2/v2.0/token`, form, origin });
    return String(body.access_token);
}
