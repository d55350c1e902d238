import ts from "typescript";

/** A property of one object type, or of the object that stands for several. */
export interface Property {
    name: string;
    /** Where it is declared: in one or more of the types. */
    symbols: ts.Symbol[];
    /** Its types, each as it is written. */
    types: ts.Type[];
    isRequired: boolean;
}

/** The properties of one object that takes what any of the types takes. Those that can only be left out are left out. */
export function mergedProperties(types: readonly ts.Type[], checker: ts.TypeChecker): Property[] {
    const members = types.flatMap(constituents);
    const names = new Set(members.flatMap((member) => checker.getPropertiesOfType(member).map(({ name }) => name)));
    return [...names].flatMap((name) => {
        const declared = members.flatMap((member) => member.getProperty(name) ?? []);
        const used = declared.filter((symbol) => !isNothing(typeOf(symbol, checker)));
        const property = {
            name,
            symbols: used,
            types: [...new Set(used.map((symbol) => checker.getNonNullableType(typeOf(symbol, checker))))],
            isRequired: used.length === members.length && used.every((symbol) => !isOptional(symbol, checker)),
        };
        return used.length > 0 ? [property] : [];
    });
}

/** The members of a union, or the type itself; nothing for what stands for no value. */
export function constituents(type: ts.Type): ts.Type[] {
    return (type.isUnion() ? type.types : [type]).filter((part) => (part.flags & NOTHING) === 0);
}

function isOptional(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
    const isMissing = (part: ts.Type) => (part.flags & ts.TypeFlags.Undefined) !== 0;
    const type = typeOf(symbol, checker);
    return (
        (symbol.flags & ts.SymbolFlags.Optional) !== 0 ||
        isMissing(type) ||
        (type.isUnion() && type.types.some(isMissing))
    );
}

const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never | ts.TypeFlags.Void;

function isNothing(type: ts.Type): boolean {
    return constituents(type).length === 0;
}

function typeOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Type {
    return checker.getTypeOfSymbol(symbol);
}
