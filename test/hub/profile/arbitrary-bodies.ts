import fc, { type GeneratorValue } from "fast-check";
import { generated, published } from "../../../hub/profile/data.ts";
import { modelNamed } from "../../../hub/profile/models.ts";
import type { KnownMember, ObjectModel } from "../../../hub/profile/object-model.ts";

/** A body as a program of azure-native writes it, and the same on the wire. */
export interface Body {
    input: Record<string, unknown>;
    wire: Record<string, unknown>;
}

/** Bodies of a model with members left out, added and changed, of the kinds that the model has. */
export function bodiesOf(model: string): fc.Arbitrary<Body> {
    return fc.gen().map((draw) => new Draw(draw).object(modelNamed(model), 4));
}

/** How deep objects hold many members. */
const RICH = 2;
const SAMPLES = { vmSizes: " standard_DS2_v2", diskSkus: "standard_lrs" };
const NOTHING = [null, "", " ", [], {}, [null], { inner: [] }];
const ODD_NAMES = ["odd", "Odd", "constructor", "__proto__", "toString", "type", "location", "tags", "zones"];

/** What azure-native writes and what it sends differ in names and places alone. */
interface Value {
    input: unknown;
    wire: unknown;
}

class Draw {
    readonly #draw: GeneratorValue;
    /** One in how many members is what a Hub may refuse: among many, a single one would never decide. */
    readonly #oddity: number;

    constructor(draw: GeneratorValue) {
        this.#draw = draw;
        this.#oddity = [2, 10, 50][this.#below(3)] ?? 2;
    }

    object(model: ObjectModel, depth: number): Body {
        const body: Body = { input: {}, wire: {} };
        const known = membersOf(model).filter(({ isRequired }) => isRequired || this.#chance(depth > RICH ? 4 : 8));
        for (const member of known) {
            this.#put(body, model, member, this.#value(member, depth));
        }
        for (const name of this.#some(namesBeside(model))) {
            const member = model.input(name);
            if (!member.isKnown) {
                this.#put(body, model, member, this.#unknown(member, depth));
            }
        }
        return body;
    }

    /** Where azure-native sends it: beside `properties` if it is known there, and within if not. */
    #put({ input, wire }: Body, { properties }: ObjectModel, member: KnownMember, value: Value): void {
        define(input, member.input, value.input);
        const isWithin = properties !== undefined && [...properties.members].includes(member);
        if (isWithin || (properties !== undefined && !member.isKnown)) {
            wire.properties ??= {};
            define(wire.properties as object, member.name, value.wire);
        } else {
            define(wire, member.name, value.wire);
        }
    }

    #value(member: KnownMember, depth: number): Value {
        const { fact, enum: values, model, isList, type } = member;
        if (model !== undefined) {
            const inner = () => (depth > 0 ? this.object(model, depth - 1) : { input: {}, wire: {} });
            return isList ? listOf(Array.from({ length: this.#below(3) }, inner)) : inner();
        }
        if (isList) {
            return same(this.#of<unknown>([[], ["1"], ["", null]]));
        }
        const facts = [...(fact?.takes ?? []), ...(fact?.oneOf ? [SAMPLES[fact.oneOf]] : [])];
        const odd = this.#chance(this.#oddity);
        const numbers = fact?.limit === undefined ? [0, 7] : [1, odd ? 2_000 : published.limits[fact.limit].to, "5"];
        switch (type) {
            case "string":
                return same(this.#of<unknown>([...facts, ...(values ?? []), ...(odd ? ["Odd", "x"] : ["", null])]));
            case "number":
                return same(this.#of<unknown>([...facts, ...(odd || facts.length === 0 ? numbers : []), null]));
            case "boolean":
                return same(this.#of<unknown>([true, false, null]));
            default:
                return same(this.#of<unknown>([{ a: "b" }, {}, null]));
        }
    }

    /** Something under a name that no Hub knows. */
    #unknown({ model, fact }: KnownMember, depth: number): Value {
        if (model !== undefined && this.#chance(2)) {
            return this.object(model, depth - 1);
        }
        const taken = fact?.takes ?? [];
        const asked = ["x", 4, false, ["x"], { inner: { id: "x" } }];
        return same(this.#of<unknown>([...taken, ...taken, ...(this.#chance(this.#oddity) ? asked : NOTHING)]));
    }

    #some(names: readonly string[]): string[] {
        return Array.from({ length: this.#below(3) }, () => this.#of(names));
    }

    #of<T>(values: readonly T[]): T {
        return values[this.#below(values.length)] as T;
    }

    #chance(oneIn: number): boolean {
        return this.#below(oneIn) === 0;
    }

    #below(end: number): number {
        return this.#draw(fc.nat, end - 1);
    }
}

/** The members that azure-native writes, each once. */
function membersOf(model: ObjectModel): KnownMember[] {
    const all = [...model.members, ...(model.properties?.members ?? [])];
    return all.filter((member) => member.isKnown && !model.isEnvelope(member) && model.input(member.input) === member);
}

function namesBeside(model: ObjectModel): string[] {
    const facts = Object.keys(published.members[model.name] ?? {}).map((path) => path.split(".", 1)[0] ?? "");
    return [...facts, ...(generated.newer[model.name] ?? []), ...ODD_NAMES];
}

function same(value: unknown): Value {
    return { input: value, wire: value };
}

function listOf(items: readonly Value[]): Value {
    return { input: items.map(({ input }) => input), wire: items.map(({ wire }) => wire) };
}

/** Also a member that is called `__proto__`. */
function define(object: object, name: string, value: unknown): void {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
