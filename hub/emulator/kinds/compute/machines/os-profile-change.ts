import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, objectIn } from "../../../wire/json.ts";
import { changed } from "../refusals.ts";

/** What a guest is told only once. */
const UNCHANGEABLE = [
    "computerName",
    "adminUsername",
    "linuxConfiguration.disablePasswordAuthentication",
    "linuxConfiguration.ssh.publicKeys",
    "windowsConfiguration.additionalUnattendContent",
    "windowsConfiguration.timeZone",
];

/**
 * What a machine that is there was told, and is told now. Passwords and data for the first start are nothing to it any more.
 * @throws ArmError https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages
 */
export function keptOsProfile(sent: JsonObject | undefined, was: JsonObject | undefined): JsonObject | undefined {
    if (sent === undefined) {
        return was;
    }
    if (was === undefined) {
        throw changed("osProfile");
    }
    const { adminPassword: _password, customData: _data, ...asked } = sent;
    const other = UNCHANGEABLE.find((path) => isOther(valueAt(asked, path), valueAt(was, path)));
    if (other !== undefined) {
        throw changed(`osProfile.${other}`);
    }
    return {
        ...was,
        ...asked,
        ...both("linuxConfiguration", asked, was),
        ...both("windowsConfiguration", asked, was),
    };
}

function both(member: string, asked: JsonObject, was: JsonObject): JsonObject {
    return isObject(was[member]) ? { [member]: { ...objectIn(was, member), ...objectIn(asked, member) } } : {};
}

function isOther(asked: Json | undefined, own: Json | undefined): boolean {
    return asked !== undefined && asked !== null && !isDeepStrictEqual(asked, own);
}

function valueAt(holder: JsonObject, path: string): Json | undefined {
    return path
        .split(".")
        .reduce((value: Json | undefined, member) => (isObject(value) ? value[member] : undefined), holder);
}
