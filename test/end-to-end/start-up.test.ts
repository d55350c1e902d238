import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const pack = join(import.meta.dirname, "../../policypack/dist/main.cjs");

/** What is loaded once the pack has started, and that what it is spared is still there for whoever asks. */
const PROGRAM = `
const { createRequire } = require("node:module");
require(${JSON.stringify(pack)});
const isLoaded = () => Object.keys(require.cache).some((path) => /[\\\\/]pacote[\\\\/]/.test(path));
const before = isLoaded();
const own = createRequire(require.resolve("@pulumi/pulumi/runtime/closure/codePaths.js"));
const { name } = own("@npmcli/arborist").Arborist;
process.stderr.write(JSON.stringify({ before, name, after: isLoaded() }));
process.exit();
`;

test("The pack starts without npm's resolver of dependencies, which the SDK still has when it asks", async () => {
    const { stderr } = await run(process.execPath, ["--eval", PROGRAM]);
    expect(JSON.parse(stderr)).toEqual({ before: false, name: "Arborist", after: true });
});
