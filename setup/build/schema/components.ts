import ts from "typescript";
import { descriptionOf } from "./description.ts";
import { exportsOf } from "./exports.ts";

/** A component as the compiler sees it. */
export interface Component {
    name: string;
    description: string;
    type: ts.Type;
    args: ts.Type;
    /** Its public members, but for methods and resources. */
    outputs: ts.Symbol[];
}

/** The components that a file exports: its classes that extend Pulumi's `ComponentResource`. */
export function exportedComponents(program: ts.Program, entry: string): Component[] {
    const checker = program.getTypeChecker();
    return exportsOf(program, entry)
        .filter((symbol) => isComponent(symbol, checker))
        .map((symbol) => toComponent(symbol, checker));
}

function isComponent(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
    if (!(symbol.flags & ts.SymbolFlags.Class)) {
        return false;
    }
    const bases = checker.getDeclaredTypeOfSymbol(symbol).getBaseTypes() ?? [];
    return bases.some((base) => base.symbol.name === "ComponentResource" || isComponent(base.symbol, checker));
}

function toComponent(symbol: ts.Symbol, checker: ts.TypeChecker): Component {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const declaration = symbol.valueDeclaration as ts.ClassDeclaration;
    const [signature] = checker.getTypeOfSymbolAtLocation(symbol, declaration).getConstructSignatures();
    const args = signature?.getParameters()[1];
    if (args === undefined) {
        throw new Error(`the constructor of ${symbol.name} takes no arguments`);
    }
    return {
        name: symbol.name,
        description: descriptionOf(symbol, checker),
        type,
        args: checker.getTypeOfSymbolAtLocation(args, declaration),
        outputs: declaration.members.flatMap((member) => {
            const output = isPublicProperty(member) ? type.getProperty(member.name.getText()) : undefined;
            return output && isValue(checker.getTypeOfSymbol(output)) ? [output] : [];
        }),
    };
}

/** A resource, such as a provider, cannot be had by programs of other languages as a component's member. */
function isValue(type: ts.Type): boolean {
    return type.getProperty("urn") === undefined;
}

function isPublicProperty(member: ts.ClassElement): member is ts.PropertyDeclaration {
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
    return (
        ts.isPropertyDeclaration(member) &&
        ts.isIdentifier(member.name) &&
        (ts.getCombinedModifierFlags(member) & hidden) === 0
    );
}
