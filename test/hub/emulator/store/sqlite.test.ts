import { afterEach, expect, it, vi } from "vitest";
import { withoutWarning } from "../../../../hub/emulator/store/sqlite.ts";

afterEach(() => vi.restoreAllMocks());

it("keeps one experimental warning quiet, and no other", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const yielded = withoutWarning(/^SQLite is/, () => {
        process.emitWarning("SQLite is an experimental feature", "ExperimentalWarning");
        process.emitWarning("Others are experimental", "ExperimentalWarning");
        process.emitWarning("SQLite is deprecated", "DeprecationWarning", "DEP1");
        return 7;
    });
    process.emitWarning("SQLite is an experimental feature", "ExperimentalWarning");
    expect(yielded).toBe(7);
    expect(warned.mock.calls).toEqual([
        ["Others are experimental", "ExperimentalWarning"],
        ["SQLite is deprecated", "DeprecationWarning", "DEP1"],
        ["SQLite is an experimental feature", "ExperimentalWarning"],
    ]);
});

it("gives the warnings back where loading fails", () => {
    const { emitWarning } = process;
    expect(() =>
        withoutWarning(/x/, () => {
            throw new Error("no such module");
        }),
    ).toThrow("no such module");
    expect(process.emitWarning).toBe(emitWarning);
});
