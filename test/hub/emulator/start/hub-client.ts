import { readFile } from "node:fs/promises";
import { Agent, request } from "node:https";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";

/** What a client must know of a Hub. */
export interface Reached {
    url: string;
    loginEndpoint: string;
    tenantId: string;
    audience: string;
    subscriptionId: string;
    clientId: string;
    clientSecret: string;
}

export interface Answered {
    status: number;
    headers: Readonly<Record<string, string | string[] | undefined>>;
    body: JsonObject;
}

/** A client of a Hub that knows nothing but what it was told, and trusts nobody but the Hub's authority. */
export class HubClient {
    readonly #hub: Reached;
    readonly #agent: Agent;
    #token: string | undefined;

    private constructor(hub: Reached, ca: string) {
        this.#hub = hub;
        this.#agent = new Agent({ ca, keepAlive: true, maxSockets: 32 });
    }

    static async of(hub: Reached, authorityFile: string): Promise<HubClient> {
        return new HubClient(hub, await readFile(authorityFile, "utf8"));
    }

    get group(): string {
        return `/subscriptions/${this.#hub.subscriptionId}/resourceGroups`;
    }

    /** Signs in by the secret. @throws Error where that is refused */
    async token(): Promise<string> {
        const { loginEndpoint, tenantId, audience, clientId, clientSecret } = this.#hub;
        const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
        const issuer = loginEndpoint.endsWith("/adfs") ? loginEndpoint : loginEndpoint + tenantId;
        const { body } = await this.#send("POST", `${issuer}/oauth2/token`, {
            text: new URLSearchParams({ ...form, resource: audience }).toString(),
            headers: { "content-type": "application/x-www-form-urlencoded" },
        });
        if (typeof body.access_token !== "string") {
            throw new Error(JSON.stringify(body));
        }
        return body.access_token;
    }

    /** @throws Error where the connection breaks */
    async call(
        method: string,
        path: string,
        body?: JsonObject,
        headers: Record<string, string> = {},
    ): Promise<Answered> {
        this.#token ??= await this.token();
        return this.#send(method, new URL(path, this.#hub.url).href, {
            ...(body && { text: JSON.stringify(body) }),
            headers: {
                authorization: `Bearer ${this.#token}`,
                ...(body && { "content-type": "application/json" }),
                ...headers,
            },
        });
    }

    /** Makes a resource group, or writes it again. */
    putGroup(name: string, tags: Record<string, string> = {}): Promise<Answered> {
        const [, location] = /management\.(\w+)\./.exec(this.#hub.audience) ?? [];
        const path = `${this.group}/${name}?api-version=2019-10-01`;
        return this.call("PUT", path, { location: location ?? "west", tags });
    }

    use(token: string): void {
        this.#token = token;
    }

    close(): void {
        this.#agent.destroy();
    }

    #send(method: string, url: string, { text, headers }: { text?: string; headers: Record<string, string> }) {
        return new Promise<Answered>((resolve, reject) => {
            const length = text === undefined ? {} : { "content-length": Buffer.byteLength(text) };
            const asked = request(url, { method, agent: this.#agent, headers: { ...headers, ...length } }, (answer) => {
                let body = "";
                answer.setEncoding("utf8").on("data", (chunk) => {
                    body += chunk;
                });
                answer.on("error", reject);
                answer.on("end", () => {
                    const { statusCode: status = 0, headers: told } = answer;
                    resolve({ status, headers: told, body: body === "" ? {} : JSON.parse(body) });
                });
            });
            asked.on("error", reject).end(text);
        });
    }
}
