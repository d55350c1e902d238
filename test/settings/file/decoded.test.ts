import { describe, expect, it } from "vitest";
import { decoded } from "../../../settings/file/decoded.ts";

const text = '{ "all": "advisory" }';
const utf16 = "the file is UTF-16, but the Pulumi engine reads UTF-8 only. Save it as UTF-8.";
const swapped = (of: string) => Buffer.from(of, "utf16le").swap16();
const latin = (of: string) => Buffer.from(of, "latin1");
const no = (byte: string, meaning: string) =>
    `the byte ${byte} is no UTF-8${meaning}, and the Pulumi engine would read another character. Save the file as UTF-8.`;

describe("the text of a file", () => {
    it.each<[string, Buffer, string]>([
        ["UTF-8", Buffer.from('{ "é💥\uFFFD": 1 }'), '{ "é💥\uFFFD": 1 }'],
        ["nothing", Buffer.alloc(0), ""],
        ["one byte", Buffer.from("7"), "7"],
        ["zeros", Buffer.alloc(8), "\0".repeat(8)],
    ])("in %s is read", (_, bytes, read) => {
        expect(decoded(bytes)).toEqual({ text: read });
    });

    it.each<[string, Buffer, string]>([
        ["little-endian, as PowerShell writes it", Buffer.from(`\uFEFF${text}`, "utf16le"), text],
        ["little-endian without a mark", Buffer.from(text, "utf16le"), text],
        ["big-endian", swapped(`\uFEFF${text}`), text],
        ["big-endian without a mark", swapped(text), text],
        ["cut within a character", swapped(`\uFEFF${text}`).subarray(0, 11), '{ "a'],
    ])("in UTF-16, %s, is told for what it is", (_, bytes, read) => {
        expect(decoded(bytes)).toEqual({ text: read, fault: { offset: 0, message: utf16 } });
    });

    it.each([[Buffer.from("fffe00007b000000", "hex")], [Buffer.from("0000feff0000007b", "hex")]])(
        "in UTF-32 is told for what it is: %o",
        (bytes) => {
            expect(decoded(bytes).fault?.message).toContain("is UTF-32");
        },
    );

    it("behind a byte order mark is told for what it is", () => {
        const message =
            "the file begins with a byte order mark (U+FEFF), which the Pulumi engine refuses. Save it as UTF-8 without one.";
        expect(decoded(Buffer.from(`\uFEFF${text}`))).toEqual({ text, fault: { offset: 0, message } });
    });

    it.each<[string, Buffer, number, string]>([
        ["Windows-1252", latin('{ "a": "für" }'), 9, no("0xFC", ' (in Windows-1252 it is "ü")')],
        [
            "after other characters",
            Buffer.concat([Buffer.from("é💥\uFFFD\n"), latin("ü")]),
            5,
            no("0xFC", ' (in Windows-1252 it is "ü")'),
        ],
        ["a character cut off", Buffer.from("c328", "hex"), 0, no("0xC3", ' (in Windows-1252 it is "Ã")')],
        ["a surrogate", Buffer.from("7bedA080", "hex"), 1, no("0xED", ' (in Windows-1252 it is "í")')],
        ["a byte that Windows has not", Buffer.from("7b81", "hex"), 1, no("0x81", "")],
    ])("that is no UTF-8 is told with its first wrong byte: %s", (_, bytes, offset, message) => {
        expect(decoded(bytes).fault).toEqual({ offset, message });
    });
});
