/** Longer than any name of a size. */
const LONGEST_NAME = 64;

/** Names that a Hub has, in which `#` stands for a number and `*` for anything. There may be thousands. */
export class NamePatterns {
    /** As they are written. */
    readonly all: readonly string[];
    /** By what stands before the first sign: all of a plain name. */
    readonly #byBeginning: ReadonlyMap<string, readonly string[]>;

    constructor(patterns: readonly string[]) {
        this.all = patterns;
        const compared = patterns.map((pattern) => pattern.toLowerCase());
        this.#byBeginning = Map.groupBy(compared, (pattern) => pattern.split(/[#*]/, 1)[0] ?? "");
    }

    /** Whether one of them is a name, whatever its case. */
    match(name: string): boolean {
        const own = name.trim().toLowerCase();
        if (own.length > LONGEST_NAME) {
            return false;
        }
        return Array.from({ length: own.length + 1 }, (_, at) => this.#byBeginning.get(own.slice(0, at)) ?? [])
            .flat()
            .some((pattern) => isMatch(pattern, own));
    }
}

/** Goes through the name once, whatever the pattern. */
function isMatch(pattern: string, name: string): boolean {
    let reached = withoutStars(pattern, new Set([0]));
    for (const character of name) {
        const next = new Set<number>();
        for (const at of reached) {
            const sign = pattern.charAt(at);
            if (sign === "*" && /[\w-]/.test(character)) {
                next.add(at);
            } else if (sign === "#" && /\d/.test(character)) {
                next.add(at).add(at + 1);
            } else if (sign === character) {
                next.add(at + 1);
            }
        }
        reached = withoutStars(pattern, next);
    }
    return reached.has(pattern.length);
}

/** With the places behind stars, which also stand for nothing. */
function withoutStars(pattern: string, places: Set<number>): Set<number> {
    for (const at of places) {
        if (pattern.charAt(at) === "*") {
            places.add(at + 1);
        }
    }
    return places;
}
