import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { packageSchema } from "../../../setup/build/schema/package.ts";

const manifest = { name: "zoo", version: "1.2.3", description: "Animals.", license: "MIT" };
const local = join(import.meta.dirname, "../../../.hubguard");
mkdirSync(local, { recursive: true });
const folder = mkdtempSync(join(local, "schema-"));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = schemaOf(`
import * as pulumi from "@pulumi/pulumi";

/** Where animals live. */
export class Cage extends pulumi.ComponentResource {
    /** In square metres. */
    readonly size: pulumi.Output<number>;
    readonly note: pulumi.Output<string | undefined>;
    readonly keeper: pulumi.ProviderResource;
    readonly label: string;
    private readonly key: string;
    constructor(name: string, args: { size?: number } = {}, opts?: pulumi.ComponentResourceOptions) { super("zoo:index:Cage", name, {}, opts); }
    open(): void {}
}

type Food = "hay" | "meat";
interface Leash { length: pulumi.Input<number>; ring?: Leash }
/** Cats and dogs. */
type Animal =
    | { kind: "cat"; food?: Food; lives: number; name: string; leash?: never }
    | { kind: "dog"; food: "meat" | "hay"; name: "Rex"; leash: Leash };
type AnimalArgs = Animal & {
    /** Where it lives. */
    cage: Cage;
    names: pulumi.Input<string>[];
    tags?: Record<string, pulumi.Input<string>>;
    friends?: [Partial<Leash>, ...Partial<Leash>[]];
    diet?: { mood: "picky" } | { mood: "greedy"; portions: pulumi.Input<pulumi.Input<boolean>[]> };
    mixed?: string | Leash;
};
export class Pet extends pulumi.ComponentResource {
    constructor(name: string, args: AnimalArgs, opts?: pulumi.ComponentResourceOptions) { super("zoo:index:Pet", name, {}, opts); }
}
class Hidden extends Cage {}
/** Weighs an animal. */
export function weigh(args: WeighArgs): { kilograms: number; note?: string } { return { kilograms: 4 }; }
interface WeighArgs {
    /** Its name. */
    pet: string;
}
export class Plain {}
`);

describe("the schema of a package", () => {
    it("holds what is exported and a component, with the package's version", () => {
        expect(Object.keys(schema.resources)).toEqual(["zoo:index:Cage", "zoo:index:Pet"]);
        expect(schema).toMatchObject({ name: "zoo", version: "1.2.3", description: "Animals." });
        expect(schema.resources["zoo:index:Cage"]).toMatchObject({
            isComponent: true,
            description: "Where animals live.",
            requiredInputs: [],
            inputProperties: { size: { type: "integer", plain: true } },
        });
    });

    it("gives the public members of a component as outputs, but no resources", () => {
        const { properties, required } = schema.resources["zoo:index:Cage"] ?? {};
        expect(properties).toEqual({
            size: { type: "integer", description: "In square metres." },
            note: { type: "string" },
            label: { type: "string" },
        });
        expect(required).toEqual(["size", "label"]);
    });

    it("holds the functions, by their arguments and results", () => {
        expect(schema.functions).toEqual({
            "zoo:index:weigh": {
                description: "Weighs an animal.",
                inputs: {
                    type: "object",
                    properties: { pet: { type: "string", description: "Its name." } },
                    required: ["pet"],
                },
                outputs: {
                    type: "object",
                    properties: { kilograms: { type: "integer" }, note: { type: "string" } },
                    required: ["kilograms"],
                },
            },
        });
    });

    it("merges the members of a union, and requires what each of them requires", () => {
        const { inputProperties, requiredInputs } = schema.resources["zoo:index:Pet"] ?? {};
        expect(requiredInputs?.sort()).toEqual(["cage", "kind", "name", "names"]);
        expect(inputProperties).toEqual({
            kind: { $ref: "#/types/zoo:index:AnimalKind", plain: true },
            food: { $ref: "#/types/zoo:index:Food", plain: true },
            lives: { type: "integer", plain: true },
            name: { type: "string", plain: true },
            leash: { $ref: "#/types/zoo:index:Leash", plain: true },
            cage: { $ref: "#/resources/zoo:index:Cage", plain: true, description: "Where it lives." },
            names: { type: "array", items: { type: "string" }, plain: true },
            tags: { type: "object", additionalProperties: { type: "string" }, plain: true },
            friends: {
                type: "array",
                items: { $ref: "#/types/zoo:index:AnimalFriends", plain: true },
                plain: true,
            },
            diet: { $ref: "#/types/zoo:index:AnimalDiet", plain: true },
            mixed: { oneOf: [{ type: "string" }, { $ref: "#/types/zoo:index:Leash" }], plain: true },
        });
    });

    it("names object types and lists of words as the sources do, or after the property", () => {
        expect(schema.types).toEqual({
            "zoo:index:AnimalKind": { type: "string", enum: [{ value: "cat" }, { value: "dog" }] },
            "zoo:index:Food": { type: "string", enum: [{ value: "hay" }, { value: "meat" }] },
            "zoo:index:Leash": {
                type: "object",
                properties: { length: { type: "integer" }, ring: { $ref: "#/types/zoo:index:Leash", plain: true } },
                required: ["length"],
            },
            "zoo:index:AnimalFriends": {
                type: "object",
                properties: { length: { type: "integer" }, ring: { $ref: "#/types/zoo:index:Leash", plain: true } },
                required: [],
            },
            "zoo:index:AnimalDiet": {
                type: "object",
                properties: {
                    mood: { $ref: "#/types/zoo:index:AnimalDietMood", plain: true },
                    portions: { type: "array", items: { type: "boolean" } },
                },
                required: ["mood"],
            },
            "zoo:index:AnimalDietMood": { type: "string", enum: [{ value: "greedy" }, { value: "picky" }] },
        });
    });
});

function schemaOf(source: string) {
    const entry = join(folder, "index.ts");
    writeFileSync(entry, source);
    const options: ts.CompilerOptions = {
        strict: true,
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2024,
        skipLibCheck: true,
        types: [],
    };
    const entries = { components: entry, functions: entry };
    return packageSchema(ts.createProgram([entry], options), entries, manifest);
}
