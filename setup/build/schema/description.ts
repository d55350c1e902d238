import ts from "typescript";
import { constituents } from "./merged.ts";

/** The docstring of a symbol, without its tags such as `@throws`; empty where it has none. */
export function descriptionOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
    return ts.displayPartsToString(symbol?.getDocumentationComment(checker));
}

/** The docstring of a type of the project, or those of the types that it is the union of. */
export function descriptionOfType(type: ts.Type, checker: ts.TypeChecker): string {
    const own = [type.aliasSymbol, type.symbol].filter((symbol) => symbol?.declarations?.some(isOwn));
    const described = joined(own.map((symbol) => descriptionOf(symbol, checker)));
    return described || !type.isUnion()
        ? described
        : joined(constituents(type).map((part) => descriptionOfType(part, checker)));
}

/** What several docstrings say, each text once. */
export function joined(descriptions: readonly string[]): string {
    return [...new Set(descriptions.filter(Boolean))].join("\n");
}

function isOwn(declaration: ts.Declaration): boolean {
    return !declaration.getSourceFile().isDeclarationFile;
}
