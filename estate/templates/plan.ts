import type { Deployed, Plan } from "../../hub/emulator/templates/templates.ts";
import { type JsonObject, textIn } from "../../hub/emulator/wire/json.ts";
import { Loops } from "../adapters/template/language/loops.ts";
import { memberOf } from "../adapters/template/language/member.ts";
import { bodyOf } from "./deployment/body.ts";
import type { Context } from "./deployment/context.ts";
import { dependenciesOf } from "./deployment/dependencies.ts";
import { entriesOf } from "./deployment/entries.ts";
import { ownTypeOf } from "./deployment/entry.ts";
import { checkOrder } from "./deployment/order.ts";
import { Reading } from "./deployment/reading.ts";
import { Targets } from "./deployment/targets.ts";
import { checkDepth, checkTemplate } from "./language/checked-template.ts";
import { defaultFunctionsOf, functionsOf } from "./language/functions.ts";
import { parametersOf } from "./language/parameters.ts";
import { early, type Functions } from "./language/runtimes.ts";
import { TemplateNames } from "./language/template-names.ts";

/**
 * What a template comes to where it is deployed. All that can be told before anything is deployed is checked.
 * @throws ArmError
 */
export function plan(deployed: Deployed): Plan {
    const { template, parameters: given } = deployed;
    checkTemplate(template);
    checkDepth(given);
    const functions = functionsOf(deployed);
    const context = contextOf(deployed, functions);
    const names = namesOf(deployed, context, functions);
    const parameters = parametersOf(template, given, names);
    const entries = entriesOf(context, template, { scope: names, loops: Loops.NONE, runtime: context.early }, []);
    const targets = new Targets(entries, context);
    const reading = new Reading(deployed, context, names, functions, targets);
    const resources = entries
        .filter(({ isDeployed }) => isDeployed)
        .map((entry) => {
            const asked: string[] = [];
            bodyOf(entry, reading.before(entry, asked), context);
            const dependsOn = dependenciesOf(entry, targets, asked);
            const body = () => bodyOf(entry, reading.after(entry), context);
            return { id: entry.id, type: ownTypeOf(entry), apiVersion: entry.apiVersion, dependsOn, body };
        });
    checkOrder(resources);
    reading.checkOutputs();
    return { resources, parameters, outputs: () => shown(reading) };
}

function contextOf(deployed: Deployed, functions: Functions): Context {
    const { template, subscriptionId, resourceGroup } = deployed;
    const apiProfile = memberOf(template, "apiProfile");
    return {
        template,
        place: { subscriptionId, resourceGroup: resourceGroup && textIn(resourceGroup, "name") },
        early: early(functions),
        apiProfile: typeof apiProfile === "string" ? apiProfile : undefined,
        apiVersionIn: (profile, type) => deployed.apiVersionIn(profile, type),
        empty: new Set(),
    };
}

function namesOf(deployed: Deployed, context: Context, functions: Functions): TemplateNames {
    const { name, template, location, parameters: given } = deployed;
    return new TemplateNames({
        ...{ template, given },
        deployment: { ...context.place, name, location },
        defaults: early(defaultFunctionsOf(deployed, functions)),
        variables: context.early,
    });
}

/** Outputs as answers tell them: secure ones without values. */
function shown(reading: Reading): JsonObject {
    const outputs = reading.outputs().map(({ name, type, value }) => {
        return [name, { type: type.name, ...(type.isSecure ? {} : { value }) }] as const;
    });
    return Object.fromEntries(outputs) as JsonObject;
}
