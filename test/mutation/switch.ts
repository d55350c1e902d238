import type { Effect } from "./sites.ts";

/** What a switch needs to know of a mutant. */
export interface Switchable {
    site: number;
    effect: Effect;
}

/** Thrown in code that runs without end while a mutant is on. */
export class Endless extends Error {}

/** What compiled code asks for the value of each of its places. One mutant at most is on. */
export class Switch {
    /** How often places may be asked before code counts as endless. */
    limit = Number.POSITIVE_INFINITY;
    /** How often places were asked. */
    asked = 0;
    /** How often mutants were turned on or off: what was found before the last time may be another's. */
    turns = 0;
    /** Whether the mutant that is on has made a difference somewhere. */
    differs = false;
    #on: Switchable | undefined;
    /** By place, the effects that would have made a difference. */
    #told = new Map<number, Set<Effect>>();

    /** Turns a mutant on, or all off. */
    turn(mutant: Switchable | undefined, limit = Number.POSITIVE_INFINITY): void {
        this.#on = mutant;
        this.turns++;
        this.limit = limit;
        this.asked = 0;
        this.differs = false;
        this.#told = new Map();
    }

    /** Whether a mutant would have made a difference since the last turn. */
    reaches({ site, effect }: Switchable): boolean {
        return this.#told.get(site)?.has(effect) ?? false;
    }

    /** The value of a condition or an operand. */
    test(site: number, value: unknown): unknown {
        this.#count();
        if (this.#on === undefined) {
            this.#tell(site, "not");
            if (value !== true) {
                this.#tell(site, "true");
            }
            if (value !== false) {
                this.#tell(site, "false");
            }
            return value;
        }
        if (this.#on.site !== site) {
            return value;
        }
        const broken = this.#on.effect === "not" ? !value : this.#on.effect === "true";
        this.differs ||= broken !== value;
        return broken;
    }

    /** The value of a comparison. */
    compare(site: number, a: unknown, operator: string, b: unknown): boolean {
        this.#count();
        const value = ordered(a, operator, b);
        const other = ordered(a, operator.endsWith("=") ? operator.slice(0, -1) : `${operator}=`, b);
        if (this.#on === undefined && value !== other) {
            this.#tell(site, "boundary");
        }
        if (this.#on?.site !== site) {
            return value;
        }
        this.differs ||= value !== other;
        return other;
    }

    #count(): void {
        this.asked++;
        if (this.asked > this.limit) {
            throw new Endless("endless");
        }
    }

    #tell(site: number, effect: Effect): void {
        const effects = this.#told.get(site);
        if (effects === undefined) {
            this.#told.set(site, new Set([effect]));
        } else {
            effects.add(effect);
        }
    }
}

function ordered(a: unknown, operator: string, b: unknown): boolean {
    // Of what the code compares: numbers, texts, days.
    const [left, right] = [a as number, b as number];
    switch (operator) {
        case "<":
            return left < right;
        case "<=":
            return left <= right;
        case ">":
            return left > right;
        default:
            return left >= right;
    }
}
