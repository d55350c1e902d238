import { HubProfile } from "../../hub/profile/hub-profile.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { platformOf } from "./settings.ts";

const profiles = new WeakMap<Platform, HubProfile>();

/** What the Hubs of a platform team take: as published, with what the settings know better. */
export function hubTermsOf(settings: unknown): HubProfile {
    const platform = platformOf(settings);
    const profile = profiles.get(platform) ?? new HubProfile(platform.hub);
    profiles.set(platform, profile);
    return profile;
}

/** What keeps machines from being spread over the nodes of a Hub, in words that follow a colon; nothing where nothing does. */
export function spreadFault(hub: HubProfile): string | undefined {
    return hub.limit("faultDomains").to < 2
        ? 'by the settings, the Hub has a single fault domain ("hub-support": { "maximumFaultDomains": 1 })'
        : undefined;
}
