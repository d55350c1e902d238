import { describe, expect, it, test } from "vitest";
import { proxyFor } from "../../../standin/hub/proxies.ts";

const HTTPS_PROXY = "http://me:word@proxy:3128";

describe("A proxy", () => {
    it("is that of the scheme", () => {
        const env = { HTTPS_PROXY: "http://one", http_proxy: "http://two" };
        expect(proxyFor(new URL("https://hub.test"), env)?.href).toBe("http://one/");
        expect(proxyFor(new URL("http://hub.test"), env)?.href).toBe("http://two/");
        expect(proxyFor(new URL("https://hub.test"), {})).toBeUndefined();
    });

    it("may be written without a scheme of its own", () => {
        expect(proxyFor(new URL("https://hub.test"), { HTTPS_PROXY: "10.0.0.1:3128" })?.href).toBe(
            "http://10.0.0.1:3128/",
        );
        expect(() => proxyFor(new URL("https://hub.test"), { HTTPS_PROXY: "a b" })).toThrow('HTTPS_PROXY is "a b"');
    });

    it.each(["localhost", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]"])("never stands before %s", (host) => {
        expect(proxyFor(new URL(`https://${host}:8443`), { HTTPS_PROXY })).toBeUndefined();
    });
});

test.each([
    ["hub.test", "https://hub.test", true],
    ["hub.test", "https://management.hub.test", true],
    ["hub.test", "https://myhub.test", false],
    [".hub.test", "https://management.hub.test", true],
    [".hub.test", "https://hub.test", false],
    ["*.hub.test", "https://management.hub.test", true],
    ["other, hub.test:443", "https://hub.test", true],
    ["hub.test:8443", "https://hub.test", false],
    ["*", "https://hub.test", true],
    ["10.0.0.0/8", "https://10.1.2.3", true],
    ["10.0.0.0/8", "https://11.1.2.3", false],
    ["10.1.2.3", "https://10.1.2.3", true],
    ["fd00::/8", "https://[fd00::1]", true],
    ["", "https://hub.test", false],
])("NO_PROXY=%s and %s: %s", (NO_PROXY, url, isExcepted) => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY, NO_PROXY }) === undefined).toBe(isExcepted);
});
