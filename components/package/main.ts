import { readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "@pulumi/pulumi/provider/index.js";
import * as hubguard from "../index.ts";
import * as functions from "./functions.ts";
import { ComponentProvider } from "./provider.ts";

/**
 * Serves the components to programs of other languages. Pulumi's own host for components would read their TypeScript
 * at every start; this one reads the schema that was made of it when the package was built.
 */
const schema = readFileSync(join(import.meta.dirname, "schema.json"), "utf8");

main(new ComponentProvider(schema, hubguard, functions), process.argv.slice(2));
