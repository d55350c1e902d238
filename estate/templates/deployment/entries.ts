import { isObject, type JsonObject } from "../../../hub/emulator/wire/json.ts";
import type { Frame } from "../../adapters/template/language/frame.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import type { Raw } from "../../values/raw.ts";
import { typeNamed } from "../language/value-type.ts";
import { invalidTemplate, unreadableTemplate } from "../refusals/invalid-template.ts";
import type { Path } from "../refusals/path.ts";
import { type Context, memberIn, type Written } from "./context.ts";
import { type Copy, copiesIn } from "./copies.ts";
import type { Entry } from "./entry.ts";
import { identityOf } from "./identity.ts";

/** Azure Resource Manager takes no more in one template. */
const MOST = 800;

/**
 * The resources of a template in its order, each before those that are written within it.
 * @param frame for what is told before anything is deployed
 * @throws ArmError
 */
export function entriesOf(context: Context, template: Raw, frame: Frame, path: Path): Entry[] {
    const entries: Entry[] = [];
    for (const entry of entriesIn(context, template, frame, path, undefined)) {
        entries.push(entry);
        if (entries.length > MOST) {
            const message = `The number of template resources exceeds the limit of '${MOST}'`;
            throw invalidTemplate(message, entry.path, "resources");
        }
    }
    const deployed = entries.filter(({ isDeployed }) => isDeployed);
    for (const [, [, second]] of Map.groupBy(deployed, ({ id }) => id.toLowerCase())) {
        if (second) {
            // https://github.com/Azure-Samples/azure-search-openai-demo/issues/1449
            const message = `The resource '${second.type}/${second.name}' is defined multiple times in a template`;
            throw invalidTemplate(message, second.path, "resources");
        }
    }
    return entries;
}

function* entriesIn(
    context: Context,
    holder: Raw,
    frame: Frame,
    path: Path,
    within: Entry | undefined,
): Iterable<Entry> {
    const list = memberOf(holder, "resources") ?? [];
    if (!Array.isArray(list) && !isObject(list)) {
        throw unreadableTemplate("Error converting value to type 'TemplateResource[]'.", [...path, "resources"]);
    }
    for (const [key, resource] of Array.isArray(list) ? list.entries() : Object.entries(list)) {
        const at = [...path, "resources", key];
        checkMembers(resource, at);
        const symbol = typeof key === "string" ? key : undefined;
        const batches: Entry[][] = [];
        for (const copy of copiesIn({ context, frame, path: at, resource })) {
            const { batch = 0 } = copy;
            const after = (batches[batch - 1] ?? []).map(({ id }) => id);
            const entry = { ...entryOf(copy, within), symbol, after };
            batches[batch] = [...(batches[batch] ?? []), entry];
            yield entry;
            yield* entriesIn(context, resource, copy.frame, at, entry);
        }
        if (batches.length === 0 && symbol !== undefined) {
            context.empty.add(symbol.toLowerCase());
        }
    }
}

function entryOf(copy: Copy, within: Entry | undefined): Omit<Entry, "symbol" | "after"> {
    const { path, resource, frame, loop } = copy;
    const [isExisting, condition] = [memberIn(copy, "existing"), memberIn(copy, "condition") ?? true];
    const isMet = typeNamed("bool")?.of(condition);
    if (typeof isMet !== "boolean") {
        throw unreadableTemplate("Error converting value to type 'System.Boolean'.", [...path, "condition"]);
    }
    return {
        ...{ path, loop, written: resource, loops: frame.loops, isDeployed: isMet && isExisting !== true },
        ...identityOf(copy, within),
        dependsOn: dependsOnIn(copy),
    };
}

function dependsOnIn(written: Written): string[] {
    const list = memberIn(written, "dependsOn") ?? [];
    const texts = Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
    if (!Array.isArray(list) || texts.length < list.length) {
        throw unreadableTemplate("Error converting value to type 'System.String[]'.", [...written.path, "dependsOn"]);
    }
    return texts;
}

/** Refuses what no resource of a template has. @see https://github.com/Azure/azure-cli/issues/18109 */
function checkMembers(resource: Raw, path: Path): asserts resource is JsonObject {
    const members = isObject(resource) ? Object.keys(resource) : [""];
    const unknown = members.find((member) => !MEMBERS.has(member.toLowerCase()));
    if (unknown === "") {
        throw unreadableTemplate("Error converting value to type 'TemplateResource'.", path);
    }
    if (unknown !== undefined) {
        const message = `Could not find member '${unknown}' on object of type 'TemplateResource'.`;
        throw unreadableTemplate(message, [...path, unknown]);
    }
}

const MEMBERS: ReadonlySet<string> = new Set([
    ...["apiversion", "comments", "condition", "copy", "dependson", "etag", "existing", "extendedlocation", "id"],
    ...["identity", "kind", "location", "managedby", "metadata", "name", "plan", "properties", "resourcegroup"],
    ...["resources", "scale", "scope", "sku", "subscriptionid", "tags", "type", "zones"],
]);
