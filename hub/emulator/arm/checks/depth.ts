import { undeserialized } from "./undeserialized.ts";

/** As deep as no body of a Hub's is by far: whoever walks through a body may do so by recursion. */
const DEEPEST = 100;

/** Looks at a body before anybody reads it. @throws ArmError where it nests too deep */
export function checkDepth(text: string): void {
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            at = endOfString(text, at);
        } else if (character === "{" || character === "[") {
            depth++;
        } else if (character === "}" || character === "]") {
            depth--;
        }
        if (depth > DEEPEST) {
            throw undeserialized(`The reader's MaxDepth of ${DEEPEST} has been exceeded.`);
        }
    }
}

/** Where the string that begins somewhere ends. */
function endOfString(text: string, start: number): number {
    let at = start + 1;
    while (at < text.length && text[at] !== '"') {
        at += text[at] === "\\" ? 2 : 1;
    }
    return at;
}
