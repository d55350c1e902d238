import data from "./wire.json" with { type: "json" };

/** What standin/azure/wire.json holds: `npm run generate` makes it by tools/azure-native-wire. */
export interface WireTable {
    /** The libraries that it was read from. */
    source: string;
    /** Types by key, such as `compute:Disk`. */
    types: Readonly<Record<string, WireType>>;
    /**
     * Members by azure-native's names, with their paths on the wire: `"subnets": "properties.subnets Subnet[]"`. After the
     * path stands the model of what they hold, of the items of a list (`[]`) or of the values of a map (`{}`); a lone `{}`
     * is a map with nothing in its values, which azure-native takes as a list of its keys. Azure alone sets those with `!`.
     */
    models: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WireType {
    /** The model of what is sent. */
    input: string;
    /** The model of what is answered, where it is another one. */
    output?: string;
    /** The API describes it as a long operation, of which azure-native awaits the end. */
    isLongToPut?: true;
    isLongToDelete?: true;
    /** Lists whose items can be resources of their own, by azure-native's names. */
    children?: Readonly<Record<string, true>>;
}

/** A member of a model. */
export interface WireMember {
    name: string;
    isReadOnly: boolean;
    /** Where it stands in a body: `["properties", "subnets"]`. */
    path: readonly string[];
    /** The model of what it holds. */
    model?: string;
    many?: "list" | "map" | "set";
}

const table = data as WireTable;
const known = new Map<string, readonly WireMember[]>();

/** How a type looks on the wire; nothing of types that a Hub does not have. */
export function wireType(key: string): WireType | undefined {
    return table.types[key];
}

export function wireMembers(model: string): readonly WireMember[] {
    const members = known.get(model) ?? Object.entries(table.models[model] ?? {}).map(toMember(model));
    known.set(model, members);
    return members;
}

function toMember(model: string) {
    const [source = ""] = model.split(".");
    return ([key, note]: [string, string]): WireMember => {
        const [path = "", held = ""] = note.split(" ");
        const [, name = "", brackets = ""] = /^(\w*)(.*)$/.exec(held) ?? [];
        const many = brackets === "[]" ? "list" : brackets === "{}" ? (name === "" ? "set" : "map") : undefined;
        return {
            name: key.replace(/^!/, ""),
            isReadOnly: key.startsWith("!"),
            path: path.split("."),
            ...(name !== "" && { model: `${source}.${name}` }),
            ...(many !== undefined && { many }),
        };
    };
}
