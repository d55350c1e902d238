import type { DeployedHub } from "../../../estate/hubs/deployed-hub.ts";
import { ABSENT, known, type Value } from "../../../estate/values/reading.ts";
import { type LimitName, type ListName, profile, type Range } from "../../../hub/profile.ts";
import type { Options } from "../../../settings/shared/settings.ts";
import { FeatureSet } from "./feature-set.ts";
import { NamePatterns } from "./name-patterns.ts";
import type { options } from "./options.ts";
import { RefusedMembers } from "./refused-members.ts";
import { OfferedSizes } from "./sizes.ts";

/** What a Hub takes: what is published, with what the platform team knows better. */
export interface Terms {
    build: Value<string>;
    lists: Readonly<Record<ListName, NamePatterns>>;
    sizes: OfferedSizes;
    limits: Readonly<Record<LimitName, Range>>;
    allow: FeatureSet;
    refuse: FeatureSet;
    members: RefusedMembers;
}

/** What all Hubs take, and their build where the settings tell no other one. */
export type CommonTerms = Omit<Terms, "build"> & { build: string | undefined };

type Configured = { [O in keyof typeof options]: (typeof options)[O]["default"] };

export function commonTerms(configured: Options): CommonTerms {
    const { build, vmSizes, diskSkus, allow, refuse, ...maxima } = configured as Configured;
    const { limits } = profile;
    const [allowed, refused] = [new FeatureSet(allow), new FeatureSet(refuse)];
    return {
        build,
        lists: { vmSizes: new NamePatterns(vmSizes), diskSkus: new NamePatterns(diskSkus) },
        sizes: new OfferedSizes(vmSizes),
        limits: {
            diskSizeGiB: { ...limits.diskSizeGiB, to: maxima.maximumDiskSizeGiB },
            faultDomains: { ...limits.faultDomains, to: maxima.maximumFaultDomains },
            updateDomains: { ...limits.updateDomains, to: maxima.maximumUpdateDomains },
            scaleSetInstances: { ...limits.scaleSetInstances, to: maxima.maximumScaleSetInstances },
        },
        allow: allowed,
        refuse: refused,
        members: new RefusedMembers(allowed, refused),
    };
}

export function termsOf(common: CommonTerms, hub: DeployedHub): Terms {
    const { build } = common;
    return { ...common, build: hub.build === ABSENT && build !== undefined ? known(build) : hub.build };
}
