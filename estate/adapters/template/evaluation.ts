import { asSecret, isSecret, LEFT_TO_ARM, type Raw } from "../../values/raw.ts";
import { FUNCTIONS } from "./functions/index.ts";
import type { Expression, Step } from "./language/expression.ts";
import type { Evaluator, Fault, Frame } from "./language/frame.ts";
import { leftOpen } from "./language/left-open.ts";
import { memberOf, opened } from "./language/member.ts";
import { madeBy, perhaps } from "./language/open-value.ts";
import { unknownAmong } from "./language/unknown-among.ts";

const NEVER_THE_SAME: readonly string[] = ["newguid", "utcnow"];
const SAME_EVERYWHERE: readonly string[] = ["uniquestring", "guid"];
const MAY_BE_NOTHING: readonly string[] = ["json", "tryget", "first", "last"];

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
        return this.frame.scope.limits.deeper(
            () => this.#value(expression),
            () => this.#left({ kind: "limit" }),
        );
    }

    opened(expression: Expression): Raw {
        return this.open(this.value(expression));
    }

    open(value: Raw): Raw {
        this.#isSecret ||= isSecret(value);
        const shown = opened(value);
        return this.frame.scope.limits.look(shown) ? shown : this.#left({ kind: "limit" });
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
        if (unknownAmong([value, name]) !== undefined) {
            const member = madeBy(".", [value, name]);
            return isSafe ? perhaps(member) : member;
        }
        const found = memberOf(value, name);
        if (found === undefined) {
            return isSafe ? null : this.#left({ kind: "member", holder: value, key: name });
        }
        return found;
    }

    /** What Azure Resource Manager would refuse, or knows alone, stays unknown here. */
    #call(name: string, args: readonly Expression[]): Raw {
        const called = this.frame.runtime?.functionNamed(name) ?? FUNCTIONS.get(name);
        const { limits } = this.frame.scope;
        if (called?.takes === "expressions") {
            const value = called.apply(args, this);
            return this.#accepted(name, [], value, limits.isSmall(opened(value)));
        }
        const values = args.map((arg) => this.opened(arg));
        if (!called) {
            return this.#leftOpen(name, values);
        }
        const isOpen = unknownAmong(values) !== undefined;
        const isApplied = !isOpen || called.takes === "outlines";
        const result = isApplied ? called.apply(values, (value) => this.open(value)) : undefined;
        const yielded = isOpen ? (result ?? this.#made(name, values)) : result;
        return this.#accepted(name, values, yielded, limits.accepts(yielded));
    }

    #accepted(name: string, values: readonly Raw[], yielded: Raw, isSmall: boolean): Raw {
        if (yielded === undefined) {
            return this.#left({ kind: "arguments", name, values });
        }
        return isSmall ? yielded : this.#left({ kind: "limit" });
    }

    #left(fault: Fault): Raw {
        return leftOpen(this.frame, fault);
    }

    /** What only Azure Resource Manager tells. Most of it depends on where the deployment is. */
    #leftOpen(name: string, values: readonly Raw[]): Raw {
        if (this.frame.runtime) {
            return this.#left({ kind: "function", name });
        }
        if (NEVER_THE_SAME.includes(name)) {
            return LEFT_TO_ARM;
        }
        const place = SAME_EVERYWHERE.includes(name) ? "" : this.frame.scope.key;
        return this.#made(`${name} ${place}`, values, LEFT_TO_ARM);
    }

    #made(name: string, values: readonly Raw[], mark?: Raw): Raw {
        const areSmall = values.every((value) => this.frame.scope.limits.accepts(value));
        const made = madeBy(name, areSmall ? values : [LEFT_TO_ARM], mark ?? unknownAmong(values));
        return MAY_BE_NOTHING.includes(name) ? perhaps(made) : made;
    }
}
