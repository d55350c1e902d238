import type { Feature } from "../../hub/profile/features.ts";
import { absentType, publishedTypes } from "../../hub/profile/hub-profile.ts";
import { refusablePaths } from "../../hub/profile/refusable.ts";
import { nearest } from "../../text/nearest.ts";
import { invalid, type Parser, valid } from "../../text/parsed.ts";
import { example } from "../../text/remedy.ts";

export const EXAMPLE_FEATURE = "Microsoft.Compute/disks: zones";
const TYPE = /^[a-z][\w-]{0,80}(?:\.[\w-]{1,80}){1,4}(?:\/[\w-]{1,80}){0,8}$/i;
const MEMBER = /^[a-z][\w.[\]-]{0,200}$/i;

/** Reads any type. */
export const parseType: Parser<string> = (text) =>
    TYPE.test(text)
        ? valid(text)
        : invalid('is no type (such as "Microsoft.Compute/disks")', example("Microsoft.Compute/disks"));

/** Reads any type or member. */
export const parseFeature: Parser<Feature> = (text) => {
    const [type = "", path, ...rest] = text.trim().split(/\s*:\s*/);
    const isFeature = TYPE.test(type) && (path === undefined || MEMBER.test(path)) && rest.length === 0;
    return isFeature
        ? valid({ type: type.toLowerCase(), ...(path === undefined ? {} : { path: path.replace(/\[\d*\]/g, "") }) })
        : invalid(`is no type or member (such as "${EXAMPLE_FEATURE}")`, example(EXAMPLE_FEATURE));
};

/** Reads a type or member that something is known of. */
export const parseKnownFeature: Parser<Feature> = (text) => {
    const parsed = parseFeature(text);
    if (!parsed.ok) {
        return parsed;
    }
    const { type, path } = parsed.value;
    const near = absentType(type) ? type : nearest(type, publishedTypes).toLowerCase();
    const name = publishedTypes.find((candidate) => candidate.toLowerCase() === near) ?? near;
    const paths = refusablePaths(near);
    if (near === type && (path === undefined || paths.some((known) => isWithin(known, path)))) {
        return parsed;
    }
    const [first, ...others] = paths;
    const meant = path !== undefined && first !== undefined ? `${name}: ${nearest(path, [first, ...others])}` : name;
    return invalid("is nothing that hubguard knows a Hub to refuse", example(meant));
};

function isWithin(path: string, holder: string): boolean {
    return `${path}.`.toLowerCase().startsWith(`${holder}.`.toLowerCase());
}
