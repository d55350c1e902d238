import { type DeclaredInputs, nestedInputs } from "./declared-inputs.ts";
import { type MapperProperty, type MapperType, type PropertiesOf, readMappers } from "./mappers.ts";
import type { SourceName } from "./sources.ts";

/** Members of a model by azure-native's names, in the notation of standin/azure/wire.ts. */
export type Notes = Readonly<Record<string, string>>;

/** A model, and the inputs that azure-native declares where it uses it; none where it only answers with it. */
export interface Use {
    model: string;
    inputs?: DeclaredInputs | undefined;
}

/** The models of a client that these hold, at any depth, and they themselves. */
export async function readModels(source: SourceName, roots: readonly Use[]): Promise<Map<string, Notes>> {
    const propertiesOf = await readMappers(source);
    const settable = new Map<string, Set<string>>();
    const seen = new Set<string>();
    const waiting = [...roots];
    for (let use = waiting.pop(); use !== undefined; use = waiting.pop()) {
        const { model, inputs } = use;
        const names = settable.get(model) ?? new Set();
        settable.set(model, names);
        const key = [model, ...(inputs?.keys() ?? [])].join();
        if (seen.has(key)) {
            continue;
        }
        seen.add(key);
        for (const [name, property] of Object.entries(propertiesOf(model))) {
            const declared = property.readOnly ? undefined : inputs?.get(nameOf(source, name, property));
            if (declared !== undefined) {
                names.add(name);
            }
            const held = heldBy(property.type);
            if (held.model !== undefined && !isSet(propertiesOf, held)) {
                waiting.push({ model: held.model, inputs: nestedInputs(declared ?? "") });
            }
        }
    }
    return new Map(
        Array.from(settable, ([model, names]) => {
            const notes = Object.entries(propertiesOf(model)).map(([name, property]) => [
                (names.has(name) ? "" : "!") + nameOf(source, name, property),
                noteOf(propertiesOf, property),
            ]);
            return [model, Object.fromEntries(notes.sort(([one = ""], [other = ""]) => (one < other ? -1 : 1)))];
        }),
    );
}

interface Held {
    model?: string;
    many: "" | "[]" | "{}";
}

function heldBy({ name, element, value, className }: MapperType): Held {
    const inner = element ?? value;
    if (inner !== undefined) {
        const { model, many } = heldBy(inner.type);
        if (model !== undefined && many !== "") {
            throw new Error(`"${model}" is in a collection of collections, for which wire.json has no notation`);
        }
        return { ...(model !== undefined && { model }), many: name === "Sequence" ? "[]" : "{}" };
    }
    return { ...(name === "Composite" && className !== undefined && { model: className }), many: "" };
}

/** A map to objects that nobody can set anything in is a list of names to azure-native: user-assigned identities. */
function isSet(propertiesOf: PropertiesOf, { model, many }: Held): boolean {
    return many === "{}" && model !== undefined && Object.values(propertiesOf(model)).every(({ readOnly }) => readOnly);
}

function noteOf(propertiesOf: PropertiesOf, { serializedName, type }: MapperProperty): string {
    const held = heldBy(type);
    if (isSet(propertiesOf, held)) {
        return `${serializedName} {}`;
    }
    return held.model === undefined ? serializedName : `${serializedName} ${held.model}${held.many}`;
}

/**
 * Only the storage API names members in another way than the wire does. The clients write some of the wire's in their own
 * way (`diskIopsReadWrite`, `typePropertiesType`), azure-native as they are.
 */
function nameOf(source: SourceName, name: string, { serializedName }: MapperProperty): string {
    const [last = ""] = serializedName.split(".").slice(-1);
    return source === "storage" ? name : last.charAt(0).toLowerCase() + last.slice(1);
}
