import { createScanner, type Node } from "jsonc-parser";

/** How a text is written. */
interface Style {
    indent: string;
    eol: string;
}

/**
 * The text of JSON with comments, with one more member or element at the end of an object or a list. Only what is new is
 * written: all else, the comments of the last one too, stays to the letter.
 * @param item JSON as `JSON.stringify` indents it by four blanks, behind the name of a member and a colon
 */
export function appended(text: string, { offset, length, children = [] }: Node, item: string): string {
    const end = offset + length - 1;
    const style = styleOf(text);
    const outer = indentAt(text, offset);
    const inner = outer + style.indent;
    const lines = item.split("\n").map((line) => inner + line.replace(/^( {4})+/, (blanks) => levels(blanks, style)));
    const [last] = children.slice(-1);
    const after = last ? last.offset + last.length : end;
    const comma = last && !isComma(text.slice(after, end)) ? "," : "";
    const lineStart = text.slice(0, end).search(/[ \t]*$/);
    const isOwnLine = /[\r\n]$/.test(text.slice(0, lineStart));
    const [at, before, behind] = isOwnLine ? [lineStart, "", style.eol] : [end, style.eol, style.eol + outer];
    return (
        text.slice(0, after) + comma + text.slice(after, at) + before + lines.join(style.eol) + behind + text.slice(at)
    );
}

function levels(blanks: string, { indent }: Style): string {
    return indent.repeat(blanks.length / 4);
}

function styleOf(text: string): Style {
    const [, indent = "    "] = /^([ \t]+)["{[]/m.exec(text) ?? [];
    return { indent, eol: text.includes("\r\n") ? "\r\n" : "\n" };
}

/** The blanks before the line of an offset. */
function indentAt(text: string, offset: number): string {
    const [line = ""] = text
        .slice(0, offset)
        .split(/[\r\n]/)
        .slice(-1);
    const [indent = ""] = /^[ \t]*/.exec(line) ?? [];
    return indent;
}

/** Whether a comma comes before all but comments. */
function isComma(text: string): boolean {
    const scanner = createScanner(text, true);
    scanner.scan();
    return text.charAt(scanner.getTokenOffset()) === ",";
}
