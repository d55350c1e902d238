import { absentType, membersOf, profile } from "../../../hub/profile.ts";
import { nearest } from "../../../text/nearest.ts";
import { invalid, type Parser, valid } from "../../../text/parsed.ts";
import { example } from "../../../text/remedy.ts";

/** A type, or a member of its bodies, as the configuration names it: `Microsoft.Compute/disks: zones`. */
export interface Feature {
    /** In lower case. */
    type: string;
    /** Without positions in lists; nothing for the type itself. */
    path?: string;
}

const EXAMPLE = "Microsoft.Compute/disks: zones";
const FEATURE = /^([a-z][\w-]{0,80}(?:\.[\w-]{1,80}){1,4}(?:\/[\w-]{1,80}){0,8})(?:\s*:\s*([a-z][\w.[\]-]{0,200}))?$/i;

/** Reads any type or member. */
export const parseFeature: Parser<Feature> = (text) => {
    const [, type, path] = FEATURE.exec(text.trim()) ?? [];
    return type === undefined
        ? invalid(`is no type or member (such as "${EXAMPLE}")`, example(EXAMPLE))
        : valid({ type: type.toLowerCase(), ...(path === undefined ? {} : { path: path.replace(/\[\d*\]/g, "") }) });
};

/** Reads a type or member that something is known of. */
export const parseKnownFeature: Parser<Feature> = (text) => {
    const parsed = parseFeature(text);
    if (!parsed.ok) {
        return parsed;
    }
    const { type, path } = parsed.value;
    const near = absentType(type) ? type : nearest(type, TYPES).toLowerCase();
    const name = TYPES.find((candidate) => candidate.toLowerCase() === near) ?? near;
    const paths = membersOf(near).map((member) => member.path);
    if (near === type && (path === undefined || paths.some((known) => isWithin(known, path)))) {
        return parsed;
    }
    const [first, ...others] = paths;
    const meant = path !== undefined && first !== undefined ? `${name}: ${nearest(path, [first, ...others])}` : name;
    return invalid("is nothing that hubguard knows a Hub to refuse", example(meant));
};

const TYPES = [...Object.keys(profile.types), ...Object.keys(profile.absentTypes)] as [string, ...string[]];

function isWithin(path: string, holder: string): boolean {
    return `${path}.`.toLowerCase().startsWith(`${holder}.`.toLowerCase());
}
