import type ts from "typescript";
import type { Component } from "./components.ts";
import { descriptionOf, descriptionOfType, joined } from "./description.ts";
import { byKind, elementsOf, type Kind, membersOf } from "./kind.ts";
import { constituents, mergedProperties, type Property } from "./merged.ts";
import { isDeferred, valueTypeOf } from "./output.ts";
import type { EnumSchema, ObjectSchema, PropertySchema, TypeSchema } from "./schema.ts";
import { nameAsWritten, nameOfPlace, nameOfType } from "./type-name.ts";

export type Properties = Pick<ObjectSchema, "properties" | "required">;

const ANY: TypeSchema = { $ref: "pulumi.json#/Any" };

/** Translates types of TypeScript, and collects those that get a name in the package. */
export class TypeTable {
    readonly named: Record<string, ObjectSchema | EnumSchema> = {};
    readonly #checker: ts.TypeChecker;
    readonly #package: string;
    readonly #components: readonly Component[];
    readonly #meanings = new Map<string, ReadonlySet<ts.Type>>();

    constructor(checker: ts.TypeChecker, packageName: string, components: readonly Component[]) {
        this.#checker = checker;
        this.#package = packageName;
        this.#components = components;
    }

    /** The properties of one object that takes what any of the types takes. @param owner its name */
    properties(owner: string, types: readonly ts.Type[]): Properties {
        return this.#properties(owner, mergedProperties(types, this.#checker));
    }

    /** The outputs of a component; one that may have no value is not required. */
    outputs(owner: string, symbols: readonly ts.Symbol[]): Properties {
        const outputs = symbols.map((symbol) => {
            const type = valueTypeOf(this.#checker.getTypeOfSymbol(symbol), this.#checker);
            const present = this.#checker.getNonNullableType(type);
            return { name: symbol.name, symbols: [symbol], types: [present], isRequired: type === present };
        });
        return this.#properties(owner, outputs);
    }

    #properties(owner: string, properties: readonly Property[]): Properties {
        return {
            properties: Object.fromEntries(
                properties.map((property) => [property.name, this.#property(owner, property)]),
            ),
            required: properties.filter(({ isRequired }) => isRequired).map(({ name }) => name),
        };
    }

    #property(owner: string, { name, symbols, types }: Property): PropertySchema {
        const own = joined(symbols.map((symbol) => descriptionOf(symbol, this.#checker)));
        // Where the property says nothing, its type may.
        const values = types.map((type) => valueTypeOf(type, this.#checker));
        const description = own || joined(values.map((type) => descriptionOfType(type, this.#checker)));
        const place = nameAsWritten(symbols, values, this.#checker) ?? nameOfPlace(owner, name, symbols);
        return { ...this.#type(place, types), ...(description && { description }) };
    }

    /** @param place names the type, where it has no name of its own */
    #type(place: string, types: readonly ts.Type[]): TypeSchema {
        const schema = this.#value(place, [...new Set(types.map((type) => valueTypeOf(type, this.#checker)))]);
        return types.some(isDeferred) ? schema : { ...schema, plain: true };
    }

    #value(place: string, types: readonly ts.Type[]): TypeSchema {
        const [kind = ["any", []] as const, ...others] = byKind(
            types.flatMap(constituents),
            this.#checker,
            this.#components,
        );
        return others.length > 0
            ? { oneOf: [kind, ...others].map(([, some]) => this.#value(place, some)) }
            : this.#ofKind(kind[0], nameOfType(types) ?? place, types);
    }

    #ofKind(kind: Kind, name: string, types: readonly ts.Type[]): TypeSchema {
        const values = types.flatMap(constituents);
        const below = (of: (value: ts.Type) => readonly ts.Type[]) =>
            this.#type(name, [...new Set(values.flatMap((value) => of(value)))]);
        switch (kind) {
            case "word":
                return this.#refer(name, types, () => ({ type: "string", enum: toEnum(values) }));
            case "array":
                return { type: kind, items: below((value) => elementsOf(value, this.#checker)) };
            case "map":
                return { type: "object", additionalProperties: below((value) => membersOf(value, this.#checker)) };
            case "object":
                return this.#refer(name, types, () => ({ type: kind, ...this.properties(name, values) }));
            case "any":
                return ANY;
            default:
                return typeof kind === "string"
                    ? { type: kind }
                    : { $ref: `#/resources/${this.#package}:index:${kind.name}` };
        }
    }

    #refer(name: string, types: readonly ts.Type[], make: () => ObjectSchema | EnumSchema): TypeSchema {
        const token = `${this.#package}:index:${name}`;
        const parts = new Set(types.flatMap(constituents));
        const meaning = this.#meanings.get(name) ?? parts;
        if (meaning.size !== parts.size || [...parts].some((part) => !meaning.has(part))) {
            throw new Error(`two types would be called ${name} in the schema: give one of them another name`);
        }
        if (this.named[token] === undefined) {
            this.#meanings.set(name, parts);
            const description = joined(types.map((type) => descriptionOfType(type, this.#checker)));
            // There before its members are, since one may be of the same type.
            this.named[token] = { type: "object", properties: {}, required: [] };
            this.named[token] = { ...(description && { description }), ...make() };
        }
        return { $ref: `#/types/${token}` };
    }
}

function toEnum(words: readonly ts.Type[]): { value: string }[] {
    const values = new Set(words.flatMap((word) => (word.isStringLiteral() ? [word.value] : [])));
    return [...values].sort().map((value) => ({ value }));
}
