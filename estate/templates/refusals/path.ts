import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { JsonObject } from "../../../hub/emulator/wire/json.ts";

/** Where something stands in a template: `["resources", 0, "properties"]`. */
export type Path = readonly (string | number)[];

/** As .NET's JSON reader writes it: `resources[0].properties`. */
export function printed(path: Path): string {
    return path
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
        .join("")
        .replace(/^\./, "");
}

/** Where it stands in the text of the template, taken as written without blanks and line breaks: clients send it so. */
export function positionOf(template: JsonObject, path: Path): string {
    const tree = parseTree(JSON.stringify(template));
    for (let length = path.length; length > 0; length--) {
        const node = tree && findNodeAtLocation(tree, path.slice(0, length));
        if (node) {
            return `line '1' and column '${node.offset + 1}'`;
        }
    }
    return "line '1' and column '1'";
}
