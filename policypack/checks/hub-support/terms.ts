import type { DeployedHub } from "../../../estate/hubs/deployed-hub.ts";
import { ABSENT, known, type Value } from "../../../estate/values/reading.ts";
import { HubProfile } from "../../../hub/profile/hub-profile.ts";
import { type hubOverrides, toOverrides } from "../../../settings/of-rules/hub-overrides.ts";
import type { OptionValues } from "../../../settings/options/option.ts";
import type { Options } from "../../../settings/shared/settings.ts";
import { OfferedSizes } from "./sizes.ts";

/** What a Hub takes: what is published, with what the platform team knows better. */
export interface Terms {
    build: Value<string>;
    profile: HubProfile;
    sizes: OfferedSizes;
}

/** What all Hubs take, and their build where the settings tell no other one. */
export type CommonTerms = Omit<Terms, "build"> & { build: string | undefined };

export function commonTerms(configured: Options): CommonTerms {
    const overrides = toOverrides(configured as OptionValues<typeof hubOverrides>);
    const profile = new HubProfile(overrides);
    return { build: overrides.build, profile, sizes: new OfferedSizes(profile.lists.vmSizes.all) };
}

export function termsOf(common: CommonTerms, hub: DeployedHub): Terms {
    const { build } = common;
    return { ...common, build: hub.build === ABSENT && build !== undefined ? known(build) : hub.build };
}
