import { isObject, type Json, type JsonObject } from "../../../hub/emulator/wire/json.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import { unreadableTemplate } from "../refusals/invalid-template.ts";

/** As deep as .NET's JSON reader goes. */
const DEEPEST = 128;

const MEMBERS: ReadonlySet<string> = new Set([
    ...["$schema", "contentversion", "apiprofile", "languageversion", "metadata", "definitions"],
    ...["functions", "parameters", "variables", "resources", "outputs"],
]);

/** Refuses what is no template at all. @throws ArmError in the words of .NET's JSON reader */
export function checkTemplate(template: JsonObject): void {
    checkDepth(template);
    for (const member of ["$schema", "contentVersion", "resources"]) {
        if (memberOf(template, member) === undefined) {
            throw unreadableTemplate(`Required property '${member}' not found in JSON.`);
        }
    }
    for (const member of Object.keys(template)) {
        if (!MEMBERS.has(member.toLowerCase())) {
            throw unreadableTemplate(`Could not find member '${member}' on object of type 'Template'.`, [member]);
        }
    }
    for (const member of ["parameters", "variables", "outputs"]) {
        const value = memberOf(template, member) ?? {};
        if (!isObject(value)) {
            throw unreadableTemplate(`Error converting value to type 'Template'.`, [member]);
        }
    }
    const resources = memberOf(template, "resources");
    if (!Array.isArray(resources) && !isObject(resources)) {
        throw unreadableTemplate("Error converting value to type 'TemplateResource[]'.", ["resources"]);
    }
}

/** Refuses values that go too deep to be looked at. @throws ArmError */
export function checkDepth(value: Json): void {
    let level: Json[] = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEEPEST) {
            throw unreadableTemplate(`The reader's MaxDepth of ${DEEPEST} has been exceeded.`);
        }
        level = level.flatMap((one) =>
            typeof one === "object" && one !== null
                ? Object.values(one).filter((part) => typeof part === "object")
                : [],
        );
    }
}
