import type { NamedHub, NamedHubs } from "../../hub/named-hub.ts";
import { nameParser } from "../../text/name.ts";
import { invalid, type Parser, valid } from "../../text/parsed.ts";
import { correction, example } from "../../text/remedy.ts";
import { byName } from "../kinds/by-name.ts";
import { type Kind, text } from "../kinds/kind.ts";
import { record } from "../kinds/record.ts";
import { option } from "../options/option.ts";

const ENDPOINT = "management.west.hub.contoso.com";

const parseEndpoint: Parser<string> = (value) => {
    const [, host = "", rest = ""] = /^(?:https:\/\/)?([^/\s:?#@]{0,253})(.*)$/i.exec(value.trim().toLowerCase()) ?? [];
    const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host);
    return isHost && /^(:\d{1,5})?\/?$/.test(rest)
        ? valid(host)
        : invalid(
              `is not the host of an endpoint (such as "${ENDPOINT}")`,
              isHost ? correction(host) : example(ENDPOINT),
          );
};

/** Reads the version of a Hub's software, its four digits. */
export const parseBuild: Parser<string> = (value) => {
    const trimmed = value.trim();
    const [, found] = /^(?:1\.)?(\d\d\.?\d\d)(?:\.\d{1,4}){0,2}$/.exec(trimmed) ?? [];
    const build = found?.replace(".", "");
    const remedy = build === undefined ? example("2406") : correction(build);
    return build === trimmed ? valid(build) : invalid('is not a build (such as "2406")', remedy);
};

/** The version of a Hub's software. */
export const build = text(parseBuild, { pattern: "^\\d{4}$" });

const EXAMPLE = `{ "endpoint": "${ENDPOINT}", "location": "west" }`;
const OTHER_NAMES = {
    endpoint: ["url", "host", "arm endpoint", "management endpoint", "metadata host"],
    location: ["region"],
    build: ["version", "update"],
};
const hub = record<NamedHub>(
    {
        endpoint: text(parseEndpoint, { description: `A host or URL: "${ENDPOINT}".` }),
        location: text(nameParser("west")),
        build,
    },
    { noun: "a Hub", example: EXAMPLE, otherNames: OTHER_NAMES },
);
const told: Kind<NamedHub> = {
    schema: { ...hub.schema, anyOf: [{ required: ["endpoint"] }, { required: ["location"] }] },
    read(place) {
        const read = hub.read(place);
        const isTold = ["endpoint", "location"].some((name) => place.at(name).value !== undefined);
        if (read && !isTold) {
            place.report(`names neither endpoint nor location. Write e.g. "endpoint": "${ENDPOINT}".`);
        }
        return read?.endpoint || read?.location ? read : undefined;
    },
};
const named = byName(told, `{ "dc1": ${EXAMPLE} }`);

/** Hubs by the names that the platform team gives them. */
export const hubs = option<NamedHubs, NamedHubs>(
    "Hubs by name, each with its endpoint or location, and its build.",
    {
        schema: named.schema,
        read(place) {
            const read = named.read(place);
            return read && Object.fromEntries([...read.values()].map(({ name, ...rest }) => [name, rest]));
        },
    },
    {},
);
