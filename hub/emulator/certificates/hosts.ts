import { isIP } from "node:net";
import type { JsonGeneralName } from "@peculiar/x509";

/** Where a Hub is: `west` in `hub.test`. */
export interface HubPlace {
    name: string;
    domain: string;
}

/** How a Hub is reached without a proxy or a name. */
const LOOPBACK = ["localhost", "127.0.0.1", "::1"];

/**
 * The parts of a Hub that have names of their own, as it publishes them.
 * @see https://learn.microsoft.com/azure-stack/operator/azure-stack-integrate-endpoints
 */
const PARTS = [
    "management",
    "adminmanagement",
    "portal",
    "adminportal",
    "login",
    "adfs",
    "graph",
    "*.blob",
    "*.queue",
    "*.table",
    "*.vault",
];

/** Everything by which the Hubs of one process are reached. */
export function hostsOf(hubs: readonly HubPlace[]): string[] {
    const names = hubs.flatMap(({ name, domain }) => PARTS.map((part) => `${part}.${name}.${domain}`));
    return [...LOOPBACK, ...new Set(names.map((name) => name.toLowerCase()))];
}

/** Addresses must be told as such: clients look for an address only among those. */
export function subjectNames(hosts: readonly string[]): JsonGeneralName[] {
    return hosts.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value }));
}
