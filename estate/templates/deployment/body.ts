import { isObject, type JsonObject } from "../../../hub/emulator/wire/json.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import type { Raw } from "../../values/raw.ts";
import { invalidTemplate } from "../refusals/invalid-template.ts";
import type { Path } from "../refusals/path.ts";
import { closedTemplate } from "./closed-template.ts";
import type { Context } from "./context.ts";
import { type Entry, isDeployment } from "./entry.ts";
import { placeIn } from "./identity.ts";
import { readAt, type Stage } from "./stage.ts";

/** Members of a resource in a template that it does not have elsewhere. */
const OWN: ReadonlySet<string> = new Set([
    ...["apiversion", "comments", "condition", "copy", "dependson", "existing", "id", "metadata", "name"],
    ...["resourcegroup", "resources", "scope", "subscriptionid", "type"],
]);

/** What is sent of a resource. Members that come to null are not there. @throws ArmError */
export function bodyOf(entry: Entry, stage: Stage, context: Context): JsonObject {
    const { written, loops, path } = entry;
    const members = Object.entries(written).filter(([name]) => !OWN.has(name.toLowerCase()));
    const values = members.map(([name, raw]): [string, Raw] => {
        const isTemplate = isDeployment(entry) && name.toLowerCase() === "properties" && isObject(raw);
        const at = [...path, name];
        return [name, isTemplate ? nestedProperties(entry, raw, stage, context) : readAt(stage, raw, loops, at)];
    });
    return Object.fromEntries(values.filter(([, value]) => value !== null)) as JsonObject;
}

/**
 * What is sent of a nested deployment: its template as it is where expressions in it mean its own parameters, and otherwise
 * without any expressions, as these mean what stands around it.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
function nestedProperties(entry: Entry, properties: JsonObject, stage: Stage, context: Context): Raw {
    const { loops, written: resource, path } = entry;
    const at = [...path, "properties"];
    checkLinks(properties, at);
    const read = (member: string) => {
        const raw = memberOf(properties, member);
        return raw === undefined ? undefined : readAt(stage, raw, loops, [...at, member]);
    };
    const [mode, options] = [read("mode") ?? "Incremental", read("expressionEvaluationOptions")];
    const template = memberOf(properties, "template");
    if (!isObject(template)) {
        throw invalidTemplate("A nested deployment must hold its template", at);
    }
    const scope = memberOf(options, "scope");
    if (typeof scope === "string" && scope.toLowerCase() === "inner") {
        return { mode, template, parameters: read("parameters") ?? {} };
    }
    const frame = { scope: stage.names, loops, runtime: context.early };
    const apiProfile = memberOf(template, "apiProfile");
    const inner = {
        ...{ ...context, empty: new Set<string>(), place: placeIn({ context, frame, path, resource }) },
        apiProfile: typeof apiProfile === "string" ? apiProfile : undefined,
    };
    const within = { template, path: [...at, "template"], frame };
    return { mode, template: closedTemplate(within, stage, inner, bodyOf), parameters: {} };
}

/** Refuses what stands elsewhere. */
function checkLinks(properties: JsonObject, path: Path): void {
    for (const member of ["templateLink", "parametersLink"]) {
        const uri = memberOf(memberOf(properties, member), "uri");
        if ((memberOf(properties, member) ?? null) !== null) {
            const shown = typeof uri === "string" ? ` (${uri})` : "";
            throw invalidTemplate(
                `hubguard's emulator does not fetch what '${member}'${shown} links to: inline it in the template`,
                [...path, member],
            );
        }
    }
}
