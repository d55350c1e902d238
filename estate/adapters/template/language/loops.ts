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
    ofResources(name: string, place: Raw): Loops {
        return new Loops(new Map([...this.#places, [name.toLowerCase(), place], ["", place]]));
    }

    /** A copy within a value. */
    ofValues(name: string, place: Raw): Loops {
        return new Loops(new Map([...this.#places, [name.toLowerCase(), place]]));
    }

    /** The place in a loop; nothing where there is no such loop. */
    at(name = ""): Raw {
        return this.#places.get(name.toLowerCase());
    }
}
