import type { Raw } from "../../../values/raw.ts";

/** The copy loops that a value stands in. */
export class Loops {
    static readonly NONE = new Loops(new Map());
    /** The place in each loop, by its name in lower case, and in the innermost one of resources by no name. */
    readonly #places: ReadonlyMap<string, Raw>;

    private constructor(places: ReadonlyMap<string, Raw>) {
        this.#places = places;
    }

    /** A copy of resources. @param place its index, which may be unknown */
    ofResources(name: Raw, place: Raw): Loops {
        return new Loops(new Map([...this.#places, [keyOf(name), place], ["", place]]));
    }

    /** A copy within a value. */
    ofValues(name: Raw, place: Raw): Loops {
        return new Loops(new Map([...this.#places, [keyOf(name), place]]));
    }

    /** The place in a loop; nothing where there is no such loop. */
    at(name = ""): Raw {
        return this.#places.get(name.toLowerCase());
    }
}

/** What is no text names a loop that nothing asks for. */
function keyOf(name: Raw): string {
    return typeof name === "object" ? "an object" : String(name).toLowerCase();
}
