import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runEnvironment } from "../../../setup/process/environment.mjs";
import { temporaryFolder } from "../temporary.ts";

describe("the environment of a run", () => {
    it("finds the tools of the set-up first", () => {
        const project = temporaryFolder();
        const env = { PATH: "/usr/bin" };
        const folders = runEnvironment({
            project,
            node: "/cache/node/bin/node",
            pulumiFolders: ["/cache/pulumi", "/cache/pulumi"],
            standIn: true,
            env,
        }).PATH?.split(delimiter);
        expect(folders).toEqual([
            "/cache/node/bin",
            join(project, "node_modules", ".bin"),
            "/cache/pulumi",
            join(project, "standin", "bin"),
            "/usr/bin",
        ]);
    });

    it("has no stand-in on PATH for the real provider", () => {
        const project = temporaryFolder();
        const { PATH } = runEnvironment({ project, node: "/node", pulumiFolders: [], standIn: false, env: {} });
        expect(PATH).not.toContain("standin");
    });

    it("keeps all state in the project, and out of the user's account", () => {
        const project = temporaryFolder();
        const env = runEnvironment({
            project,
            node: "/node",
            pulumiFolders: [],
            standIn: true,
            env: {
                PULUMI_ACCESS_TOKEN: "secret",
                PULUMI_BACKEND_URL: "https://api.pulumi.com",
                PULUMI_HOME: "/home/me/.pulumi",
                PULUMI_CONFIG_PASSPHRASE: "mine",
                PULUMI_DEBUG_PROVIDERS: "azure-native:1",
                PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
                LANG: "C",
            },
        });
        expect(env).toMatchObject({
            PULUMI_BACKEND_URL: `file://${join(project, ".hubguard", "state")}`,
            PULUMI_HOME: join(project, ".hubguard", "pulumi"),
            PULUMI_CONFIG_PASSPHRASE: "hubguard",
            LANG: "C",
        });
        for (const name of ["PULUMI_ACCESS_TOKEN", "PULUMI_DEBUG_PROVIDERS", "PULUMI_IGNORE_AMBIENT_PLUGINS"]) {
            expect(env).not.toHaveProperty(name);
        }
        expect(existsSync(join(project, ".hubguard", "state"))).toBe(true);
    });
});
