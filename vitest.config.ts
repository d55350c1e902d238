import { defineConfig } from "vitest/config";

export default defineConfig({
    test: {
        include: ["test/**/*.test.ts"],
        // Tests with the real CLI take seconds each; two cores run two of them at once.
        testTimeout: 120_000,
        hookTimeout: 120_000,
    },
});
