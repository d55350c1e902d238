import type { Fault } from "../../adapters/template/language/frame.ts";
import { isObject, type Raw } from "../../values/raw.ts";

/** Messages show no more characters of what a template holds. */
const LONGEST = 200;

/** Names of functions that are spelled with capitals, by those in lower case, which expressions are read in. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
    [
        ...["copyIndex", "createArray", "createObject", "padLeft", "resourceGroup", "resourceId", "tryGet"],
        ...["listAccountSas", "listKeys", "listSecrets", "newGuid", "uniqueString", "utcNow"],
        // Those that newer Azure has, and older Hubs do not.
        ...["cidrHost", "cidrSubnet", "dateTimeAdd", "dateTimeFromEpoch", "dateTimeToEpoch", "getSecret", "groupBy"],
        ...["indexFromEnd", "lambdaVariables", "loadFileAsBase64", "managementGroup", "mapValues", "objectKeys"],
        ...["parseCidr", "pickZones", "shallowMerge", "toLogicalZone", "toObject", "toPhysicalZone"],
    ].map((name) => [name.toLowerCase(), name]),
);

/**
 * Why an expression has no value, in the words of Azure Resource Manager where they are known. Arguments are told by their
 * types only: they may be secrets.
 * @see https://github.com/Azure/azure-quickstart-templates/pull/6459 for the count of copies
 * @see https://github.com/dmauser/opnazure/issues/63 for a missing property
 * @see https://github.com/microsoft/vscode-azurearmtools/issues/531 for a missing function
 */
export function reasonOf(fault: Fault): string {
    switch (fault.kind) {
        case "syntax":
            return `Unable to parse language expression '${short(fault.text.slice(1, -1))}'`;
        case "function":
            return `The template function '${spelled(fault.name)}' is not valid`;
        case "arguments":
            return argumentsReason(spelled(fault.name), fault.values);
        case "member":
            return memberReason(fault.holder, fault.key);
        case "count":
            return "The copy count must be a positive integer value and cannot exceed '800'";
        case "name":
            return "The name of a member must be of type 'String'";
        case "limit":
            return "It is too large, too deep or too long to be evaluated";
    }
}

/** Why a function that exists cannot be called where it is. @param name in any case */
export function unexpectedReason(name: string): string {
    const copy = name.toLowerCase() === "copyindex" ? COPY_ONLY : "";
    return `The template function '${spelled(name)}' is not expected at this location${copy}`;
}

const COPY_ONLY = ". The function can only be used in a resource with copy specified";

function argumentsReason(name: string, values: readonly Raw[]): string {
    if (name === "copyIndex") {
        return unexpectedReason(name);
    }
    const types = values.length === 0 ? "" : ` of the types '${values.map(typeOf).join(", ")}'`;
    return `Unable to evaluate template language function '${name}': it does not take these arguments${types}`;
}

function memberReason(holder: Raw, key: Raw): string {
    if (Array.isArray(holder) && typeof key === "number") {
        return `The language expression property array index '${key}' is out of bounds`;
    }
    if (isObject(holder) && typeof key === "string") {
        const names = short(Object.keys(holder).join(", "));
        return `The language expression property '${short(key)}' doesn't exist, available properties are '${names}'`;
    }
    const name = typeof key === "object" ? typeOf(key) : short(String(key));
    return `The language expression property '${name}' can't be evaluated`;
}

/** The type of a value as Azure Resource Manager names it. */
export function typeOf(value: Raw): string {
    if (value === null || value === undefined) {
        return "Null";
    }
    if (Array.isArray(value)) {
        return "Array";
    }
    if (typeof value === "number") {
        return Number.isInteger(value) ? "Integer" : "Float";
    }
    return typeof value === "boolean" ? "Boolean" : typeof value === "string" ? "String" : "Object";
}

/** The beginning of a long text. */
export function short(text: string): string {
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function spelled(name: string): string {
    return SPELLINGS.get(name.toLowerCase()) ?? name;
}
