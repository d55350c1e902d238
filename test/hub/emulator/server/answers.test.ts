import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GROUP } from "../hub.ts";
import { ServedHub } from "./served-hub.ts";

const PATH = `${GROUP}?api-version=2019-10-01`;
const HOST = "Host: management.west.hub.test:8443\r\n";
const CLOSE = `${HOST}Connection: close\r\n`;
const ID = "00000000-0000-4000-8000-00000000abcd";

let hub: ServedHub;
beforeAll(async () => {
    hub = await ServedHub.start();
});
afterAll(() => hub.close());

describe("an answer", () => {
    it("says who it comes from, when, and what it is", async () => {
        const text = await hub.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`);
        expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
        expect(text).toContain("\r\nserver: hubguard-emulator/0.0.0 (not an Azure Stack Hub)\r\n");
        expect(text).toContain("\r\ndate: Thu, 01 Jan 2026 00:00:01 GMT\r\n");
        expect(text).toContain("\r\nx-ms-ratelimit-remaining-subscription-reads: 11999\r\n");
        expect(text).toMatch(/\r\nx-ms-request-id: ([-\da-f]{36})\r\nx-ms-correlation-request-id: \1\r\n/);
    });

    it.each(["api-version", "API-VERSION", "Api-Version"])("is given to %s, which has no case", async (name) => {
        const text = await hub.told(`GET ${GROUP}?${name}=2019-10-01 HTTP/1.1\r\n${CLOSE}\r\n`);
        expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    });

    it.each([
        ["account.blob", "the blobs of storage accounts"],
        ["account.Queue", "the queues of storage accounts"],
        ["account.table", "the tables of storage accounts"],
        ["my-vault.vault", "what is in key vaults"],
    ])("at %s says that the emulator does not offer %s", async (host, what) => {
        const text = await hub.told(`GET ${PATH} HTTP/1.1\r\nHost: ${host}.west.hub.test\r\nConnection: close\r\n\r\n`);
        expect(text).toMatch(/^HTTP\/1\.1 501 /);
        expect(text).toContain(`does not offer ${what}.`);
    });

    it("says where the Hub takes anything", async () => {
        const lenient = await ServedHub.start({ hub: { isLenient: true } });
        const text = await lenient.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`);
        await lenient.close();
        expect(text).toContain("(not an Azure Stack Hub; lenient: takes any API version and member)\r\n");
    });

    it.each([
        ["x-ms-correlation-request-id", "", `x-ms-correlation-request-id: ${ID}`],
        ["x-ms-client-request-id", "x-ms-return-client-request-id: true\r\n", `x-ms-client-request-id: ${ID}`],
    ])("repeats %s", async (name, others, expected) => {
        const text = await hub.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}${others}${name}: ${ID}\r\n\r\n`);
        expect(text).toContain(`\r\n${expected}\r\n`);
    });

    it.each([
        ["x-ms-client-request-id", ID],
        ["x-ms-correlation-request-id", "<script>"],
        ["x-ms-correlation-request-id", "x".repeat(200)],
    ])("does not repeat %s: %s, which nobody asked for or no id is", async (name, id) => {
        expect(await hub.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}${name}: ${id}\r\n\r\n`)).not.toContain(id);
    });

    it.each([
        ["HEAD", PATH, "204 No Content"],
        ["HEAD", "/subscriptions/x", "400 Bad Request"],
    ])("to %s %s has no body", async (method, path, status) => {
        const text = await hub.told(`${method} ${path} HTTP/1.1\r\n${CLOSE}\r\n`);
        expect(text.startsWith(`HTTP/1.1 ${status}\r\n`)).toBe(true);
        expect(text).toMatch(/\r\n\r\n$/);
        expect(text).not.toContain("{");
    });

    it("is given without a Host in HTTP/1.0", async () => {
        expect(await hub.told(`GET ${PATH} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK/);
    });

    it("takes no notice of an offer of another protocol", async () => {
        const offer = "Connection: Upgrade, close\r\nUpgrade: h2c\r\n";
        expect(await hub.told(`GET ${PATH} HTTP/1.1\r\n${HOST}${offer}\r\n`)).toMatch(/^HTTP\/1\.1 200 OK/);
    });

    it("leads to the Hub by the name that the client used", async () => {
        const path = "/subscriptions?api-version=2016-06-01";
        const group = GROUP.replace(/g$/, "gone");
        hub.hub.done("PUT", group, { location: "west" });
        const text = await hub.told(`DELETE ${group}?api-version=2019-10-01 HTTP/1.1\r\n${CLOSE}\r\n`);
        expect(text).toContain("\r\nlocation: https://management.west.hub.test:8443/subscriptions/");
        expect(await hub.told(`GET ${path} HTTP/1.1\r\n${CLOSE}\r\n`)).not.toContain("hub.invalid");
    });
});

describe("a connection", () => {
    it("is kept for the next request", async () => {
        const socket = hub.connect();
        const get = `GET ${PATH} HTTP/1.1\r\n${HOST}\r\n`;
        expect(await hub.told(get, /\}$/, socket)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]+\r\nConnection: keep-alive\r\n/);
    });

    it("has its requests done in their order, sent at once", async () => {
        const group = GROUP.replace(/g$/, "pipelined");
        const body = '{"location":"west"}';
        const path = `${group}?api-version=2019-10-01 HTTP/1.1\r\n`;
        const put = `PUT ${path}${HOST}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
        const text = await hub.told(`GET ${path}${HOST}\r\n${put}GET ${path}${CLOSE}\r\n`);
        expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 404", "HTTP/1.1 201", "HTTP/1.1 200"]);
    });

    it("that breaks in the middle of a request does no harm", async () => {
        const socket = hub.connect();
        socket.on("error", () => {});
        socket.write(`PUT ${PATH} HTTP/1.1\r\n${HOST}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`);
        await setTimeout(20);
        socket.destroy();
        expect(await hub.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`)).toMatch(/^HTTP\/1\.1 200 OK/);
    });
});

describe("a defect", () => {
    it("is answered without its trace", async () => {
        const identity = {
            answer() {
                throw new Error("secret of the emulator");
            },
            check: () => ({}) as never,
        };
        const broken = await ServedHub.start({ identity });
        const text = await broken.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`);
        await broken.close();
        expect(text).toMatch(/^HTTP\/1\.1 500 Internal Server Error[\s\S]+"code":"InternalServerError"/);
        expect(text).not.toContain("secret");
    });

    it("of an answer that cannot be sent ends the connection, and nothing else", async () => {
        const identity = {
            answer: () => ({ status: 200, headers: { location: "\n" } }) as never,
            check: () => ({}) as never,
        };
        const broken = await ServedHub.start({ identity });
        expect(await broken.told(`GET ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`)).toBe("");
        expect(await broken.told("GET /metadata/endpoints HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200/);
        await broken.close();
    });
});
