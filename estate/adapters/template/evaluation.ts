import { asSecret, isSecret, LEFT_TO_ARM, type Raw } from "../../values/raw.ts";
import { FUNCTIONS } from "./functions/index.ts";
import type { Expression, Step } from "./language/expression.ts";
import type { Evaluator, Frame } from "./language/frame.ts";
import { memberOf, opened } from "./language/member.ts";
import { unknownAmong } from "./language/unknown-among.ts";

/** The evaluation of one expression. What it makes of a secret is a secret too. */
export class Evaluation implements Evaluator {
    readonly frame: Frame;
    #isSecret = false;

    constructor(frame: Frame) {
        this.frame = frame;
    }

    /** What the whole expression yields. */
    result(expression: Expression): Raw {
        const value = this.value(expression);
        return this.#isSecret ? asSecret(value) : value;
    }

    value(expression: Expression): Raw {
        const value = this.frame.scope.limits.deeper(() => this.#value(expression), LEFT_TO_ARM);
        return value === undefined ? LEFT_TO_ARM : value;
    }

    opened(expression: Expression): Raw {
        return this.open(this.value(expression));
    }

    open(value: Raw): Raw {
        this.#isSecret ||= isSecret(value);
        const shown = opened(value);
        return this.frame.scope.limits.look(shown) ? shown : LEFT_TO_ARM;
    }

    #value(expression: Expression): Raw {
        switch (expression.kind) {
            case "literal":
                return expression.value;
            case "path":
                return expression.steps.reduce<Raw>(
                    (value, step) => this.#step(value, step),
                    this.value(expression.of),
                );
            case "call":
                return this.#call(expression.name, expression.args);
        }
    }

    #step(holder: Raw, { key, isSafe }: Step): Raw {
        const [value, name] = [this.open(holder), this.opened(key)];
        const unknown = unknownAmong([value, name]);
        if (unknown !== undefined) {
            return unknown;
        }
        const found = memberOf(value, name);
        return found === undefined ? (isSafe ? null : LEFT_TO_ARM) : found;
    }

    /** What Azure Resource Manager would refuse, or knows alone, stays unknown here. */
    #call(name: string, args: readonly Expression[]): Raw {
        const called = FUNCTIONS.get(name);
        if (!called) {
            return LEFT_TO_ARM;
        }
        const { limits } = this.frame.scope;
        if (called.takes === "expressions") {
            const value = called.apply(args, this);
            return limits.isSmall(opened(value)) ? value : LEFT_TO_ARM;
        }
        const values = args.map((arg) => this.opened(arg));
        const unknown = unknownAmong(values);
        if (unknown !== undefined) {
            return unknown;
        }
        const result = called.apply(values, (value) => this.open(value));
        return limits.accepts(result) ? result : LEFT_TO_ARM;
    }
}
