import { request } from "node:https";
import type { StartedHub } from "../../hub/emulator/index.ts";

/** Where a token can be had, and the form that asks for it. */
export interface TokenRequest {
    url: string;
    form: string;
}

/** How the application of a Hub signs in with its secret. */
export function tokenRequestOf({ url, tenantId, clientId, clientSecret, audience }: StartedHub): TokenRequest {
    const form = {
        grant_type: "client_credentials",
        client_id: clientId,
        client_secret: clientSecret,
        resource: audience,
    };
    return { url: `${url}/${tenantId}/oauth2/token`, form: `${new URLSearchParams(form)}` };
}

export async function tokenBy({ url, form }: TokenRequest): Promise<string> {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const text = await new Promise<string>((resolve, reject) => {
        const asking = request(url, { method: "POST", headers, rejectUnauthorized: false }, async (response) => {
            resolve((await response.toArray()).join(""));
        });
        asking.on("error", reject).end(form);
    });
    return (JSON.parse(text) as { access_token: string }).access_token;
}
