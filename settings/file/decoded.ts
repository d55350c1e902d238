import { isUtf8 } from "node:buffer";
import type { SyntaxFault } from "./syntax-fault.ts";

/** The text of a file, and what is wrong with its encoding: the engine reads UTF-8 without a mark, and nothing else. */
export function decoded(bytes: Buffer): { text: string; fault?: SyntaxFault } {
    const encoding = encodingOf(bytes);
    if (encoding !== undefined) {
        const [name, text] = encoding;
        const message = `the file is ${name}, but the Pulumi engine reads UTF-8 only. Save it as UTF-8.`;
        return { text, fault: { offset: 0, message } };
    }
    const text = bytes.toString("utf8");
    if (text.startsWith(MARK)) {
        const message =
            "the file begins with a byte order mark (U+FEFF), which the Pulumi engine refuses. Save it as UTF-8 without one.";
        return { text: text.slice(1), fault: { offset: 0, message } };
    }
    return isUtf8(bytes) ? { text } : { text, fault: firstFault(bytes, text) };
}

/** The byte order mark, which Windows programs write before UTF-8. */
export const MARK = "\uFEFF";

/** Encodings that Windows programs write, each told by its mark or by the zeros that it puts beside ASCII. */
function encodingOf(bytes: Buffer): [name: string, text: string] | undefined {
    const start = bytes.subarray(0, 4).toString("hex");
    if (start === "fffe0000" || start === "0000feff") {
        return ["UTF-32", ""];
    }
    if (/^fffe|^(?!00)..00/.test(start)) {
        return ["UTF-16", withoutMark(bytes.toString("utf16le"))];
    }
    if (/^feff|^00(?!00)../.test(start)) {
        const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
        return ["UTF-16", withoutMark(swapped.toString("utf16le"))];
    }
    return undefined;
}

function withoutMark(text: string): string {
    return text.startsWith(MARK) ? text.slice(1) : text;
}

const windows = new TextDecoder("windows-1252");

/** The first byte that is none of a character. What precedes it is as long in bytes as in text. */
function firstFault(bytes: Buffer, text: string): SyntaxFault {
    let [offset, at] = [0, 0];
    for (;;) {
        const found = text.indexOf("\uFFFD", offset);
        at += Buffer.byteLength(text.slice(offset, found));
        offset = found;
        // The character itself may stand in the file.
        if (bytes.subarray(at, at + 3).toString("hex") !== "efbfbd") {
            break;
        }
        [offset, at] = [offset + 1, at + 3];
    }
    const byte = bytes.subarray(at, at + 1);
    const character = windows.decode(byte);
    const meaning = /\p{Cc}/u.test(character) ? "" : ` (in Windows-1252 it is "${character}")`;
    const message =
        `the byte 0x${byte.toString("hex").toUpperCase()} is no UTF-8${meaning}, ` +
        "and the Pulumi engine would read another character. Save the file as UTF-8.";
    return { offset, message };
}
