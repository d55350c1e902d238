import { isUnknown, type Raw } from "../../../values/raw.ts";
import type { Expression } from "../language/expression.ts";
import type { Evaluator } from "../language/frame.ts";

/** A function of the template language. It yields nothing for arguments that Azure Resource Manager would refuse. */
export type TemplateFunction = FunctionOfValues | FunctionOfExpressions;

/**
 * Most functions need all their arguments, which are known then; what these hold may be unknown, or a secret. Functions of
 * outlines make something also of arguments that are not known as a whole, or nothing.
 */
interface FunctionOfValues {
    takes: "values" | "outlines";
    apply(values: readonly Raw[], open: (value: Raw) => Raw): Raw;
}

/** A few need only some, or what the arguments are called. */
interface FunctionOfExpressions {
    takes: "expressions";
    apply(expressions: readonly Expression[], evaluation: Evaluator): Raw;
}

export type Table = Readonly<Record<string, TemplateFunction>>;

export function ofValues(apply: FunctionOfValues["apply"]): TemplateFunction {
    return { takes: "values", apply };
}

export function ofOutlines(apply: FunctionOfValues["apply"]): TemplateFunction {
    return { takes: "outlines", apply };
}

export function ofExpressions(apply: FunctionOfExpressions["apply"]): TemplateFunction {
    return { takes: "expressions", apply };
}

/** An answer of a function of outlines; nothing where one of the arguments leaves it open, which tells more of it. */
export function settledOf(answer: Raw, values: readonly Raw[]): Raw {
    return isUnknown(answer) && values.some(isUnknown) ? undefined : answer;
}
