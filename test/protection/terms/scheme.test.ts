import { describe, expect, it } from "vitest";
import { formatSchemes, parseSchemes, SCHEMES } from "../../../protection/terms/scheme.ts";
import { correction, question } from "../../../text/remedy.ts";

const notOne = "is not one of backup, replication, high-availability, none";
const either = "Is the machine protected or not?";
const combined = "combines none with a protection scheme";

describe("protection schemes", () => {
    it.each([
        ["backup", ["backup"]],
        [" Replication , BACKUP ", ["backup", "replication"]],
        ["backup,backup", ["backup"]],
        ["high-availability,replication,backup", ["backup", "replication", "high-availability"]],
        ["none", ["none"]],
    ])("are read from %j", (text, schemes) => {
        expect(parseSchemes(text)).toEqual({ ok: true, value: schemes });
    });

    it.each([
        ["ha", notOne, correction("high-availability")],
        ["High Availability", notOne, correction("high-availability")],
        ["asr,backup", notOne, correction("backup,replication")],
        ["unprotected", notOne, correction("none")],
        ["bakcup", notOne, { kind: "values", values: SCHEMES, areTold: true, similar: "backup" }],
        ["backup,bakcup", notOne, { kind: "values", values: SCHEMES, areTold: true, similar: "backup" }],
        ["gold", notOne, { kind: "values", values: SCHEMES, areTold: true }],
        ["backup,", "is empty", { kind: "values", values: SCHEMES, areTold: false }],
        ["none,backup", combined, question(either, "backup", "none")],
        ["none,backup,replication", combined, question(either, "backup,replication", "none")],
        ["no,backup", notOne, question(either, "backup", "none")],
    ])("are not %j", (text, fault, remedy) => {
        expect(parseSchemes(text)).toEqual({ ok: false, fault, remedy });
    });

    it("are written in one order", () => {
        expect(formatSchemes(["high-availability", "backup"])).toBe("backup,high-availability");
    });

    it("are read to the end", () => {
        expect(parseSchemes("backup,backup,backup,backup,backup,bakcup").ok).toBe(false);
    });

    it.each(["", "🦄", "?"])("do not end up as none by accident: %j", (text) => {
        expect(parseSchemes(text)).not.toMatchObject({ remedy: { text: "none" } });
        expect(parseSchemes(text)).not.toMatchObject({ remedy: { similar: "none" } });
    });
});
