import {
    findNodeAtLocation,
    getNodeValue,
    type Node,
    type ParseError,
    parseTree,
    printParseErrorCode,
} from "jsonc-parser";
import { type RawConfiguration, readConfiguration } from "../policypack/configuration/configuration.ts";
import { readLevels } from "../policypack/configuration/read-levels.ts";
import type { Rule } from "../policypack/judging/rule.ts";
import { rules } from "../policypack/rules/index.ts";

/** A fault and where it stands, counted from one. */
export interface PlacedFault {
    line: number;
    column: number;
    path: readonly (string | number)[];
    message: string;
}

/**
 * What is wrong in a settings file: in the JSON first, and if it is none, in what it says.
 * @param own names of rules that are not hubguard's: their options are not known here
 */
export function checkFile(text: string, own: readonly string[] = []): PlacedFault[] {
    const errors: ParseError[] = [];
    // The Pulumi engine takes plain JSON: no comments but the members that begin with //.
    const root = parseTree(text, errors, { disallowComments: true });
    if (text.trim() === "") {
        return [];
    }
    const [error] = errors;
    if (error || root?.type !== "object") {
        const message = error
            ? `this is no JSON: ${wordsOf(error)}. Comments are written as members: "//": "…".`
            : 'the file holds no object. Write e.g. { "require-rpo": "advisory" }.';
        return [{ ...placeOf(text, error?.offset ?? 0), path: [], message }];
    }
    const { configuration, faults } = readLevels(getNodeValue(root));
    const others = own.filter((name) => !Object.hasOwn(rules, name));
    const known = { ...rules, ...Object.fromEntries(others.map((name) => [name, OWN_RULE])) };
    const options = { ...configuration, ...Object.fromEntries(others.map((name) => [name, {}])) };
    const all = [...faults, ...readConfiguration(options as RawConfiguration, known).faults];
    const placed = all.map(({ path, message }) => ({ ...placeOf(text, offsetOf(root, path)), path, message }));
    const doubles = duplicates(root).map(({ offset, value }) => {
        const message = `${JSON.stringify(value)} stands twice in one object, and only the last one holds. Keep one.`;
        return { ...placeOf(text, offset), path: [], message };
    });
    return [...placed, ...doubles].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** As much of a rule that is not hubguard's as is known here. */
const OWN_RULE: Rule = { description: "", severity: "low", enforcementLevel: "advisory" };

function wordsOf({ error }: ParseError): string {
    return printParseErrorCode(error)
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase();
}

/** The place of a value, or of what would hold it. */
function offsetOf(root: Node, path: readonly (string | number)[]): number {
    for (let depth = path.length; depth > 0; depth--) {
        const node = findNodeAtLocation(root, path.slice(0, depth));
        if (node) {
            return node.offset;
        }
    }
    return root.offset;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Names that an object holds twice: the engine keeps the last one without a word. */
function duplicates(node: Node): Node[] {
    const children = node.children ?? [];
    const names = node.type === "object" ? children.flatMap(({ children: [name] = [] }) => name ?? []) : [];
    const seen = new Set<unknown>();
    const doubles = names.filter(({ value }) => seen.has(value) || !seen.add(value));
    return [...doubles.filter(({ value }) => !String(value).startsWith("//")), ...children.flatMap(duplicates)];
}
