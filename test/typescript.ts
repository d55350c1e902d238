import ts from "typescript";

/** Runs a program in TypeScript that imports the given modules only. */
export function program(source: string, modules: Readonly<Record<string, unknown>>): void {
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(source, { compilerOptions });
    new Function("require", "exports", outputText)((name: string) => modules[name], {});
}
