import { domainOf, hostOf, isLoopback } from "../../hub/endpoint.ts";

/** Azure itself, under the names of its clouds. Nobody makes anything there by a stand-in. */
const AZURE =
    /(?:^|\.)(?:azure|microsoftonline|windows|chinacloudapi|usgovcloudapi|microsoft|microsoftazure)\.(?:com|net|cn|us|de)$/;

/**
 * Refuses what is not the Hub's own: any host outside of the domain of its endpoint, or off this machine where that is on
 * it. What the Hub's metadata and answers name is no exception.
 * @param metadataHost the endpoint that was configured
 * @throws with the host that was to be contacted
 */
export function checkReach(url: string, metadataHost: string): void {
    const host = new URL(url).hostname.toLowerCase();
    if (!isWithin(host, hostOf(metadataHost))) {
        throw new Error(
            `hubguard's stand-in for azure-native talks to the Hub at ${metadataHost} and to nobody else: it does not contact ${host}.`,
        );
    }
}

function isWithin(host: string, configured: string): boolean {
    if (AZURE.test(host)) {
        return false;
    }
    const domain = domainOf(configured);
    return host === configured || host.endsWith(`.${domain}`) || (isLoopback(host) && isLoopback(configured));
}
