import ts from "typescript";

/** What a file exports, as it is declared, in the order of the names. */
export function exportsOf(program: ts.Program, entry: string): ts.Symbol[] {
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(entry);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) {
        throw new Error(`${entry} is not a module of the program`);
    }
    return checker
        .getExportsOfModule(module)
        .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
}
