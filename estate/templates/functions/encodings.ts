import { ofValues, type Table } from "../../adapters/template/functions/function.ts";
import { isObject, type Raw } from "../../values/raw.ts";
import { guidOf } from "./guid.ts";
import { uniqueString } from "./unique-string.ts";

/**
 * What can be told of texts without knowing where a template is deployed, but tells nothing to who only judges it.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string
 */
export const encodings: Table = {
    uniqueString: ofTexts((...texts) => uniqueString(texts)),
    guid: ofTexts((...texts) => guidOf(texts)),
    base64: ofTexts((text) => Buffer.from(text).toString("base64")),
    base64ToString: ofTexts(decoded),
    base64ToJson: ofTexts((text) => parsed(decoded(text))),
    dataUri: ofTexts((text) => `data:text/plain;charset=utf8;base64,${Buffer.from(text).toString("base64")}`),
    dataUriToString: ofTexts((uri) => {
        const [, encoded] = /^data:[^,]*;base64,(.*)$/s.exec(uri) ?? [];
        return encoded === undefined ? undefined : decoded(encoded);
    }),
    uri: ofTexts((base, relative) => {
        // The last segment of a base without a slash at its end is replaced, as a browser does.
        return relative === undefined || !URL.canParse(relative, base) ? undefined : new URL(relative, base).href;
    }),
    uriComponent: ofTexts((text) => (text.isWellFormed() ? encodeURIComponent(text) : undefined)),
    uriComponentToString: ofTexts((text) => {
        try {
            return decodeURIComponent(text);
        } catch {
            return undefined;
        }
    }),
    float: ofValues(([value]) => finite(typeof value === "string" && value.trim() !== "" ? Number(value) : value)),
    intersection: ofValues((values) => {
        if (values.length > 1 && values.every((value) => Array.isArray(value))) {
            return values.reduce((common: Raw[], list) => common.filter((one) => includes(list, one)));
        }
        return values.length > 1 && values.every(isObject) ? values.reduce<Raw>(commonMembers, values[0]) : undefined;
    }),
};

function ofTexts(apply: (first: string, ...others: string[]) => Raw) {
    return ofValues((values) =>
        values.length > 0 && values.every((value) => typeof value === "string")
            ? apply(...(values as [string, ...string[]]))
            : undefined,
    );
}

function decoded(text: string): string | undefined {
    return /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text) && !text.includes("_")
        ? Buffer.from(text, "base64").toString()
        : undefined;
}

function parsed(text: string | undefined): Raw {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    } catch {
        return undefined;
    }
}

function finite(value: Raw): number | undefined {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function includes(list: readonly Raw[], value: Raw): boolean {
    const text = JSON.stringify(value);
    return list.some((item) => JSON.stringify(item) === text);
}

function commonMembers(common: Raw, other: Raw): Raw {
    const [own, others] = [common, other] as Record<string, Raw>[];
    const isShared = ([name, value]: [string, Raw]) =>
        Object.hasOwn(others as object, name) && includes([others?.[name]], value);
    return Object.fromEntries(Object.entries(own ?? {}).filter(isShared));
}
