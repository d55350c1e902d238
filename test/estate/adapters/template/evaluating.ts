import { evaluate } from "../../../../estate/adapters/template/evaluate.ts";
import type { Deployment } from "../../../../estate/adapters/template/language/deployment.ts";
import { Limits } from "../../../../estate/adapters/template/language/limits.ts";
import { Loops } from "../../../../estate/adapters/template/language/loops.ts";
import { Scope } from "../../../../estate/adapters/template/scope.ts";
import { unknown } from "../../../policypack/requests.ts";

interface Template {
    parameters?: unknown;
    variables?: unknown;
    given?: unknown;
    loops?: Loops;
    deployment?: Partial<Deployment>;
}

const deployment = { name: "web", resourceGroup: "erp", location: "west", subscriptionId: "0000" };

/** What a value yields in a template. */
export function evaluated(value: unknown, template: Template = {}): unknown {
    const { parameters, variables, given, loops = Loops.NONE, deployment: own } = template;
    const scope = new Scope(new Limits(), { ...deployment, ...own }, { parameters, variables }, given);
    return evaluate(value, { scope, loops });
}

/** What an expression yields, where `parameters('later')` is an output that is not known yet. */
export function yielded(expression: string, template: Template = {}): unknown {
    return evaluated(`[${expression}]`, {
        ...template,
        parameters: { later: { type: "string" }, ...(template.parameters as object) },
        given: { later: { value: unknown }, ...(template.given as object) },
    });
}
