import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import type { Frame } from "../../adapters/template/language/frame.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import { isObject, type Raw } from "../../values/raw.ts";
import { checkTemplate } from "../language/checked-template.ts";
import type { Path } from "../refusals/path.ts";
import type { Context } from "./context.ts";
import { dependenciesOf } from "./dependencies.ts";
import { entriesOf } from "./entries.ts";
import { type Entry, isDeployment } from "./entry.ts";
import { outputsOf } from "./outputs.ts";
import { idIn, pathOf } from "./place.ts";
import type { Stage } from "./stage.ts";
import { Targets } from "./targets.ts";

interface Within {
    template: JsonObject;
    path: Path;
    frame: Frame;
}

/** A nested template whose expressions mean what stands around it, with what they come to in their places. */
export function closedTemplate(
    { template, path, frame }: Within,
    stage: Stage,
    context: Context,
    bodyOf: (entry: Entry, stage: Stage, context: Context) => JsonObject,
): JsonObject {
    checkTemplate(template);
    const entries = entriesOf(context, template, frame, path);
    const targets = new Targets(entries, context);
    const resources = entries
        .filter(({ isDeployed }) => isDeployed)
        .map((entry) => {
            const { type, name, apiVersion } = entry;
            const dependsOn = dependenciesOf(entry, targets);
            const place = placeOf(entry, context);
            return {
                ...(literal({ type, name, apiVersion, dependsOn, ...place }) as object),
                ...sent(entry, bodyOf(entry, stage, context)),
            };
        });
    const outputs = outputsOf(template, stage, { path, loops: frame.loops }).map(({ name, type, value }) => [
        name,
        { type: type.name, value },
    ]);
    return {
        $schema: memberOf(template, "$schema") as string,
        contentVersion: memberOf(template, "contentVersion") as string,
        resources: resources as JsonObject[],
        outputs: literal(Object.fromEntries(outputs)) as JsonObject,
    };
}

/** Nested deployments say where they go; what extends a resource says which. */
function placeOf(entry: Entry, { place }: Context): Record<string, string> {
    if (isDeployment(entry)) {
        const [, , subscriptionId = "", , resourceGroup] = entry.id.split("/providers/")[0]?.split("/") ?? [];
        return { subscriptionId, ...(resourceGroup === undefined ? {} : { resourceGroup }) };
    }
    const own = idIn(place, entry, undefined).slice(pathOf(place).length);
    const scope = entry.id.endsWith(own) ? entry.id.slice(0, -own.length) : pathOf(place);
    return scope === pathOf(place) ? {} : { scope };
}

function sent(entry: Entry, body: JsonObject): Record<string, Raw> {
    const { properties, ...others } = body;
    if (!isDeployment(entry) || !isObject(properties)) {
        return literal(body) as Record<string, Raw>;
    }
    const { template, ...rest } = properties;
    const options = { expressionEvaluationOptions: { scope: "inner" } };
    return { ...(literal(others) as object), properties: { ...(literal(rest) as object), ...options, template } };
}

/** A value in which no text is an expression. A second bracket makes one a text again. */
function literal(value: Raw): Raw {
    if (typeof value === "string") {
        return value.startsWith("[") && value.endsWith("]") ? `[${value}` : value;
    }
    if (Array.isArray(value)) {
        return value.map(literal);
    }
    return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, member]) => [literal(name) as string, literal(member)]))
        : value;
}
