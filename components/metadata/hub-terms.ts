import type { Range } from "../../hub/profile/data.ts";
import { HubProfile } from "../../hub/profile/hub-profile.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { quote } from "../../text/quote.ts";
import { Hub } from "../hub/hub.ts";
import { platformOf } from "./settings.ts";

const profiles = new WeakMap<Platform, HubProfile>();

/** What the Hubs of a platform team take: as published, with what the settings know better. */
export function hubTermsOf(settings: unknown): HubProfile {
    const platform = platformOf(settings);
    const profile = profiles.get(platform) ?? new HubProfile(platform.hub);
    profiles.set(platform, profile);
    return profile;
}

/** Over how many fault domains a Hub can spread machines: no more than it has nodes. @param hub whatever it is */
export function faultDomainsOf(settings: unknown, hub: unknown): Range {
    const { from, to } = hubTermsOf(settings).limit("faultDomains");
    return { from, to: Math.min(to, nodesOf(hub) ?? to) };
}

/** What keeps machines from being spread over the nodes of a Hub, in words that follow a colon; nothing where nothing does. */
export function spreadFault(settings: unknown, hub: unknown): string | undefined {
    if (faultDomainsOf(settings, hub).to >= 2) {
        return undefined;
    }
    return Hub.isInstance(hub) && hub.nodes === 1
        ? `the Hub ${quote(hub.name)} has a single node (nodes: 1)`
        : 'by the settings, the Hub has a single fault domain ("hub-support": { "maximumFaultDomains": 1 })';
}

/** One of another copy of this package may be older. */
function nodesOf(hub: unknown): number | undefined {
    return Hub.isInstance(hub) ? hub.nodes : undefined;
}
