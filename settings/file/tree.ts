import { type Node, parseTree } from "jsonc-parser";
import type { Fault } from "../kinds/fault.ts";
import { isComment } from "../kinds/place.ts";

/** What stands under a name or an index, and the name. */
interface Held {
    value: Node;
    name?: Node;
    isDouble?: boolean;
}

/** What a settings file holds, and where that stands. */
export class Tree {
    /** The object of the file, an empty one where the file is empty. */
    readonly value: Readonly<Record<string, unknown>>;
    readonly #root: Node | undefined;
    /** A file may hold as many members as faults. */
    readonly #held = new Map<Node, ReadonlyMap<string | number, Held>>();

    /** @param text a JSON object, or blanks */
    constructor(text: string) {
        this.#root = parseTree(text);
        this.value = text.trim() === "" ? {} : JSON.parse(text);
    }

    /** The place of a value or of its name; of what would hold it, where it is not there. */
    offsetOf(path: Fault["path"], isName = false): number {
        let found: Held | undefined = this.#root && { value: this.#root };
        for (const key of path) {
            const held: Held | undefined = found && this.#heldBy(found.value).get(key);
            if (!held) {
                return found?.value.offset ?? 0;
            }
            found = held;
        }
        return ((isName && found?.name) || found?.value)?.offset ?? 0;
    }

    /** Names that an object holds twice, but comments: the engine keeps the last one without a word. */
    get doubles(): Iterable<Fault["path"]> {
        return this.#root ? this.#doublesBelow(this.#root, []) : [];
    }

    *#doublesBelow(node: Node, path: Fault["path"]): Iterable<Fault["path"]> {
        for (const [key, { value, isDouble }] of this.#heldBy(node)) {
            const at = [...path, key];
            if (isDouble && !isComment(`${key}`)) {
                yield at;
            }
            yield* this.#doublesBelow(value, at);
        }
    }

    #heldBy(node: Node): ReadonlyMap<string | number, Held> {
        if (!node.children) {
            return NOTHING;
        }
        const held = this.#held.get(node) ?? heldBy(node);
        this.#held.set(node, held);
        return held;
    }
}

const NOTHING: ReadonlyMap<string | number, Held> = new Map();

/** Of members with one name the last. */
function heldBy({ type, children = [] }: Node): Map<string | number, Held> {
    const held = new Map<string | number, Held>();
    for (const [at, child] of children.entries()) {
        const [name, value] = child.children ?? [];
        if (type === "array") {
            held.set(at, { value: child });
        } else if (type === "object" && name && value) {
            held.set(name.value, { name, value, isDouble: held.has(name.value) });
        }
    }
    return held;
}
