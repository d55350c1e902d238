import { isUnknown, type Raw } from "../../../values/raw.ts";
import type { FunctionOfExpressions, FunctionOfValues, TemplateFunction } from "../language/frame.ts";

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
