import { createRequire } from "node:module";
import { nodeFault } from "../text/node-version.ts";

const fault = nodeFault();
if (fault !== undefined) {
    // The CLI prints it, and that the pack did not start.
    console.error(`hubguard's policy pack: ${fault}`);
    process.exit(1);
}

// Every preview waits until the pack has started, and most of that is the loading of Pulumi's packages.
const require = createRequire(import.meta.url);
loadOnUse("@pulumi/pulumi/runtime/closure/codePaths.js", "@npmcli/arborist", "Arborist");
require("./index.cjs");

/**
 * Lets a module have its dependency only when it uses it. Pulumi's SDK loads npm's resolver of dependencies, a third of
 * all that a pack waits for, in order to look into closures of dynamic providers; a policy pack has none.
 * @param member the one member of the dependency that the module uses
 */
function loadOnUse(module: string, dependency: string, member: string): void {
    try {
        const path = createRequire(require.resolve(module)).resolve(dependency);
        const get = () => {
            delete require.cache[path];
            return require(path)[member];
        };
        // What says that it is a module of its own is taken as it is, without a look at its members.
        const exports = Object.defineProperty({ __esModule: true }, member, { get });
        const { Module } = require("node:module");
        require.cache[path] = Object.assign(new Module(path), { exports, loaded: true });
    } catch {
        // A version of the SDK without that dependency has nothing to be spared.
    }
}
