import { type SyntaxFault, syntaxFault } from "./syntax-fault.ts";

/** What is wrong with the text of a settings file as a whole. The engine takes an empty file for none, and else an object only. */
export function wholeFault(text: string): SyntaxFault | undefined {
    if (text.trim() === "") {
        return undefined;
    }
    const isObject = text.trimStart().startsWith("{");
    const message = 'the file holds no object. Write e.g. { "require-rpo": "advisory" }.';
    return syntaxFault(text) ?? (isObject ? undefined : { offset: 0, message });
}
