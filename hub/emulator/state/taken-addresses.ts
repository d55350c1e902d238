import { NumberSet } from "./number-set.ts";

/** The addresses of a subnet that are taken. */
export class TakenAddresses {
    readonly #holders = new Map<number, string>();
    readonly #numbers = new NumberSet();

    get size(): number {
        return this.#holders.size;
    }

    /** The id of what has an address: an IP configuration. */
    holderOf(address: number): string | undefined {
        return this.#holders.get(address);
    }

    /** The first one that nothing has, from one on. */
    firstFree(from: number): number {
        return this.#numbers.firstMissing(from);
    }

    take(address: number, holder: string): void {
        this.#holders.set(address, holder);
        this.#numbers.add(address);
    }

    release(address: number, holder: string): void {
        if (this.#holders.get(address) === holder) {
            this.#holders.delete(address);
            this.#numbers.delete(address);
        }
    }
}
