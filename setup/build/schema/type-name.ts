import ts from "typescript";
import { constituents } from "./merged.ts";

/** The name that a type has in the project's sources; nothing for several types, which are merged into a new one. */
export function nameOfType([type, ...others]: readonly ts.Type[]): string | undefined {
    if (type === undefined || others.length > 0) {
        return undefined;
    }
    const symbol = type.aliasSymbol ?? type.symbol;
    const isNamed = symbol?.declarations?.some(isOwn) && !symbol.name.startsWith("__");
    return isNamed ? withoutArgs(symbol.name) : undefined;
}

/**
 * The name by which a property's declaration calls its type: the compiler forgets that of a union of texts, such as
 * `Standby`, where the property may be left out. Nothing where other declarations narrow or widen what it says.
 */
export function nameAsWritten(
    symbols: readonly ts.Symbol[],
    types: readonly ts.Type[],
    checker: ts.TypeChecker,
): string | undefined {
    const wanted = new Set(types.flatMap(constituents));
    return symbols
        .flatMap((symbol) => symbol.declarations ?? [])
        .map((declaration) => writtenType(declaration, checker))
        .find((written) => {
            const found = written ? constituents(checker.getDeclaredTypeOfSymbol(written)) : [];
            return found.length === wanted.size && found.every((part) => wanted.has(part));
        })?.name;
}

/** The name of a type that has none: the one of the property, after that of the type that declares it. */
export function nameOfPlace(owner: string, property: string, symbols: readonly ts.Symbol[]): string {
    const declarations = symbols.flatMap((symbol) => symbol.declarations ?? []).filter(isOwn);
    const owners = new Set(declarations.map(declaringName));
    const [declarer] = owners.size === 1 ? owners : [];
    return withoutArgs(declarer ?? owner) + property.charAt(0).toUpperCase() + property.slice(1);
}

function writtenType(declaration: ts.Declaration, checker: ts.TypeChecker): ts.Symbol | undefined {
    const type = ts.isPropertySignature(declaration) ? declaration.type : undefined;
    if (type === undefined || !ts.isTypeReferenceNode(type)) {
        return undefined;
    }
    const symbol = checker.getSymbolAtLocation(type.typeName);
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return target?.declarations?.some(isOwn) && !type.typeArguments ? target : undefined;
}

function declaringName(declaration: ts.Declaration): string | undefined {
    const around = ts.findAncestor(declaration.parent, (node) => isNamedType(node) || ts.isPropertySignature(node));
    // What an object without a name declares goes by the name that the object is given here.
    return around && isNamedType(around) ? around.name?.getText() : undefined;
}

function isNamedType(node: ts.Node) {
    return ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node);
}

function withoutArgs(name: string): string {
    return name.replace(/(?<=.)Args$/, "");
}

function isOwn(declaration: ts.Declaration): boolean {
    return !declaration.getSourceFile().isDeclarationFile;
}
