import { afterEach, describe, expect, it, vi } from "vitest";
import { reportSteps } from "../../../setup/process/steps.mjs";

afterEach(() => {
    vi.useRealTimers();
});

describe("steps", () => {
    it("are lines with elapsed time where there is no terminal, with a sign of life every 15 s", async () => {
        vi.useFakeTimers();
        const stream = new Recorder(false);
        const done = reportSteps(stream, {}).step("build", () => new Promise((resolve) => setTimeout(resolve, 31_500)));
        await vi.advanceTimersByTimeAsync(31_500);
        await done;
        expect(stream.text).toBe("  … build\n  … build (15.0 s)\n  … build (30.0 s)\n  ✓ build (31.5 s)\n");
    });

    it("tick on a terminal, in colour unless NO_COLOR is set", async () => {
        for (const [env, mark] of [
            [{}, "\x1b[32m✓\x1b[0m"],
            [{ NO_COLOR: "1" }, "✓"],
        ] as const) {
            vi.useFakeTimers();
            const stream = new Recorder(true);
            const done = reportSteps(stream, env).step(
                "build",
                () => new Promise((resolve) => setTimeout(resolve, 1_000)),
            );
            await vi.advanceTimersByTimeAsync(1_000);
            await done;
            expect(stream.text).toContain("\r\x1b[2K  … build 0.5 s");
            expect(stream.text.split("\r\x1b[2K").at(-1)).toContain(`  ${mark} build`);
        }
    });

    it("tell why they failed", async () => {
        const stream = new Recorder(false);
        const failing = reportSteps(stream, {}).step("build", () => Promise.reject(new Error("no network")));
        await expect(failing).rejects.toThrow("no network");
        expect(stream.text).toMatch(/ {2}✗ build \(0\.\d s\): no network\n$/);
    });
});

class Recorder {
    text = "";
    readonly isTTY: boolean;

    constructor(isTTY: boolean) {
        this.isTTY = isTTY;
    }

    write(text: string): void {
        this.text += text;
    }
}
