import { type LimitName, profile } from "../../../hub/profile.ts";
import { text } from "../../../settings/kinds/kind.ts";
import { listOf } from "../../../settings/kinds/list-of.ts";
import type { Place } from "../../../settings/kinds/place.ts";
import { countOption } from "../../../settings/options/number.ts";
import { option } from "../../../settings/options/option.ts";
import { build } from "../../../settings/shared/hubs.ts";
import { invalid, type Parser, valid } from "../../../text/parsed.ts";
import { example } from "../../../text/remedy.ts";
import { type Feature, parseFeature, parseKnownFeature } from "./features.ts";

const parseName: Parser<string> = (name) => {
    const trimmed = name.trim();
    return trimmed.length <= 64 && /^[\w#-]+\*?[\w#-]*$/.test(trimmed)
        ? valid(trimmed)
        : invalid("is no name", example("Standard_DS#_v2"));
};

/** What a platform team knows better about its Hubs than what is published. */
export const options = {
    build: option<string, undefined>(
        'The build of the Hubs whose build the settings do not tell: "2406".',
        build,
        undefined,
    ),
    vmSizes: names("VM sizes that the Hub has; # stands for a number, * for anything.", profile.vmSizes),
    diskSkus: names("Kinds of disks that the Hub has.", profile.diskSkus),
    maximumDiskSizeGiB: maximum("The size of the largest disk, in GiB.", "diskSizeGiB"),
    maximumFaultDomains: maximum("The most fault domains of an availability set.", "faultDomains"),
    maximumUpdateDomains: maximum("The most update domains of an availability set.", "updateDomains"),
    maximumScaleSetInstances: maximum("The most instances of a scale set.", "scaleSetInstances"),
    allow: features("Types and members that the Hub has after all.", parseKnownFeature),
    refuse: features("Types and members that the Hub lacks besides.", parseFeature),
};

function names(description: string, published: readonly string[]) {
    const example = JSON.stringify(published.slice(0, 2));
    const list = listOf(text(parseName), example);
    const read = (place: Place) => {
        const found = list.read(place);
        if (Array.isArray(place.value) && place.value.length === 0) {
            place.report(`names nothing. Write e.g. ${example}.`);
        }
        return found?.length === 0 ? undefined : found;
    };
    return option<readonly string[], readonly string[]>(description, { ...list, read }, published);
}

function maximum(description: string, limit: LimitName) {
    return countOption(description, profile.limits[limit].to);
}

function features(description: string, parser: Parser<Feature>) {
    return option<readonly Feature[], readonly Feature[]>(
        description,
        listOf(text(parser), '["Microsoft.Compute/disks: zones"]'),
        [],
    );
}
