import { PUBLIC } from "../../../state/addresses.ts";
import type { HubView } from "../../../state/hub-view.ts";
import { ipv4Of, ipv4Text } from "../../../state/ipv4.ts";
import { refused } from "../contract/faults.ts";

/** Addresses for tests, which nobody routes: https://www.rfc-editor.org/rfc/rfc2544#appendix-C.2.2 */
const FIRST = ipv4Of("198.18.0.0") ?? 0;
const COUNT = 2 ** 17;
/** The most that a Hub begins with, a /22: https://github.com/MicrosoftDocs/azure-stack-docs/issues/1904 */
const OF_ONE_HUB = 2 ** 10;

/** The lowest public address of the Hub that is free. @throws ArmError where there is none */
export function freePublicAddress({ options, resources }: HubView): string {
    const first = FIRST + (hashOf(options.name) % (COUNT / OF_ONE_HUB)) * OF_ONE_HUB;
    const address = resources.addresses.of(PUBLIC).firstFree(first + 1);
    if (address >= first + OF_ONE_HUB - 1) {
        throw refused(
            "PublicIPCountLimitReached",
            `Cannot create more than ${OF_ONE_HUB - 2} public IP addresses for this subscription in this region.`,
        );
    }
    return ipv4Text(address);
}

/** A number that two Hubs with different names seldom share. */
function hashOf(name: string): number {
    return [...name].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521, 7);
}
