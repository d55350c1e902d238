import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const repository = join(import.meta.dirname, "../..");

test.each([
    ["the project's folder", repository, "./components"],
    ["a folder of its own", pulumi.folder, join(repository, "components")],
])("The CLI gets the schema of the components in %s", async (_, folder, path) => {
    const { name, version, resources } = JSON.parse(await pulumi.succeed(folder, ["package", "get-schema", path]));
    expect({ name, version }).toEqual({ name: "hubguard", version: manifest.version });
    expect(Object.keys(resources)).toContain("hubguard:index:RecoveryPair");
});
