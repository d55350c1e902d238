import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCertificates } from "../../../hub/emulator/certificates/kept-certificates.ts";

export interface Asked {
    method: string;
    /** With its query. */
    url: string;
    headers: IncomingMessage["headers"];
    body: unknown;
}

interface Reply {
    status: number;
    headers?: Record<string, string>;
    /** JSON, or text as it is. */
    body?: unknown;
}

/** What happens instead of an answer: the connection ends, or nothing at all. */
type Mishap = "drop" | "silence";

type Script = (asked: Asked) => Reply | Mishap;

/** A server in the place of a Hub, which answers as the test says, or else keeps what it is sent. */
export class ScriptedHub {
    readonly #server: Server;
    readonly #folder: string;
    readonly #resources = new Map<string, object>();
    readonly #scripts: { method: string; script: Script }[] = [];
    readonly asked: Asked[] = [];
    /** What it tells of itself in its metadata, besides what it must. */
    metadata: unknown;

    private constructor(server: Server, folder: string) {
        this.#server = server;
        this.#folder = folder;
        server.on("request", (request, response) => void this.#answer(request, response));
    }

    static async start(): Promise<ScriptedHub> {
        const { authority, server } = await createCertificates(["127.0.0.1", "*.hub.test"], Date.now());
        const folder = await mkdtemp(join(tmpdir(), "hubguard-hub-"));
        await writeFile(join(folder, "authority.pem"), authority);
        const listening = createServer({ key: server.key, cert: server.certificate });
        await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
        return new ScriptedHub(listening, folder);
    }

    get host(): string {
        return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    }

    get url(): string {
        return `https://${this.host}`;
    }

    /** The certificate of the authority that vouches for it. */
    get authority(): string {
        return join(this.#folder, "authority.pem");
    }

    /** The requests to its Azure Resource Manager so far: `PUT /subscriptions/…`. */
    get requests(): string[] {
        const toManager = this.asked.filter(({ url }) => url.startsWith("/subscriptions/"));
        return toManager.map(({ method, url }) => `${method} ${url}`);
    }

    /** The requests for tokens so far. */
    get logins(): { path: string; form: Record<string, string> }[] {
        const posts = this.asked.filter(({ method, url }) => method === "POST" && url.includes("/token"));
        return posts.map(({ url, body }) => ({
            path: url.replace(/\?.*/, ""),
            form: Object.fromEntries(new URLSearchParams(String(body))),
        }));
    }

    /** Says what the next request of a method to its Resource Manager gets, that is not answered so already. */
    next(method: string, reply: Reply | Mishap | Script): void {
        this.#scripts.push({ method, script: typeof reply === "function" ? reply : () => reply });
    }

    /** What it keeps. */
    resource(id: string): object | undefined {
        return this.#resources.get(id.toLowerCase());
    }

    put(id: string, body: object): void {
        this.#resources.set(id.toLowerCase(), body);
    }

    /** Forgets all that happened. */
    reset(): void {
        this.asked.length = 0;
        this.#scripts.length = 0;
        this.#resources.clear();
        this.metadata = undefined;
    }

    async close(): Promise<void> {
        this.#server.closeAllConnections();
        await new Promise((resolve) => this.#server.close(resolve));
        await rm(this.#folder, { recursive: true });
    }

    async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const chunks: Buffer[] = [];
        for await (const chunk of request) {
            chunks.push(chunk);
        }
        const text = Buffer.concat(chunks).toString();
        const isJson = request.headers["content-type"]?.includes("json") && text !== "";
        const { method = "", url = "", headers } = request;
        const asked = { method, url, headers, body: isJson ? JSON.parse(text) : text };
        this.asked.push(asked);
        const reply = this.#replyTo(asked);
        if (reply === "drop") {
            request.socket.destroy();
        } else if (reply !== "silence") {
            const { status, body = "" } = reply;
            const type = typeof body === "string" ? "text/html" : "application/json";
            response.writeHead(status, { "content-type": type, ...reply.headers });
            response.end(typeof body === "string" ? body : JSON.stringify(body));
        }
    }

    #replyTo(asked: Asked): Reply | Mishap {
        if (asked.url.startsWith("/metadata/endpoints")) {
            return { status: 200, body: this.metadata ?? metadataAt(this.url) };
        }
        if (!asked.url.startsWith("/subscriptions/")) {
            return login(asked);
        }
        const at = this.#scripts.findIndex(({ method }) => method === asked.method);
        const [scripted] = at < 0 ? [] : this.#scripts.splice(at, 1);
        return scripted ? scripted.script(asked) : this.#kept(asked);
    }

    #kept({ method, url, body }: Asked): Reply {
        const [id = ""] = url.split("?");
        const held = this.#resources.get(id.toLowerCase());
        if (method === "PUT" || method === "PATCH") {
            const made = { ...(body as object), id, name: id.split("/").at(-1), type: "T" };
            this.#resources.set(id.toLowerCase(), made);
            return { status: held ? 200 : 201, body: made };
        }
        if (method === "DELETE") {
            return { status: this.#resources.delete(id.toLowerCase()) ? 200 : 204 };
        }
        return held
            ? { status: 200, body: held }
            : { status: 404, body: { error: { code: "ResourceNotFound", message: "Gone." } } };
    }
}

/** The metadata of 2022-09-01. */
export function metadataAt(url: string) {
    return {
        name: "Hub",
        resourceManager: `${url}/`,
        authentication: { loginEndpoint: `${url}/`, audiences: ["https://management.hub.test/audience"] },
        suffixes: { storage: "hub.test", keyVaultDns: "vault.hub.test" },
        microsoftGraphResourceId: "https://graph.hub.test/",
    };
}

/** Whoever asks is somebody, unless the secret is plainly wrong. */
function login({ method, url, headers, body }: Asked): Reply {
    const [, tenant = ""] = url.split("/");
    const base = `https://${headers.host}/${tenant}`;
    const version = tenant === "adfs" ? "" : "/v2.0";
    if (method === "POST" && String(body).includes("client_secret=wrong")) {
        return { status: 401, body: { error: "invalid_client", error_description: "AADSTS7000215: wrong secret" } };
    }
    if (method === "POST") {
        return { status: 200, body: { token_type: "Bearer", expires_in: 3600, access_token: TOKEN } };
    }
    return {
        status: 200,
        body: {
            issuer: `${base}${version}`,
            authorization_endpoint: `${base}/oauth2${version}/authorize`,
            token_endpoint: `${base}/oauth2${version}/token`,
            jwks_uri: `${base}/discovery${version}/keys`,
            response_types_supported: ["code"],
            subject_types_supported: ["pairwise"],
            id_token_signing_alg_values_supported: ["RS256"],
        },
    };
}

function encoded(part: object): string {
    return Buffer.from(JSON.stringify(part)).toString("base64url");
}

const TOKEN = `${encoded({ alg: "none" })}.${encoded({ appid: "client", oid: "object", tid: "tenant" })}.`;
