import { similar } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";

/** Names that machines are given plans by, and which of them have met one. */
export class Names {
    readonly #names: readonly string[];
    readonly #met = new Set<string>();
    readonly #machines: string[] = [];

    /** @param names in them, `*` stands for any text */
    constructor(names: readonly string[]) {
        this.#names = names;
    }

    /** The name that fits a machine best: its own, else the first that fits. */
    take(machine: string): string | undefined {
        const found = this.#names.find((name) => name === machine) ?? this.#names.find((name) => fits(name, machine));
        this.#machines.push(machine);
        if (found !== undefined) {
            this.#met.add(found);
        }
        return found;
    }

    /** What to say of names that have met no machine. A pattern may be meant to fit none at times. */
    unmet(): { isPattern: boolean; message: string }[] {
        const fix = (name: string) => {
            const other = similar(name, this.#machines);
            return other === undefined
                ? "Call it before machines are declared."
                : `Did you mean ${quote(other)}? If not, call it before the machine is declared.`;
        };
        return this.#names
            .filter((name) => !this.#met.has(name))
            .map((name) => {
                const message = `${quote(name)} fits no machine that is declared after the call. ${fix(name)}`;
                return { isPattern: name.includes("*"), message };
            });
    }
}

function fits(name: string, machine: string): boolean {
    const pattern = name.replace(/[^\w*]/g, "\\$&").replaceAll("*", ".*");
    return new RegExp(`^${pattern}$`).test(machine);
}
