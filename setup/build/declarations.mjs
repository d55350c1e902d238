import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { packageSchema } from "./schema/package.ts";

const project = join(import.meta.dirname, "../..");
/** What people import, by the name of its bundle. */
const ENTRIES = { index: "components/index.ts", policypack: "policypack/own-rules.ts" };
/** What only programs of other languages call. */
const FUNCTIONS = "components/package/functions.ts";

// Run by the set-up: node setup/build/declarations.mjs TARGET
const [target] = process.argv.slice(2);
if (target === undefined) {
    throw new Error("usage: node setup/build/declarations.mjs TARGET");
}
const program = writeDeclarations(join(target, "dist"));
writeSchema(program, join(target, "components", "dist", "schema.json"));

/**
 * Writes the types of the components and of what own rules need, for people who import the bundles.
 * @param {string} dist
 * @returns {ts.Program} what they were made from
 */
function writeDeclarations(dist) {
    const host = ts.createCompilerHost(compilerOptions(dist));
    const files = [...Object.values(ENTRIES), FUNCTIONS].map((entry) => join(project, entry));
    const program = ts.createProgram(files, compilerOptions(dist), host);
    // Only what hinders declarations is an error here: other type errors are for `npm run check`, and shall not keep
    // the tests from running.
    const { diagnostics } = program.emit(undefined, (file, text) => write(file, toOldSyntax(text)));
    if (diagnostics.length > 0) {
        console.error(ts.formatDiagnostics(diagnostics, host));
        process.exit(1);
    }

    // The bundle is CommonJS, so its types must be read as CommonJS although the package itself is not.
    write(join(dist, "types", "package.json"), '{ "type": "commonjs" }\n');
    for (const [name, entry] of Object.entries(ENTRIES)) {
        const text = `export * from "./types/${entry.replace(/\.ts$/, "")}";\n`;
        write(join(dist, `${name}.d.cts`), text);
        // What TypeScript before 4.7, such as the 3.8 inside @pulumi/pulumi, makes of "./dist/index.d.cts".
        write(join(dist, `${name}.d.cts.d.ts`), text);
    }
    return program;
}

/**
 * Writes what other languages see of the components.
 * @param {ts.Program} program
 * @param {string} file
 */
function writeSchema(program, file) {
    const [manifest, components] = ["package.json", "components/package.json"].map((name) =>
        JSON.parse(readFileSync(join(project, name), "utf8")),
    );
    const entries = { components: join(project, ENTRIES.index), functions: join(project, FUNCTIONS) };
    const schema = packageSchema(program, entries, { ...manifest, description: components.description });
    write(file, `${JSON.stringify(schema)}\n`);
}

/** @param {string} dist */
function compilerOptions(dist) {
    const file = join(project, "tsconfig.json");
    const { config } = ts.readConfigFile(file, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(
        { ...config, include: [], files: Object.values(ENTRIES) },
        ts.sys,
        project,
    );
    return {
        ...options,
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: project,
        outDir: join(dist, "types"),
    };
}

/**
 * Pulumi compiles programs with the TypeScript 3.8 that it brings, unless they bring their own. It knows neither
 * specifiers that end in `.ts` nor `type` inside the braces, and without them newer ones understand just as well.
 * @param {string} text
 */
function toOldSyntax(text) {
    return text
        .replaceAll(/((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, "$1$2")
        .replaceAll(
            /^((?:import|export)\s[^;{]*)(\{[^}]*\})(?=\s*from)/gm,
            (_, start, names) => start + withoutTypes(names),
        )
        .replaceAll(/^export type \*/gm, "export *");
}

/** @param {string} names */
function withoutTypes(names) {
    return names.replaceAll(/\btype\s+/g, "");
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}
