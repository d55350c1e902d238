import { type Token, tokensOf } from "./tokens.ts";

/** An expression of a template: `concat('web-', parameters('names')[copyIndex()])`. */
export type Expression =
    | { kind: "literal"; value: string | number | boolean | null }
    | { kind: "call"; name: string; args: readonly Expression[] }
    | { kind: "path"; of: Expression; steps: readonly Step[] };

/** A step into an object or a list: `.a`, `['a']`, `[0]`; a safe one (`.?a`) may miss. */
export interface Step {
    key: Expression;
    isSafe: boolean;
}

/** Azure Resource Manager takes no longer ones. */
const LONGEST = 24_576;
const DEEPEST = 100;

/** Reads what stands between the brackets of `[…]`; nothing where it is no expression. */
export function parseExpression(text: string): Expression | undefined {
    const tokens = text.length > LONGEST ? undefined : tokensOf(text);
    const parser = tokens && new Parser(tokens);
    const expression = parser?.expression();
    return parser?.isAtEnd ? expression : undefined;
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
]);

class Parser {
    readonly #tokens: readonly Token[];
    #at = 0;
    #depth = 0;

    constructor(tokens: readonly Token[]) {
        this.#tokens = tokens;
    }

    get isAtEnd(): boolean {
        return this.#at === this.#tokens.length;
    }

    /** The expression that begins here; nothing where none does. */
    expression(): Expression | undefined {
        this.#depth++;
        const of = this.#depth > DEEPEST ? undefined : this.#primary();
        const steps = of && this.#steps();
        this.#depth--;
        return of && steps && (steps.length > 0 ? { kind: "path", of, steps } : of);
    }

    #primary(): Expression | undefined {
        const token = this.#tokens[this.#at++];
        switch (token?.kind) {
            case "text":
                return { kind: "literal", value: token.text };
            case "number":
                return { kind: "literal", value: Number(token.text) };
            case "name":
                return this.#named(token.text);
            default:
                return undefined;
        }
    }

    /** A call, also of a function in a namespace of the template's own (`contoso.name()`), or a literal. */
    #named(name: string): Expression | undefined {
        const full = this.#isNext(".") ? `${name}.${this.#name()}` : name;
        if (this.#isNext("(")) {
            const args = this.#args();
            return args && { kind: "call", name: full.toLowerCase(), args };
        }
        const value = WORDS.get(full.toLowerCase());
        return value === undefined ? undefined : { kind: "literal", value };
    }

    #args(): Expression[] | undefined {
        const args: Expression[] = [];
        if (this.#isNext(")")) {
            return args;
        }
        for (;;) {
            const arg = this.expression();
            if (!arg) {
                return undefined;
            }
            args.push(arg);
            if (this.#isNext(")")) {
                return args;
            }
            if (!this.#isNext(",")) {
                return undefined;
            }
        }
    }

    #steps(): Step[] | undefined {
        const steps: Step[] = [];
        for (;;) {
            const mark = [".", ".?", "[", "[?"].find((one) => this.#isNext(one));
            if (mark === undefined) {
                return steps;
            }
            const key = mark.startsWith("[") ? this.#bracketed() : this.#member();
            if (!key) {
                return undefined;
            }
            steps.push({ key, isSafe: mark.endsWith("?") });
        }
    }

    #bracketed(): Expression | undefined {
        const key = this.expression();
        return this.#isNext("]") ? key : undefined;
    }

    #member(): Expression | undefined {
        const name = this.#name();
        return name === undefined ? undefined : { kind: "literal", value: name };
    }

    #name(): string | undefined {
        const token = this.#tokens[this.#at++];
        return token?.kind === "name" ? token.text : undefined;
    }

    /** Takes a mark where it comes next. */
    #isNext(mark: string): boolean {
        const token = this.#tokens[this.#at];
        const isIt = token?.kind === "mark" && token.text === mark;
        this.#at += isIt ? 1 : 0;
        return isIt;
    }
}
