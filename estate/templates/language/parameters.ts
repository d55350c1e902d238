import type { ArmError } from "../../../hub/emulator/wire/arm-error.ts";
import { isObject, type JsonObject } from "../../../hub/emulator/wire/json.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import { type Raw, spellingOf } from "../../values/raw.ts";
import { invalidTemplate, unreadableTemplate } from "../refusals/invalid-template.ts";
import { positionOf } from "../refusals/path.ts";
import { short, typeOf } from "../refusals/reason.ts";
import type { TemplateNames } from "./template-names.ts";
import { typeNamed, type ValueType } from "./value-type.ts";

/**
 * The parameters of a template with their types and values, as answers tell them: secure ones without.
 * @throws ArmError for values that are missing, given to nothing, or not allowed
 */
export function parametersOf(template: JsonObject, given: JsonObject, names: TemplateNames): JsonObject {
    const declared = memberOf(template, "parameters");
    const definitions: JsonObject = isObject(declared) ? declared : {};
    checkNames(definitions, given);
    const shown = Object.entries(definitions).map(([name, definition]) => {
        const type = typeNamed(memberOf(definition, "type"));
        if (!type) {
            throw unreadableTemplate("Error converting value to type 'TemplateParameterType'.", ["parameters", name]);
        }
        const value = givenTo(name, given, names);
        if (value !== null || memberOf(definition, "nullable") !== true) {
            checkValue({ name, template, definition, type, value });
        }
        return [name, { type: type.name, ...(type.isSecure ? {} : { value }) }] as const;
    });
    return Object.fromEntries(shown) as JsonObject;
}

function checkNames(definitions: JsonObject, given: JsonObject): void {
    const extra = Object.keys(given).filter((name) => spellingOf(name, definitions) === undefined);
    if (extra.length > 0) {
        const known = Object.keys(definitions).join(", ");
        throw invalidTemplate(
            `The template parameters '${extra.join(", ")}' in the parameters file are not valid; they are not present in ` +
                "the original template and can therefore not be provided at deployment time. The only supported " +
                `parameters for this template are '${known}'`,
            [],
            "given",
        );
    }
}

function givenTo(name: string, given: JsonObject, names: TemplateNames): Raw {
    const entry = memberOf(given, name);
    if (entry !== undefined && !isObject(entry)) {
        throw invalidTemplate(
            `The value of the parameter '${name}' must stand under 'value'`,
            ["parameters", name],
            "given",
        );
    }
    const secret = shownAs(memberOf(memberOf(entry, "reference"), "secretName") ?? "");
    if (memberOf(entry, "reference") !== undefined) {
        throw invalidTemplate(
            `The parameter '${name}' refers to the secret '${secret}' of a key vault, which hubguard's emulator does not ` +
                "read. Pass its value instead",
            ["parameters", name],
            "given",
        );
    }
    return names.parameter(name);
}

interface Checked {
    name: string;
    template: JsonObject;
    definition: Raw;
    type: ValueType;
    value: Raw;
}

function checkValue(checked: Checked): void {
    const { name, template, definition, type, value } = checked;
    if (type.of(value) === undefined) {
        throw invalidTemplate(
            `Template parameter JToken type is not valid. Expected '${type.expected}'. Actual '${typeOf(value)}'`,
            ["parameters", name],
            "files",
        );
    }
    const allowed = memberOf(definition, "allowedValues");
    if (Array.isArray(allowed) && !isAllowed(value, allowed)) {
        const shown = type.isSecure || typeof value === "object" ? "" : ` '${short(shownAs(value))}'`;
        throw invalidTemplate(
            `The provided value${shown} for the template parameter '${name}' at ${positionOf(template, ["parameters", name])} is not ` +
                `valid. The parameter value is not part of the allowed value(s): '${short(allowed.map(shownAs).join(","))}'`,
            ["parameters", name],
            "parameters",
        );
    }
    checkBound(
        checked,
        "minLength",
        (own, bound) => own >= bound,
        "Length of the value should be greater than or equal to",
    );
    checkBound(
        checked,
        "maxLength",
        (own, bound) => own <= bound,
        "Length of the value should be less than or equal to",
    );
    checkBound(checked, "minValue", (own, bound) => own >= bound, "The value should be greater than or equal to");
    checkBound(checked, "maxValue", (own, bound) => own <= bound, "The value should be less than or equal to");
}

function checkBound(
    { name, template, definition, value }: Checked,
    member: string,
    isMet: (own: number, bound: number) => boolean,
    rule: string,
): void {
    const bound = memberOf(definition, member);
    const hasLength = typeof value === "string" || Array.isArray(value);
    const own = member.endsWith("Length") ? (hasLength ? value.length : undefined) : value;
    if (typeof bound === "number" && typeof own === "number" && !isMet(own, bound)) {
        const place = positionOf(template, ["parameters", name]);
        throw refusedLength(name, place, `${rule} '${bound}'`);
    }
}

/** @see https://github.com/mspnp/serverless-reference-implementation/pull/29 */
function refusedLength(name: string, place: string, rule: string): ArmError {
    return invalidTemplate(
        `The provided value for the template parameter '${name}' at ${place} is not valid. ${rule}`,
        ["parameters", name],
        "parameters",
    );
}

function shownAs(value: Raw): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}

/** Of a list, each element must be allowed. */
function isAllowed(value: Raw, allowed: readonly Raw[]): boolean {
    const keys = new Set(allowed.map(keyOf));
    return keys.has(keyOf(value)) || (Array.isArray(value) && value.every((item) => keys.has(keyOf(item))));
}

function keyOf(value: Raw): string {
    return JSON.stringify(value).toLowerCase();
}
