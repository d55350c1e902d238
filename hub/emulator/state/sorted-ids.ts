/** Ids in order, so that a page of a list begins where the one before ended, however many there are. */
export class SortedIds {
    readonly #ids: string[] = [];

    get size(): number {
        return this.#ids.length;
    }

    add(id: string): void {
        const at = this.#placeOf(id);
        if (this.#ids[at] !== id) {
            this.#ids.splice(at, 0, id);
        }
    }

    remove(id: string): void {
        const at = this.#placeOf(id);
        if (this.#ids[at] === id) {
            this.#ids.splice(at, 1);
        }
    }

    /** Those that come after one, which need not be there. */
    after(id: string): readonly string[] {
        return this.#ids.slice(this.#placeAfter(id));
    }

    /** Those that come after one, one by one, however many there are. */
    *following(id: string): Iterable<string> {
        for (let next = this.#placeAfter(id); next < this.#ids.length; next++) {
            yield this.#ids[next] as string;
        }
    }

    /** Those that begin with a text. */
    *startingWith(text: string): Iterable<string> {
        for (let at = this.#placeOf(text); this.#ids[at]?.startsWith(text); at++) {
            yield this.#ids[at] as string;
        }
    }

    #placeAfter(id: string): number {
        const at = this.#placeOf(id);
        return this.#ids[at] === id ? at + 1 : at;
    }

    /** Where an id stands, or would stand. */
    #placeOf(id: string): number {
        let [low, high] = [0, this.#ids.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.#ids[middle] as string) < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
