import type { Effect } from "./sites.ts";

/** What a switch needs to know of a mutant. */
export interface Switchable {
    site: number;
    effect: Effect;
}

/** What code found, and what mutants would have made a difference in it. */
export interface Finding<T> {
    value: T;
    /** By place, the effects; of what was found while all were off. */
    told: ReadonlyMap<number, ReadonlySet<Effect>> | undefined;
    turn: number;
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

    /** Finds something that may be kept over turns. */
    find<T>(find: () => T): Finding<T> {
        const outer = this.#told;
        const told = new Map<number, Set<Effect>>();
        this.#told = told;
        try {
            return { value: find(), told: this.#on === undefined ? told : undefined, turn: this.turns };
        } finally {
            this.#told = outer;
            this.#tellAll(told);
        }
    }

    /** Whether what was found before would be found again, now that a mutant is on or off. */
    keeps({ told, turn }: Finding<unknown>): boolean {
        if (turn === this.turns) {
            return true;
        }
        if (told === undefined) {
            return false;
        }
        if (this.#on !== undefined) {
            return !(told.get(this.#on.site)?.has(this.#on.effect) ?? false);
        }
        this.#tellAll(told);
        return true;
    }

    #tellAll(told: ReadonlyMap<number, ReadonlySet<Effect>>): void {
        for (const [site, effects] of told) {
            for (const effect of effects) {
                this.#tell(site, effect);
            }
        }
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
