import { evaluate } from "../../../../estate/adapters/template/evaluate.ts";
import type { ArmDeployment } from "../../../../estate/adapters/template/language/arm-deployment.ts";
import { Limits } from "../../../../estate/adapters/template/language/limits.ts";
import { Loops } from "../../../../estate/adapters/template/language/loops.ts";
import { Scope } from "../../../../estate/adapters/template/scope.ts";
import { outlineOf } from "../../../../estate/values/outline.ts";
import { isUnknown, markOf } from "../../../../estate/values/raw.ts";
import { unknown } from "../../../policypack/requests.ts";

interface Template {
    parameters?: unknown;
    variables?: unknown;
    given?: unknown;
    loops?: Loops;
    deployment?: Partial<ArmDeployment>;
}

const deployment = { name: "web", resourceGroup: "erp", location: "west", subscriptionId: "0000" };

/** What a value yields in a template. */
export function outlined(value: unknown, template: Template = {}): unknown {
    const { parameters, variables, given, loops = Loops.NONE, deployment: own } = template;
    const facts = { ...deployment, ...own };
    const scope = new Scope(new Limits(), facts, "web", { template: { parameters, variables }, given });
    return evaluate(value, { scope, loops });
}

/** What a value yields in a template, of what is not known no more than that. */
export function evaluated(value: unknown, template: Template = {}): unknown {
    return marked(outlined(value, template));
}

/** What an expression yields, where `parameters('later')` is an output that is not known yet. */
export function yielded(expression: string, template: Template = {}): unknown {
    return evaluated(`[${expression}]`, withLater(template));
}

/** What is known of the text that an expression yields. */
export function patternYielded(expression: string, template: Template = {}): string {
    return outlineOf(outlined(`[${expression}]`, withLater(template)));
}

function withLater(template: Template): Template {
    return {
        ...template,
        parameters: { later: { type: "string" }, ...(template.parameters as object) },
        given: { later: { value: unknown }, ...(template.given as object) },
    };
}

function marked(value: unknown): unknown {
    if (isUnknown(value) || typeof value !== "object" || value === null) {
        return markOf(value);
    }
    const members = Object.entries(value).map(([name, member]) => [name, marked(member)] as const);
    return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}
