import { BlockList, isIP } from "node:net";
import { isLoopback } from "../../hub/endpoint.ts";

/**
 * The proxy for a URL, from the environment as programs in Go read it: nothing on this machine ever goes through one.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy
 * @throws where a variable holds no URL
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): URL | undefined {
    const scheme = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
    const proxy = env[scheme] || env[scheme.toLowerCase()];
    if (!proxy || isLoopback(url.hostname) || isExcepted(url, env.NO_PROXY || env.no_proxy || "")) {
        return undefined;
    }
    const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
    if (!parsed) {
        throw new Error(`${scheme} is "${proxy}", which is no URL. Write http://HOST:PORT.`);
    }
    return parsed;
}

function isExcepted(url: URL, list: string): boolean {
    const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return list
        .split(",")
        .map((entry) => entry.trim().toLowerCase())
        .filter(Boolean)
        .some((entry) => entry === "*" || isNetworkWith(entry, host) || isNameOf(entry, host, port));
}

function isNetworkWith(entry: string, host: string): boolean {
    const [network = "", bits] = entry.split("/");
    const family = isIP(network) === 4 ? "ipv4" : "ipv6";
    if (bits === undefined || !isIP(network) || !isIP(host)) {
        return false;
    }
    const addresses = new BlockList();
    addresses.addSubnet(network, Number(bits), family);
    return addresses.check(host, isIP(host) === 4 ? "ipv4" : "ipv6");
}

/** `example.com` stands for its subdomains too, `.example.com` for these alone. */
function isNameOf(entry: string, host: string, port: string): boolean {
    const [, name = "", only] = /^(.*?)(?::(\d+))?$/.exec(isIP(entry) ? "" : entry) ?? [];
    if (only !== undefined && only !== port) {
        return false;
    }
    const domain = name.replace(/^\*(?=\.)/, "").replace(/\.$/, "");
    const isSame = entry === host || domain === host;
    return isSame || (domain !== "" && host.endsWith(domain.startsWith(".") ? domain : `.${domain}`));
}
