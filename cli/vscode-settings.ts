import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import { decoded, MARK } from "../settings/file/decoded.ts";
import { ABSENT, systemFault } from "../settings/file/file-fault.ts";
import { Lines } from "../settings/file/lines.ts";
import { readBytes } from "../settings/file/read-bytes.ts";
import { quote } from "../text/quote.ts";
import { appended } from "./appended.ts";

/** The settings of Visual Studio Code for a folder, from there. */
export const VSCODE_SETTINGS = ".vscode/settings.json";

/** One of the maps from files to schemas. https://code.visualstudio.com/docs/languages/json#_json-schemas-and-settings */
interface Mapping {
    fileMatch: readonly [string];
    url: string;
}

/** The settings that map a file to the schema of this package, and whether they did before; or why they cannot. */
export type Mapped = { isNew: boolean } | { fault: string };

/**
 * Has Visual Studio Code complete and check a settings file. What else its settings hold, comments too, stays as it is.
 * @param folder what it opens
 */
export function mapToSchema(folder: string, file: string): Mapped {
    const match = matchOf(folder, file);
    const url = schemaFrom(folder);
    if (match === undefined) {
        return {
            fault: `${quote(file)} lies outside of this folder. Call hubguard init in the folder that the editor opens.`,
        };
    }
    if (url === undefined) {
        return {
            fault: "hubguard is not installed here, so there is no schema to map to. Call npm install hubguard first.",
        };
    }
    const path = join(folder, VSCODE_SETTINGS);
    const bytes = readBytes(path);
    if (typeof bytes === "string" && bytes !== ABSENT) {
        return { fault: `${VSCODE_SETTINGS} could not be read: ${bytes}. Mend it first.` };
    }
    const merged = merge(typeof bytes === "string" ? Buffer.alloc(0) : bytes, { fileMatch: [match], url });
    if ("fault" in merged) {
        return { fault: `${VSCODE_SETTINGS} was left as it is: ${merged.fault}` };
    }
    return merged.text === undefined ? { isNew: false } : write(path, merged.text);
}

function write(path: string, text: string): Mapped {
    try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        return { isNew: true };
    } catch (error) {
        const reason = systemFault(path, error as NodeJS.ErrnoException);
        return { fault: `${VSCODE_SETTINGS} could not be written: ${reason}.` };
    }
}

/** As the editor writes a path within the folder: with slashes, the first of which is the folder. */
function matchOf(folder: string, file: string): string | undefined {
    const path = relative(folder, resolve(folder, file));
    return path.startsWith("..") || isAbsolute(path) ? undefined : `/${path.split(sep).join("/")}`;
}

const SCHEMA = "node_modules/hubguard/policypack/settings.schema.json";

/** The schema of the package that is installed nearest, by a path from the folder that stays right for others. */
function schemaFrom(folder: string): string | undefined {
    for (let [above, path] = [folder, "./"]; ; [above, path] = [dirname(above), `${path}../`]) {
        if (existsSync(join(above, SCHEMA))) {
            return path + SCHEMA;
        }
        if (above === dirname(above)) {
            return undefined;
        }
    }
}

/** @returns the settings with the mapping; no text where they have it */
function merge(bytes: Buffer, mapping: Mapping): { text?: string } | { fault: string } {
    const mark = bytes.toString("utf8").startsWith(MARK) ? MARK : "";
    const { text, fault } = decoded(bytes.subarray(Buffer.byteLength(mark)));
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const offset = fault?.offset ?? (root ? errors[0]?.offset : undefined);
    if (offset !== undefined) {
        const { line, column } = new Lines(text).placeOf(offset);
        return { fault: `it cannot be read from line ${line}, column ${column} on. Mend it first.` };
    }
    if (!root) {
        const settings = json({ "json.schemas": [mapping] });
        return { text: `${mark}${text}${/[^\r\n]$/.test(text) ? "\n" : ""}${settings}\n` };
    }
    const schemas = findNodeAtLocation(root, ["json.schemas"]);
    if (root.type !== "object" || (schemas && schemas.type !== "array")) {
        return {
            fault: `its ${root.type === "object" ? '"json.schemas" is' : "settings are"} not what the editor reads. Mend it first.`,
        };
    }
    const [list, item] = schemas ? additionTo(schemas, mapping) : [root, `"json.schemas": ${json([mapping])}`];
    return item === undefined ? {} : { text: mark + appended(text, list, item) };
}

/** What is new in a list of mappings, and the list that it belongs into; no text where nothing is. */
function additionTo(schemas: Node, mapping: Mapping): [list: Node, item: string | undefined] {
    const [match] = mapping.fileMatch;
    for (const known of schemas.children ?? []) {
        const matches = findNodeAtLocation(known, ["fileMatch"]);
        if (findNodeAtLocation(known, ["url"])?.value === mapping.url && matches?.type === "array") {
            const isThere = matches.children?.some(({ value }) => value === match);
            return [matches, isThere ? undefined : json(match)];
        }
    }
    return [schemas, json(mapping)];
}

function json(value: unknown): string {
    return JSON.stringify(value, null, 4);
}
