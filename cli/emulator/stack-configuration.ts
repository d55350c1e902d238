import type { StartedHub } from "../../hub/emulator/index.ts";
import { shellWord } from "./environment.ts";

/** A Hub as its configuration must know it. */
export type Configurable = Pick<
    StartedHub,
    "name" | "url" | "namedUrl" | "nodes" | "kind" | "tenantId" | "subscriptionId" | "clientId" | "clientSecret"
>;

/** What `new Hub` reads of a Hub from the configuration of a stack. */
export interface HubConfiguration {
    endpoint: string;
    metadataHost: string;
    nodes: number;
    subscriptionId: string;
    authentication: { identity: string; tenantId?: string; clientId: string; clientSecret: string };
}

/** The same by its key: `hubguard:west`. */
export function stackConfigurationOf(hub: Configurable): Readonly<Record<string, HubConfiguration>> {
    const { name, kind, url, namedUrl, nodes, subscriptionId, tenantId, clientId, clientSecret } = hub;
    const identity = kind === "entra" ? { identity: "entra-id", tenantId } : { identity: "ad-fs" };
    return {
        [`hubguard:${name}`]: {
            endpoint: new URL(namedUrl).hostname,
            metadataHost: new URL(url).host,
            ...{ nodes, subscriptionId },
            authentication: { ...identity, clientId, clientSecret },
        },
    };
}

/** The command that writes it, its secret encrypted. */
export function configLine(hub: Configurable, platform = process.platform): string {
    const settings = Object.entries(stackConfigurationOf(hub)).flatMap(([key, { authentication, ...others }]) => {
        const { clientSecret, ...how } = authentication;
        const plain = [
            ...Object.entries(others).map(([name, value]) => `${key}.${name}=${value}`),
            ...Object.entries(how).map(([name, value]) => `${key}.authentication.${name}=${value}`),
        ];
        const secret = `${key}.authentication.clientSecret=${clientSecret}`;
        return [...plain.flatMap((one) => ["--plaintext", one]), "--secret", secret];
    });
    const words = settings.map((word) => shellWord(word, platform));
    return `pulumi config set-all --path ${words.join(" ")}`;
}
