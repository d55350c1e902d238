import { describe, expect, it } from "vitest";
import { formatSchemes, parseSchemes } from "../../../protection/terms/scheme.ts";

const notOne = "is not one of backup, replication, high-availability, none";
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
        ["bakcup", notOne, "backup"],
        ["ha", notOne, "high-availability"],
        ["asr,backup", notOne, "backup,replication"],
        ["unprotected", notOne, "none"],
        ["backup,", "is empty", "backup"],
        ["none,backup", combined, "backup"],
        ["none,backup,replication", combined, "backup,replication"],
        ["no,backup", notOne, "backup"],
    ])("are not %j", (text, fault, nearest) => {
        expect(parseSchemes(text)).toEqual({ ok: false, fault, nearest });
    });

    it("are written in one order", () => {
        expect(formatSchemes(["high-availability", "backup"])).toBe("backup,high-availability");
    });

    it("are read to the end", () => {
        expect(parseSchemes("backup,backup,backup,backup,backup,bakcup").ok).toBe(false);
    });

    it.each(["", "🦄", "?"])("do not end up as none by accident: %j", (text) => {
        expect(parseSchemes(text)).not.toMatchObject({ nearest: "none" });
    });
});
