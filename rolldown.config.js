import { basename, dirname, join } from "node:path";
import { thirdPartyLicenses } from "./setup/build/third-party-licenses.mjs";

/** The set-up builds beside the project and moves the files into place when both bundles are whole. */
const target = process.env.HUBGUARD_BUNDLES ?? import.meta.dirname;

/**
 * Own code and small libraries go into the bundle. Pulumi's packages stay outside: a program and the components must
 * share one copy of them, and a pack that holds them starts slower.
 */
const external = [/^@pulumi\/(?!pulumi$)/, /^@grpc\//, /^google-protobuf/, /^node:/];

export default [
    { entry: "policypack/main.ts", file: "policypack/dist/main.cjs" },
    { entry: "policypack/index.ts", file: "policypack/dist/index.cjs" },
    { entry: "components/index.ts", file: "dist/index.cjs" },
    { entry: "components/package/main.ts", file: "components/dist/index.cjs", pulumi: "components/package/pulumi.ts" },
    { entry: "policypack/own-rules.ts", file: "dist/policypack.cjs" },
    { entry: "cli/main.ts", file: "dist/cli.cjs", parts: "cli/[name].cjs" },
].map(({ entry, file, pulumi, parts }) => ({
    input: entry,
    platform: "node",
    external: pulumi === undefined ? [...external, "@pulumi/pulumi"] : external,
    plugins: [thirdPartyLicenses(dirname(file))],
    // The other form of some libraries looks for its files at run time.
    resolve: {
        mainFields: ["module", "main"],
        alias: pulumi === undefined ? {} : { "@pulumi/pulumi$": join(import.meta.dirname, pulumi) },
    },
    output:
        parts === undefined
            ? { file: join(target, file), format: "cjs" }
            : // What only one command needs is loaded by it.
              {
                  dir: join(target, dirname(file)),
                  entryFileNames: basename(file),
                  chunkFileNames: parts,
                  format: "cjs",
              },
}));
