import type { DeployedHub } from "../../../estate/hubs/deployed-hub.ts";
import { ABSENT, known, type Value } from "../../../estate/values/reading.ts";
import { type LimitName, type ListName, profile, type Range } from "../../../hub/profile.ts";
import type { Options } from "../../../settings/shared/settings.ts";
import type { Feature } from "./features.ts";
import type { options } from "./options.ts";

/** What a Hub takes: what is published, with what the platform team knows better. */
export interface Terms {
    build: Value<string>;
    lists: Readonly<Record<ListName, readonly string[]>>;
    limits: Readonly<Record<LimitName, Range>>;
    allow: readonly Feature[];
    refuse: readonly Feature[];
}

type Configured = { [O in keyof typeof options]: (typeof options)[O]["default"] };

export function termsOf(configured: Options, hub: DeployedHub): Terms {
    const { build, vmSizes, diskSkus, allow, refuse, ...maxima } = configured as Configured;
    const { limits } = profile;
    return {
        build: hub.build === ABSENT && build !== undefined ? known(build) : hub.build,
        lists: { vmSizes, diskSkus },
        limits: {
            diskSizeGiB: { ...limits.diskSizeGiB, to: maxima.maximumDiskSizeGiB },
            faultDomains: { ...limits.faultDomains, to: maxima.maximumFaultDomains },
            updateDomains: { ...limits.updateDomains, to: maxima.maximumUpdateDomains },
            scaleSetInstances: { ...limits.scaleSetInstances, to: maxima.maximumScaleSetInstances },
        },
        allow,
        refuse,
    };
}
