import { connect, type TLSSocket } from "node:tls";
import fc from "fast-check";
import { type AskedHub, startHub } from "./asked-hub.ts";
import { junk, texts } from "./junk.ts";
import type { Law } from "./law.ts";

/** A request as bytes: also what no client would send. */
export interface DrawnRequest {
    method: string;
    path: string;
    headers: readonly string[];
    body: string;
}

const SUBSCRIPTION = "{subscription}";
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/g`;

const TYPES = [
    ...["Microsoft.Compute/virtualMachines", "Microsoft.Compute/disks", "Microsoft.Compute/virtualMachineScaleSets"],
    ...["Microsoft.Compute/availabilitySets", "Microsoft.Compute/snapshots", "Microsoft.Compute/images"],
    ...["Microsoft.Network/virtualNetworks", "Microsoft.Network/networkInterfaces", "Microsoft.Network/loadBalancers"],
    ...[
        "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/publicIPAddresses",
        "Microsoft.Network/routeTables",
    ],
    ...["Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults", "Microsoft.Authorization/locks"],
    ...[
        "Microsoft.Authorization/roleAssignments",
        "Microsoft.Resources/deployments",
        "Microsoft.RecoveryServices/vaults",
    ],
];
const CHILDREN = [
    "subnets",
    "securityRules",
    "extensions",
    "backendAddressPools",
    "probes",
    "virtualMachines",
    "listKeys",
];
const VERSIONS = [
    "2020-06-01",
    "2019-07-01",
    "2018-11-01",
    "2019-10-01",
    "2019-06-01",
    "2016-09-01",
    "2024-11-01",
    "1",
];

/** Names as in a path: most of them harmless. */
const names = fc.oneof(fc.constantFrom("a", "b", "web-0", "g"), texts.map(encodeURIComponentSafely), texts);

const paths = fc.oneof(
    fc
        .tuple(fc.constantFrom(...TYPES), names, fc.option(fc.constantFrom(...CHILDREN)), fc.option(names))
        .map(
            ([type, name, child, inner]) =>
                `${GROUP}/providers/${type}/${name}${child ? `/${child}` : ""}${child && inner ? `/${inner}` : ""}`,
        ),
    fc
        .tuple(fc.constantFrom(...TYPES), fc.constantFrom(GROUP, `/subscriptions/${SUBSCRIPTION}`))
        .map(([type, at]) => `${at}/providers/${type}`),
    fc.constantFrom(
        ...[
            "/",
            "/subscriptions",
            GROUP,
            `${GROUP}/resources`,
            "/providers",
            "/metadata/endpoints",
            "//",
            "/%",
            "/%00",
        ],
        ...[
            "/common/oauth2/token",
            "/adfs/oauth2/token",
            `/subscriptions/${SUBSCRIPTION}/providers`,
            "*",
            "http://other/x",
        ],
    ),
    fc.array(names, { maxLength: 12 }).map((all) => `/${all.join("/")}`),
);

const queries = fc.oneof(
    fc.constantFrom(...VERSIONS).map((version) => `?api-version=${version}`),
    fc.constantFrom(
        "",
        "?",
        "?api-version=",
        "?api-version=2018-11-01&$top=-1",
        "?api-version=2018-11-01&$skiptoken=%ff",
        "?%",
    ),
    texts.map((text) => `?api-version=2018-11-01&${text}`),
);

/** Bodies of resources, with something else in the place of some of their members. */
const bodies = fc.oneof(
    {
        weight: 3,
        arbitrary: fc
            .record(
                { location: fc.oneof(fc.constant("west"), junk), tags: junk, properties: properties() },
                { requiredKeys: ["location"] },
            )
            .map((body) => JSON.stringify(body)),
    },
    junk.map((value) => JSON.stringify(value) ?? ""),
    texts,
    fc.constantFrom("", "{", "null", "[]", "[".repeat(5_000), `{"a":${"[".repeat(2_000)}`, `{"__proto__":{"x":1}}`),
);

function properties() {
    const id = fc.oneof(texts, fc.constant(`${GROUP}/providers/Microsoft.Network/virtualNetworks/a/subnets/b`));
    return fc.oneof(
        junk,
        fc.record(
            {
                addressSpace: fc.oneof(fc.constant({ addressPrefixes: ["10.0.0.0/16"] }), junk),
                subnets: fc.oneof(fc.constant([{ name: "b", properties: { addressPrefix: "10.0.1.0/24" } }]), junk),
                ipConfigurations: fc.array(
                    fc.record({ name: names, properties: fc.record({ subnet: fc.record({ id }) }) }),
                    { maxLength: 2 },
                ),
                hardwareProfile: fc.oneof(fc.constant({ vmSize: "Standard_D2_v2" }), junk),
                storageProfile: junk,
                networkProfile: fc.oneof(
                    fc.record({ networkInterfaces: fc.array(fc.record({ id }), { maxLength: 2 }) }),
                    junk,
                ),
                level: fc.oneof(fc.constantFrom("CanNotDelete", "ReadOnly"), junk),
                securityRules: junk,
                creationData: fc.oneof(fc.constant({ createOption: "Empty" }), junk),
                diskSizeGB: fc.oneof(fc.integer(), junk),
                template: fc.oneof(fc.record({ resources: fc.array(junk, { maxLength: 3 }) }), junk),
                mode: fc.oneof(fc.constantFrom("Incremental", "Complete"), junk),
            },
            { requiredKeys: [] },
        ),
    );
}

const headers = fc.array(
    fc.oneof(
        fc.constantFrom(
            "if-match: *",
            "if-none-match: *",
            'if-match: "1"',
            "content-type: text/plain",
            "prefer: respond-async",
        ),
        fc.constantFrom(
            "transfer-encoding: chunked",
            "expect: 100-continue",
            "content-length: 7",
            "upgrade: h2c",
            "accept: */*",
        ),
        texts.map((text) => `x-drawn: ${text}`),
    ),
    { maxLength: 3 },
);

const requests: fc.Arbitrary<DrawnRequest> = fc.record({
    method: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom("GET", "PUT", "PUT", "PATCH", "DELETE", "POST", "HEAD") },
        fc.constantFrom("OPTIONS", "TRACE", "CONNECT", "FOO", "get", ""),
    ),
    path: fc.tuple(paths, queries).map(([path, query]) => `${path}${query}`),
    headers,
    body: bodies,
});

/** Whatever is sent, the Hub answers in its form or ends the connection, tells no trace, and goes on. */
export function requestsLaw(): Law<DrawnRequest> {
    let hub: Promise<AskedHub> | undefined;
    return {
        cases: requests,
        async check(drawn) {
            hub ??= startHub();
            const asked = await hub;
            const answered = await send(asked, drawn);
            checkAnswer(answered, drawn);
            const after = await send(asked, {
                method: "GET",
                path: "/subscriptions?api-version=2016-06-01",
                headers: [],
                body: "",
            });
            if (!after.startsWith("HTTP/1.1 200")) {
                throw new Error(`the Hub does not answer any more: ${JSON.stringify(after.slice(0, 300))}`);
            }
        },
        async end() {
            await (await hub)?.close();
        },
    };
}

/** A defect of the emulator, or its trace. */
function checkAnswer(answered: string, { method }: DrawnRequest): void {
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answered) ?? [];
    if (answered !== "" && status === undefined) {
        throw new Error(`no HTTP: ${JSON.stringify(answered.slice(0, 300))}`);
    }
    if (status === "500" && !/tags/i.test(answered)) {
        throw new Error(`a defect: ${answered.slice(0, 1_000)}`);
    }
    if (/\n\s+at .*[.][tj]s:\d|node:internal|\/node_modules\//.test(answered)) {
        throw new Error(`a trace: ${answered.slice(0, 1_000)}`);
    }
    const body = answered.slice(answered.indexOf("\r\n\r\n") + 4);
    if (Number(status) >= 400 && method !== "HEAD" && body !== "" && !/"error"/.test(body)) {
        throw new Error(`an error in another form: ${answered.slice(0, 1_000)}`);
    }
}

/** Sends a request as it is, and takes what comes until the connection is quiet. */
function send(
    { port, authority, token, subscription }: AskedHub,
    { method, path, headers, body }: DrawnRequest,
): Promise<string> {
    return new Promise((resolve, reject) => {
        const socket: TLSSocket = connect({ port, host: "127.0.0.1", ca: authority, servername: "localhost" });
        let answered = "";
        socket.setTimeout(20_000, () => socket.destroy(new Error(`no answer to ${method} ${path}`)));
        socket.on("data", (chunk) => {
            answered += chunk.toString("latin1");
        });
        socket.on("error", (error: NodeJS.ErrnoException) =>
            error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(answered) : reject(error),
        );
        socket.on("close", () => resolve(answered));
        const length = headers.some((header) => /^(content-length|transfer-encoding)/.test(header))
            ? []
            : [`content-length: ${Buffer.byteLength(body)}`];
        const head = [
            `${method} ${path} HTTP/1.1`,
            "host: 127.0.0.1",
            `authorization: Bearer ${token}`,
            "connection: close",
            "content-type: application/json",
            ...length,
            ...headers,
        ];
        const text = `${head.join("\r\n")}\r\n\r\n${body}`;
        socket.write(text.replaceAll(SUBSCRIPTION, subscription));
        if (length.length === 0) {
            // More was announced than comes, it may be: the Hub waits for it.
            setTimeout(() => socket.destroy(), 300);
        }
    });
}

/** Lone surrogates have no encoding. */
function encodeURIComponentSafely(text: string): string {
    return encodeURIComponent(text.toWellFormed());
}
