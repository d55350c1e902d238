import { resolve } from "node:path";
import type { Platform } from "../../protection/platform/platform.ts";
import { decoded } from "../../settings/file/decoded.ts";
import { Lines } from "../../settings/file/lines.ts";
import { readBytes } from "../../settings/file/read-bytes.ts";
import { Tree } from "../../settings/file/tree.ts";
import { wholeFault } from "../../settings/file/whole-fault.ts";
import { readPlatform } from "../../settings/platform/platform.ts";
import type { PlatformSettings } from "../../settings/platform/platform-settings.ts";
import { quote } from "../../text/quote.ts";
import { kindOf } from "../arguments/check.ts";
import { isObject } from "../arguments/structure.ts";

/** The settings of the platform team: what their file holds, or its path, from the folder of the Pulumi program. */
export type Settings = PlatformSettings | string;

/** What settings say, and what is wrong in them. */
interface Read {
    platform: Platform;
    faults: readonly string[];
}

/** What the platform team lays down; what cannot be read has its default. */
export function platformOf(settings: unknown): Platform {
    return readSettings(settings).platform;
}

/** What is wrong with an argument `settings`. */
export function settingsFaults(settings: unknown): readonly string[] {
    return readSettings(settings).faults;
}

/** What is wrong with a value that no file could hold, such as one that holds itself. */
export function jsonFault(value: unknown, path: string): string | undefined {
    try {
        JSON.stringify(value);
        return undefined;
    } catch (error) {
        const [reason] = error instanceof Error ? error.message.split("\n") : [];
        return `${path} cannot be written as JSON (${reason}). Write text, numbers, true, false, lists and objects.`;
    }
}

/** Machines of a program have the same settings, and a file is no other one a moment later. */
const ofObjects = new WeakMap<object, Read>();
const ofFiles = new Map<string, Read>();
const NONE: Record<string, never> = {};

function readSettings(settings: unknown = NONE): Read {
    if (typeof settings === "string") {
        return remembered(ofFiles, resolve(settings), (path) => readFile(path, settings));
    }
    return isObject(settings)
        ? remembered(ofObjects, settings, (object) => {
              const fault = jsonFault(object, "settings");
              return fault === undefined ? readObject(object, ["settings"]) : unread(fault);
          })
        : unread(`settings is ${kindOf(settings)}, but must be an object, or the path of a JSON file.`);
}

function remembered<K>(
    memory: { get(key: K): Read | undefined; set(key: K, read: Read): unknown },
    key: K,
    make: (key: K) => Read,
): Read {
    const known = memory.get(key) ?? make(key);
    memory.set(key, known);
    return known;
}

function readObject(object: object, path: string[] = []): Read {
    const { platform, faults } = readPlatform(object, path);
    return { platform, faults: faults.map(({ message }) => message) };
}

function readFile(path: string, stated: string): Read {
    const file = `settings ${quote(stated)}`;
    const bytes = readBytes(path);
    if (typeof bytes === "string") {
        return unread(`${file} cannot be read: ${bytes}.`);
    }
    const { text, fault = wholeFault(text) } = decoded(bytes);
    if (fault) {
        const { line, column } = new Lines(text).placeOf(fault.offset);
        return unread(`${file}, line ${line}, column ${column}: ${fault.message}`);
    }
    const { platform, faults } = readObject(new Tree(text).value);
    return { platform, faults: faults.map((sentence) => `${file}: ${sentence}`) };
}

function unread(fault: string): Read {
    return { ...readObject(NONE), faults: [fault] };
}
