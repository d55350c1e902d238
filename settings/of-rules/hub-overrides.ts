import { type LimitName, published } from "../../hub/profile/data.ts";
import type { Feature } from "../../hub/profile/features.ts";
import type { HubOverrides } from "../../hub/profile/hub-profile.ts";
import { invalid, type Parser, valid } from "../../text/parsed.ts";
import { example } from "../../text/remedy.ts";
import { text } from "../kinds/kind.ts";
import { listOf } from "../kinds/list-of.ts";
import type { Place } from "../kinds/place.ts";
import { countOption } from "../options/number.ts";
import { type OptionValues, option } from "../options/option.ts";
import { build } from "../shared/hubs.ts";
import { apiVersions } from "./api-versions.ts";
import { EXAMPLE_FEATURE, parseFeature, parseKnownFeature } from "./hub-features.ts";

const parseName: Parser<string> = (name) => {
    const trimmed = name.trim();
    return trimmed.length <= 64 && /^[\w#-]+\*?[\w#-]*$/.test(trimmed)
        ? valid(trimmed)
        : invalid("is no name", example("Standard_DS#_v2"));
};

/** What a platform team knows better about its Hubs than what is published. */
export const hubOverrides = {
    build: option<string, undefined>(
        'The build of the Hubs whose build the settings do not tell: "2406".',
        build,
        undefined,
    ),
    vmSizes: names("VM sizes that the Hub has; # stands for a number, * for anything.", published.vmSizes),
    diskSkus: names("Kinds of disks that the Hub has.", published.diskSkus),
    maximumDiskSizeGiB: maximum("The size of the largest disk, in GiB.", "diskSizeGiB"),
    maximumFaultDomains: maximum("The most fault domains of an availability set.", "faultDomains"),
    maximumUpdateDomains: maximum("The most update domains of an availability set.", "updateDomains"),
    maximumScaleSetInstances: maximum("The most instances of a scale set.", "scaleSetInstances"),
    allow: features("Types and members that the Hub has after all.", parseKnownFeature),
    refuse: features("Types and members that the Hub lacks besides.", parseFeature),
    apiVersions,
};

/** What the options say of a Hub. */
export function toOverrides(options: OptionValues<typeof hubOverrides>): HubOverrides {
    const { maximumDiskSizeGiB, maximumFaultDomains, maximumUpdateDomains, maximumScaleSetInstances, ...others } =
        options;
    const { build: own, ...rest } = others;
    return {
        ...rest,
        ...(own === undefined ? {} : { build: own }),
        limits: {
            diskSizeGiB: maximumDiskSizeGiB,
            faultDomains: maximumFaultDomains,
            updateDomains: maximumUpdateDomains,
            scaleSetInstances: maximumScaleSetInstances,
        },
    };
}

function names(description: string, fallback: readonly string[]) {
    const sample = JSON.stringify(fallback.slice(0, 2));
    const list = listOf(text(parseName), sample);
    const read = (place: Place) => {
        const found = list.read(place);
        if (Array.isArray(place.value) && place.value.length === 0) {
            place.report(`names nothing. Write e.g. ${sample}.`);
        }
        return found?.length === 0 ? undefined : found;
    };
    return option<readonly string[], readonly string[]>(description, { ...list, read }, fallback);
}

function maximum(description: string, limit: LimitName) {
    return countOption(description, published.limits[limit].to);
}

function features(description: string, parser: Parser<Feature>) {
    return option<readonly Feature[], readonly Feature[]>(
        description,
        listOf(text(parser), `["${EXAMPLE_FEATURE}"]`),
        [],
    );
}
