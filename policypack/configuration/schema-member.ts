import { show } from "../../settings/kinds/place.ts";

/** Members of JSON Schema and its editors: no rule has such a name. */
export function isSchemaMember(name: string): boolean {
    return name.startsWith("$");
}

/** The engine takes every member for a rule, so that an editor's own cannot stand in the file. */
export function describeSchemaMember(name: string): string {
    const instead =
        name === "$schema"
            ? "Remove it, and map the file to the schema in the editor's settings: hubguard init --vscode does so for Visual Studio Code."
            : 'Remove it, or write a comment within a rule: "//": "…".';
    return `${show(name)} is no rule, and the Pulumi engine refuses a file that gives it a text. ${instead}`;
}
