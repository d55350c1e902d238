import { describe, expect, it } from "vitest";
import { parseStartOptions } from "../../../setup/start/options.mjs";
import { runScript } from "../processes.ts";

describe("the options of npm start", () => {
    it("are off unless given", () => {
        expect(parseStartOptions([])).toEqual({ realProvider: false, help: false });
        expect(parseStartOptions(["--real-provider"])).toEqual({ realProvider: true, help: false });
    });

    it.each([
        ["--reel-provider", "--real-provider"],
        ["--realprovider", "--real-provider"],
        ["-h", "--help"],
        ["halp", "--help"],
    ])("%s is refused, with %s in its place", (given, meant) => {
        expect(() => parseStartOptions([given])).toThrow(`unknown option ${given}. Did you mean ${meant}? See --help.`);
    });

    it("are refused before anything is set up", async () => {
        const { code, output } = await runScript("start.mjs", ["--real"], { HUBGUARD_CACHE: "/no/such/folder" });
        expect(code).toBe(1);
        expect(output).toBe("hubguard: unknown option --real. Did you mean --help? See --help.\n");
    });

    it("are explained by --help", async () => {
        const { code, output } = await runScript("start.mjs", ["--help"]);
        expect(code).toBe(0);
        expect(output).toContain("--real-provider");
    });
});
