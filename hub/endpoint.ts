import { isIP } from "node:net";

/** The host in a URL, or in what stands for one, in lower case and without its port. */
export function hostOf(text: string): string {
    const [, host = ""] = HOST.exec(text.trim().replaceAll("\\", "/")) ?? [];
    return host.toLowerCase().replace(/\.$/, "");
}

/** The domain that the host of an endpoint stands for: `west.hub.contoso.com` of `management.…` and `adminmanagement.…`. */
export function domainOf(host: string): string {
    return host.replace(/^(?:admin)?management\./, "");
}

/** Whether a host is the machine that it is named on: it leads to an emulator or a tunnel, and does not say to which Hub. */
export function isLoopback(host: string): boolean {
    const name = host.replace(/^\[|\]$/g, "");
    return /^(?:.*\.)?localhost$/.test(name) || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
}

const HOST = /^(?:(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/)?(?:[^/@]{0,200}@)?(\[[^\]/]{0,100}\]|[^/:?#]{0,255})/i;
