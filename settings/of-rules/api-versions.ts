import { invalid, type Parser, valid } from "../../text/parsed.ts";
import { advise, example } from "../../text/remedy.ts";
import { COMMENTS, type Kind, text } from "../kinds/kind.ts";
import { listOf } from "../kinds/list-of.ts";
import { option } from "../options/option.ts";
import { parseType } from "./hub-features.ts";

type ApiVersions = Readonly<Record<string, readonly string[]>>;

const parseApiVersion: Parser<string> = (version) =>
    /^\d{4}-\d{2}(?:-\d{2})?(?:-[a-z]{1,20})?$/.test(version.trim())
        ? valid(version.trim())
        : invalid('is no API version (such as "2020-06-01")', example("2020-06-01"));

const versions = listOf(text(parseApiVersion), '["2020-06-01"]');

const byType: Kind<ApiVersions> = {
    schema: { type: "object", ...COMMENTS, additionalProperties: { ...versions.schema, minItems: 1 } },
    read(place) {
        const types = place.names('{ "Microsoft.Compute/disks": ["2019-07-01"] }');
        const entries = types?.flatMap((type): [string, readonly string[]][] => {
            const at = place.at(type);
            const parsed = parseType(type);
            if (!parsed.ok) {
                at.reportName(() => `has a name that ${parsed.fault}. ${advise(parsed.remedy)}`);
            }
            const read = versions.read(at);
            if (read?.length === 0) {
                at.report('names no version that can be read. Write e.g. ["2020-06-01"].');
            }
            return parsed.ok && read && read.length > 0 ? [[parsed.value, read]] : [];
        });
        return entries && Object.fromEntries(entries);
    },
};

/** The API versions that a Hub takes, which replace the known ones of the types that are named. */
export const apiVersions = option<ApiVersions, ApiVersions>(
    "The API versions that the Hub has, by the types that it has them for.",
    byType,
    {},
);
