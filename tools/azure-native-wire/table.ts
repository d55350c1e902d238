import type { WireTable, WireType } from "../../standin/azure/wire.ts";
import { readChildren } from "./children.ts";
import { declaredInputs } from "./declared-inputs.ts";
import { versionOf } from "./mappers.ts";
import { readModels } from "./models.ts";
import { readLongOperations } from "./operations.ts";
import { OWN_MEMBERS, OWN_MODELS, OWN_TYPES } from "./own.ts";
import { SOURCES, type SourceName, TYPES } from "./sources.ts";

/**
 * How the bodies of azure-native look on the wire, for the types that a Hub has. Its own metadata are part of a plugin that
 * is downloaded; the mappers of the clients of the same API versions hold the same.
 */
export async function generateWireTable(): Promise<WireTable> {
    const types = Object.entries(OWN_TYPES);
    const models = Object.entries(OWN_MODELS);
    for (const source of Object.keys(SOURCES) as SourceName[]) {
        const sourced = Object.entries(TYPES).filter(([key]) => key.startsWith(`${source}:`));
        const longOperations = await readLongOperations(source);
        for (const [key, { input, output, operations }] of sourced) {
            const children = readChildren(key);
            const type: WireType = {
                input: `${source}.${input}`,
                ...(output && { output: `${source}.${output}` }),
                ...longOperations(operations),
                ...(children.length > 0 && { children: Object.fromEntries(children.map((name) => [name, true])) }),
            };
            types.push([key, type]);
        }
        const roots = sourced.flatMap(([key, { input, output }]) => [
            { model: input, inputs: declaredInputs(key) },
            ...(output ? [{ model: output }] : []),
        ]);
        for (const [model, members] of await readModels(source, roots)) {
            models.push([`${source}.${model}`, { ...members, ...OWN_MEMBERS[`${source}.${model}`] }]);
        }
    }
    const libraries = Object.values(SOURCES).map(({ library }) => `${library}@${versionOf(library)}`);
    return { source: libraries.join(", "), types: sorted(types), models: sorted(models) };
}

function sorted<T>(entries: [string, T][]): Readonly<Record<string, T>> {
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
