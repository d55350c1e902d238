/** What is wrong in the configuration. */
export interface Fault {
    /** The members and elements that lead to what is wrong. */
    path: readonly (string | number)[];
    /** A sentence that begins with the path as it is usually written: `settings.tiers.gold.rto is …`. */
    message: string;
    /** Whether the last name of the path is wrong, not what stands under it. */
    isName?: true;
}

/** More faults than these are counted only: nobody reads on, and each would be compared with all that may have been meant. */
const MOST_TOLD = 100;

/** Collects what is wrong, in the order in which it is found. */
export class Faults {
    readonly told: Fault[] = [];
    #untold = 0;

    /** @param fault is asked for where it is told */
    add(fault: () => Fault): void {
        if (this.told.length < MOST_TOLD) {
            this.told.push(fault());
        } else {
            this.#untold++;
        }
    }

    /** How many there are beside those that are told; nothing where there are none. */
    get rest(): string | undefined {
        const count = this.#untold;
        const [more, are] = count === 1 ? ["1 more fault", "is"] : [`${count} more faults`, "are"];
        return count > 0 ? `${more} ${are} not told. Mend these first.` : undefined;
    }

    /** Those that are told, and how many more there are. */
    get all(): Fault[] {
        return this.rest === undefined ? this.told : [...this.told, { path: [], message: this.rest }];
    }
}
