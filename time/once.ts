/** What takes long to be made, and is made when it is first asked for. */
export class Once<T> {
    readonly #make: () => T;
    #made: { value: T } | undefined;

    constructor(make: () => T) {
        this.#make = make;
    }

    get(): T {
        this.#made ??= { value: this.#make() };
        return this.#made.value;
    }

    clear(): void {
        this.#made = undefined;
    }
}
