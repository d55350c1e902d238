import ts from "typescript";
import { descriptionOf } from "./description.ts";
import { exportsOf } from "./exports.ts";

/** A function that programs of other languages can call. */
export interface FunctionType {
    name: string;
    description: string;
    args: ts.Type;
    result: ts.Type;
}

/** The functions that a file exports, each of one object of arguments. */
export function exportedFunctions(program: ts.Program, entry: string): FunctionType[] {
    const checker = program.getTypeChecker();
    return exportsOf(program, entry)
        .filter((symbol) => symbol.flags & ts.SymbolFlags.Function)
        .map((symbol) => {
            const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
            const [args] = signature?.getParameters() ?? [];
            if (signature === undefined || args === undefined) {
                throw new Error(`the function ${symbol.name} takes no arguments`);
            }
            return {
                name: symbol.name,
                description: descriptionOf(symbol, checker),
                args: checker.getTypeOfSymbol(args),
                result: signature.getReturnType(),
            };
        });
}
