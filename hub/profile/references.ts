import { generated } from "./data.ts";

/** The types whose bodies are of a model. */
const TYPES = Map.groupBy(
    Object.entries(generated.types).flatMap(([type, { model }]) => (model === undefined ? [] : [{ type, model }])),
    ({ model }) => model,
);

/**
 * Whether an object mentions a resource that stands elsewhere, by its id: it is a resource, and none of those that stand
 * within the one that holds it. Contracts have the whole resource there.
 * @param holder the name of the model that holds it
 */
export function isReference(model: string, holder: string): boolean {
    const id = generated.models[model]?.id;
    const holders = typesOf(holder.replace(/\.properties$/, ""));
    const isChild = typesOf(model).some((type) => holders.includes(type.slice(0, type.lastIndexOf("/"))));
    return typesOf(model).length > 0 && id !== undefined && !id.readOnly && !isChild;
}

function typesOf(model: string): string[] {
    return TYPES.get(model)?.map(({ type }) => type) ?? [];
}
