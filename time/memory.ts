/** Thousands of machines have few different schedules; a run with more of them than this begins anew. */
const MOST = 500;

/** What has been found, by the text that it was found for. */
export class Memory<T> {
    readonly #found = new Map<string, T>();

    /** What was found for a text before, or is found now. */
    get(text: string, find: () => T): T {
        const found = this.#found.get(text) ?? find();
        if (this.#found.size >= MOST) {
            this.clear();
        }
        this.#found.set(text, found);
        return found;
    }

    clear(): void {
        this.#found.clear();
    }
}
