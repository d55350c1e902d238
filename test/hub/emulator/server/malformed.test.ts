import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GROUP } from "../hub.ts";
import { ServedHub } from "./served-hub.ts";

const PATH = `${GROUP}?api-version=2019-10-01`;
const HOST = "Host: 127.0.0.1\r\n";
const JSON_TYPE = "content-type: application/json\r\n";
const CLOSE = `${HOST}Connection: close\r\n`;

let hub: ServedHub;
beforeAll(async () => {
    hub = await ServedHub.start({ limits: { body: 2048, headersTime: 200, requestTime: 400 } });
});
afterAll(() => hub.close());

/** The status and the code of the error that some bytes are answered with: `400 BadRequest`. */
async function refusal(bytes: string): Promise<string> {
    const text = await hub.told(bytes);
    const [, status = "", headers = "", body = ""] =
        /^HTTP\/1\.1 (\d+) [^\r]+\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(text) ?? [];
    expect(headers).toContain("server: hubguard-emulator/0.0.0 (not an Azure Stack Hub)");
    expect(headers).toContain("content-type: application/json");
    const { error } = JSON.parse(body) as { error: { code: string; message: string } };
    expect(error.message).toMatch(/\.$/);
    expect(body).not.toMatch(/\bat .*\.[jt]s/);
    return `${status} ${error.code}`;
}

describe("a request that is none", () => {
    it.each([
        ["400 InvalidHostHeader", "no Host", `GET ${PATH} HTTP/1.1\r\nConnection: close\r\n\r\n`],
        ["400 InvalidHostHeader", "two Hosts", `GET ${PATH} HTTP/1.1\r\n${HOST}${CLOSE}\r\n`],
        [
            "400 InvalidHostHeader",
            "a Host that is none",
            `GET ${PATH} HTTP/1.1\r\nHost: a/../b\r\nConnection: close\r\n\r\n`,
        ],
        ["400 InvalidRequestUri", "an absolute target", `GET https://127.0.0.1${PATH} HTTP/1.1\r\n${CLOSE}\r\n`],
        ["405 MethodNotAllowed", "CONNECT", `CONNECT 127.0.0.1:443 HTTP/1.1\r\n${HOST}\r\n`],
        ["405 MethodNotAllowed", "TRACE", `TRACE ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`],
        ["405 MethodNotAllowed", "OPTIONS of the server", `OPTIONS * HTTP/1.1\r\n${CLOSE}\r\n`],
        ["400 BadRequest", "a method that there is not", `FETCH ${PATH} HTTP/1.1\r\n${CLOSE}\r\n`],
        ["400 BadRequest", "rubbish", "\u0016\u0003\u0001 rubbish\r\n\r\n"],
        ["400 BadRequest", "HTTP/2 without having asked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
        ["400 BadRequest", "a null in the path", `GET /a\0b HTTP/1.1\r\n${CLOSE}\r\n`],
        ["400 BadRequest", "a null in a header", `GET / HTTP/1.1\r\n${CLOSE}x: a\0b\r\n\r\n`],
        ["400 InvalidRequestUri", "a null behind a percent sign", `GET /subscriptions/%00 HTTP/1.1\r\n${CLOSE}\r\n`],
        ["400 InvalidRequestUri", "a percent sign before no number", `GET /subscriptions/%zz HTTP/1.1\r\n${CLOSE}\r\n`],
        ["404 InvalidRequestUri", "a path without a segment", `GET // HTTP/1.1\r\n${CLOSE}\r\n`],
        [
            "431 RequestHeaderFieldsTooLarge",
            "long headers",
            `GET / HTTP/1.1\r\n${HOST}x: ${"y".repeat(40_000)}\r\n\r\n`,
        ],
        ["431 RequestHeaderFieldsTooLarge", "a long path", `GET /${"y".repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`],
        ["408 RequestTimeout", "headers without an end", `GET ${PATH} HTTP/1.1\r\n${HOST}`],
        ["408 RequestTimeout", "a body without an end", `${put("Transfer-Encoding: chunked")}2\r\n{}\r\n`],
        ["408 RequestTimeout", "a body shorter than it was said to be", `${put("content-length: 5")}{}`],
        ["400 BadRequest", "chunks of no length", `${put("Transfer-Encoding: chunked")}zz\r\n{}`],
        [
            "400 BadRequest",
            "two lengths of a body",
            `${put("Transfer-Encoding: chunked\r\ncontent-length: 3")}2\r\n{}\r\n`,
        ],
        ["417 ExpectationFailed", "an expectation of something else", put("Expect: magic\r\ncontent-length: 2")],
    ])("is answered with %s: %s", async (expected, _, bytes) => {
        expect(await refusal(bytes)).toBe(expected);
    });

    it("is answered in its turn", async () => {
        const get = `GET ${PATH} HTTP/1.1\r\n${HOST}\r\n`;
        const text = await hub.told(`${get}${get}rubbish\r\n\r\n`);
        expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"]);
    });

    it("is ended without a word where it is not even TLS", async () => {
        expect(await hub.told(`GET ${PATH} HTTP/1.1\r\n${HOST}\r\n`, undefined, hub.connectPlain())).toBe("");
    });
});

describe("a body", () => {
    it.each([
        ["400 InvalidRequestContent", "no JSON", withBody("{")],
        ["400 InvalidRequestContent", "no text", withBody("\xC3\x28")],
        ["400 InvalidRequestContent", "a list", withBody("[]")],
        ["400 InvalidRequestContent", "nests too deep", withBody(`{"a":${"[".repeat(101)}${"]".repeat(101)}}`)],
        ["413 RequestContentTooLarge", "is too long", withBody(`"${"x".repeat(4000)}"`)],
        [
            "413 RequestContentTooLarge",
            "turns out too long",
            `${put("Transfer-Encoding: chunked")}${chunk(1500)}${chunk(1500)}0\r\n\r\n`,
        ],
        ["415 UnsupportedMediaType", "is no JSON by its type", withBody("{}", "content-type: text/plain\r\n")],
        ["415 UnsupportedMediaType", "has no type", withBody("{}", "")],
        ["415 UnsupportedMediaType", "is compressed", withBody("{}", `${JSON_TYPE}content-encoding: gzip\r\n`)],
    ])("is answered with %s: %s", async (expected, _, bytes) => {
        expect(await refusal(bytes)).toBe(expected);
    });

    it("that quotes what nests does not nest", async () => {
        const body = JSON.stringify({ location: "west", tags: { a: `\\"${"{".repeat(200)}` } });
        expect(await hub.told(withBody(body))).toMatch(/^HTTP\/1\.1 200/);
    });

    it("is asked for where the client waits for that", async () => {
        const body = '{"location":"west"}';
        const bytes = `${put(`${JSON_TYPE}Expect: 100-continue\r\ncontent-length: ${body.length}`)}${body}`;
        expect(await hub.told(bytes)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
    });
});

function put(headers: string): string {
    return `PUT ${PATH} HTTP/1.1\r\n${CLOSE}${headers}\r\n\r\n`;
}

function withBody(body: string, type = JSON_TYPE): string {
    return `${put(`${type}content-length: ${body.length}`.replace(/^\r\n/, ""))}${body}`;
}

function chunk(length: number): string {
    return `${length.toString(16)}\r\n${"x".repeat(length)}\r\n`;
}
