import { evaluate } from "../../adapters/template/evaluate.ts";
import { ofExpressions } from "../../adapters/template/functions/function.ts";
import type { Evaluator, Frame, TemplateFunction } from "../../adapters/template/language/frame.ts";
import { Loops } from "../../adapters/template/language/loops.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import { isObject, type Raw } from "../../values/raw.ts";
import { unexpectedReason } from "../refusals/reason.ts";
import { Unevaluable } from "../refusals/unevaluable.ts";

/**
 * The functions that a template makes itself, by their names with their namespaces in lower case: `contoso.named`. They see
 * their own parameters only, no variables, and none of each other.
 * @param known the functions that they may call, by their names in lower case
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/user-defined-functions
 */
export function userFunctionsOf(
    template: Raw,
    known: (name: string) => TemplateFunction | undefined,
): Map<string, TemplateFunction> {
    const namespaces = memberOf(template, "functions");
    const made = new Map<string, TemplateFunction>();
    for (const namespace of Array.isArray(namespaces) ? namespaces : []) {
        const [name, members] = [textIn(namespace, "namespace"), memberOf(namespace, "members")];
        for (const [member, definition] of Object.entries(isObject(members) ? members : {})) {
            made.set(`${name}.${member}`.toLowerCase(), madeOf(definition, known));
        }
    }
    return made;
}

function madeOf(definition: Raw, known: (name: string) => TemplateFunction | undefined): TemplateFunction {
    const declared = memberOf(definition, "parameters");
    const names = (Array.isArray(declared) ? declared : []).map((one) => textIn(one, "name").toLowerCase());
    const output = memberOf(memberOf(definition, "output"), "value");
    return ofExpressions((args, evaluation) => {
        if (args.length !== names.length || output === undefined) {
            return undefined;
        }
        const values = new Map(names.map((name, at) => [name, evaluation.value(args[at] as (typeof args)[number])]));
        return evaluate(output, frameWith(values, evaluation, known));
    });
}

function textIn(holder: Raw, member: string): string {
    const value = memberOf(holder, member);
    return typeof value === "string" ? value : "";
}

function frameWith(
    values: ReadonlyMap<string, Raw>,
    { frame }: Evaluator,
    known: (name: string) => TemplateFunction | undefined,
): Frame {
    const { limits, deployment, key } = frame.scope;
    const scope = {
        ...{ limits, deployment, key, innerKey: () => key },
        parameter(name: string) {
            if (!values.has(name.toLowerCase())) {
                throw new Unevaluable(`The template function parameter '${name}' is not found`);
            }
            return values.get(name.toLowerCase());
        },
        variable(): Raw {
            throw new Unevaluable(unexpectedReason("variables"));
        },
    };
    const refuse: NonNullable<Frame["runtime"]>["refuse"] = (fault) => frame.runtime?.refuse(fault);
    return { scope, loops: Loops.NONE, runtime: { functionNamed: known, refuse } };
}
