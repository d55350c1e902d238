/** A pattern in which `*` stands for any characters, slashes included. Case does not matter, as in paths of Azure. */
export class Glob {
    readonly text: string;
    readonly #parts: readonly string[];

    constructor(text: string) {
        this.text = text;
        this.#parts = text.toLowerCase().split("*");
    }

    /** Whether it is one of paths, not of types. */
    get isPath(): boolean {
        return this.text.startsWith("/");
    }

    matches(value: string): boolean {
        const rest = value.toLowerCase();
        const [first = "", ...others] = this.#parts;
        const last = others.pop();
        if (last === undefined) {
            return rest === first;
        }
        if (!rest.startsWith(first) || rest.length < first.length + last.length || !rest.endsWith(last)) {
            return false;
        }
        // Each part as early as possible: that leaves the others the most room.
        const end = rest.length - last.length;
        let at = first.length;
        for (const part of others) {
            const found = rest.indexOf(part, at);
            if (found === -1 || found + part.length > end) {
                return false;
            }
            at = found + part.length;
        }
        return true;
    }
}
