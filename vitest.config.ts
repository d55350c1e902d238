import { defineConfig } from "vitest/config";

export default defineConfig({
    test: {
        include: ["test/**/*.test.ts"],
        globalSetup: ["test/compiled.ts"],
        setupFiles: ["test/seed.ts"],
        // Tests with the real CLI take seconds each, mostly waiting for other processes.
        testTimeout: 120_000,
        hookTimeout: 120_000,
        maxWorkers: "100%",
        // More processes of the CLI than that share processors at a loss.
        maxConcurrency: 2,
        // Hundreds of modules are loaded once a worker instead of once a file. No test leaves anything behind in them.
        isolate: false,
    },
});
