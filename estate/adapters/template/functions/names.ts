import { isText, type Raw } from "../../../values/raw.ts";
import type { Expression } from "../language/expression.ts";
import type { Evaluator } from "../language/frame.ts";
import { madeBy } from "../language/open-value.ts";
import { unknownAmong } from "../language/unknown-among.ts";
import { ofExpressions, type Table } from "./function.ts";

/** What a template names: parameters, variables, and its place in copy loops. */
export const names: Table = {
    parameters: ofExpressions((args, evaluation) =>
        named(args, evaluation, (name) => evaluation.frame.scope.parameter(name)),
    ),
    variables: ofExpressions((args, evaluation) =>
        named(args, evaluation, (name) => evaluation.frame.scope.variable(name)),
    ),
    // `copyIndex()`, `copyIndex(1)`, `copyIndex('loop')`, `copyIndex('loop', 1)`
    copyIndex: ofExpressions((args, evaluation) => {
        const values = args.map((arg) => evaluation.opened(arg));
        const name = values.find(isText);
        const offset = values.find((value) => value !== name) ?? 0;
        const place = evaluation.frame.loops.at(name);
        const isCountable = typeof place === "number" && typeof offset === "number";
        if (unknownAmong([place, ...values]) !== undefined) {
            return offset === 0 ? place : madeBy("add", [place, offset]);
        }
        return isCountable ? place + offset : undefined;
    }),
};

function named([first]: readonly Expression[], evaluation: Evaluator, find: (name: string) => Raw): Raw {
    const name = first && evaluation.opened(first);
    return isText(name) ? find(name) : unknownAmong([name]);
}
