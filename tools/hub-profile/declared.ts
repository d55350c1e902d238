import type { MapperMember, Mappers } from "./mapper.ts";

/**
 * The models of a client with what its types ask for besides: its serializer is not told of members that hold other models
 * that they must be there.
 * @param declarations of the client's models in TypeScript
 */
export function withDeclared(mappers: Mappers, declarations: string): Mappers {
    const completed = Object.entries(mappers).map(([name, mapper]) => {
        const { modelProperties } = mapper.type;
        if (modelProperties === undefined) {
            return [name, mapper] as const;
        }
        const required = requiredIn(declarations, name);
        const members = Object.entries(modelProperties).map(([member, value]): [string, MapperMember] => {
            const isRequired = value.type.name === "Composite" && required.has(member);
            return [member, isRequired ? { ...value, required: true } : value];
        });
        return [name, { type: { ...mapper.type, modelProperties: Object.fromEntries(members) } }] as const;
    });
    return Object.fromEntries(completed);
}

/** The members of an interface that it asks for, those of what it extends included. */
function requiredIn(declarations: string, name: string): Set<string> {
    const declared = new RegExp(`^export interface ${name}(?: extends ([\\w, ]+))? \\{$(.*?)^\\}$`, "ms");
    const [, holders = "", members = ""] = declared.exec(declarations) ?? [];
    const inherited =
        holders === "" ? [] : holders.split(", ").flatMap((holder) => [...requiredIn(declarations, holder)]);
    const own = Array.from(members.matchAll(/^ {4}(?:readonly )?(\w+): /gm), ([, member = ""]) => member);
    return new Set([...inherited, ...own]);
}
