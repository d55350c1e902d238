import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { planOf, refusalOf, withFrame } from "../deployed.ts";

const FAILED = "InvalidTemplate: Deployment template validation failed: ";
const PARAMETERS = "Please see https://aka.ms/arm-template/#parameters for usage details.'.";
const FILES = "Please see https://aka.ms/resource-manager-parameter-files for usage details.'.";
/** Where the parameter `p` stands in a template that has it only, as written without blanks. */
const PLACE = "at line '1' and column '154'";

function parametersOf(definition: JsonObject, given: JsonObject = {}) {
    return planOf({ template: { parameters: { p: definition } }, given }).parameters;
}

describe("a parameter of a template that is deployed", () => {
    it.each<[JsonObject, JsonObject, JsonObject]>([
        [{ type: "string", defaultValue: "a" }, {}, { type: "String", value: "a" }],
        [{ type: "STRING", defaultValue: "a" }, { P: "b" }, { type: "String", value: "b" }],
        [{ type: "string" }, { p: "[not an expression]" }, { type: "String", value: "[not an expression]" }],
        [{ type: "string", defaultValue: "[toUpper('a')]" }, {}, { type: "String", value: "A" }],
        [{ type: "string", defaultValue: "a" }, { p: null }, { type: "String", value: "a" }],
        [{ type: "string", nullable: true }, {}, { type: "String", value: null }],
        [{ type: "int", defaultValue: "2" }, {}, { type: "Int", value: 2 }],
        [{ type: "int" }, { p: "-3" }, { type: "Int", value: -3 }],
        [{ type: "bool" }, { p: false }, { type: "Bool", value: false }],
        [{ type: "bool" }, { p: "True" }, { type: "Bool", value: true }],
        [{ type: "array", defaultValue: ["[concat('a', 'b')]"] }, {}, { type: "Array", value: ["ab"] }],
        [{ type: "object" }, { p: { a: [1] } }, { type: "Object", value: { a: [1] } }],
        [{ type: "securestring" }, { p: "hunter2" }, { type: "SecureString" }],
        [{ type: "secureObject" }, { p: { a: 1 } }, { type: "SecureObject" }],
        [
            { type: "string", allowedValues: ["Standard", "Premium"] },
            { p: "standard" },
            { type: "String", value: "standard" },
        ],
        [{ type: "array", allowedValues: ["a", "b"] }, { p: ["b"] }, { type: "Array", value: ["b"] }],
        [{ type: "int", minValue: 1, maxValue: 3 }, { p: 3 }, { type: "Int", value: 3 }],
        [{ type: "string", minLength: 2, maxLength: 3 }, { p: "ab" }, { type: "String", value: "ab" }],
    ])("is what is given, or its default: %j, %j", (definition, given, shown) => {
        expect(parametersOf(definition, given)).toEqual({ p: shown });
    });

    // Texts that others were answered: Azure/azure-quickstart-templates pull 867 and issue 4252, Azure/Moodle issue 293.
    it.each<[JsonObject, JsonObject, string]>([
        [
            { type: "string" },
            {},
            `${FAILED}'The value for the template parameter 'p' ${PLACE} is not provided. ${FILES}`,
        ],
        [
            { type: "string", defaultValue: "a" },
            { q: 1, r: 2 },
            `${FAILED}'The template parameters 'q, r' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are 'p'. Please see https://aka.ms/arm-deploy/#parameter-file for usage details.'.`,
        ],
        [
            { type: "int" },
            { p: "two" },
            `${FAILED}'Template parameter JToken type is not valid. Expected 'Integer'. Actual 'String'. ${FILES}`,
        ],
        [
            { type: "int" },
            { p: 2.5 },
            `${FAILED}'Template parameter JToken type is not valid. Expected 'Integer'. Actual 'Float'. ${FILES}`,
        ],
        [
            { type: "string" },
            { p: {} },
            `${FAILED}'Template parameter JToken type is not valid. Expected 'String, Uri'. Actual 'Object'. ${FILES}`,
        ],
        [
            { type: "object" },
            { p: [] },
            `${FAILED}'Template parameter JToken type is not valid. Expected 'Object'. Actual 'Array'. ${FILES}`,
        ],
        [
            { type: "bool", defaultValue: "yes" },
            {},
            `${FAILED}'Template parameter JToken type is not valid. Expected 'Boolean'. Actual 'String'. ${FILES}`,
        ],
        [
            { type: "string", allowedValues: ["a", "b"] },
            { p: "c" },
            `${FAILED}'The provided value 'c' for the template parameter 'p' ${PLACE} is not valid. The parameter value is not part of the allowed value(s): 'a,b'. ${PARAMETERS}`,
        ],
        [
            { type: "securestring", allowedValues: ["a"] },
            { p: "hunter2" },
            `${FAILED}'The provided value for the template parameter 'p' ${PLACE} is not valid. The parameter value is not part of the allowed value(s): 'a'. ${PARAMETERS}`,
        ],
        [
            { type: "array", allowedValues: ["a"] },
            { p: ["a", "c"] },
            `${FAILED}'The provided value for the template parameter 'p' ${PLACE} is not valid. The parameter value is not part of the allowed value(s): 'a'. ${PARAMETERS}`,
        ],
        [
            { type: "securestring", minLength: 8 },
            { p: "hunter2" },
            `${FAILED}'The provided value for the template parameter 'p' ${PLACE} is not valid. Length of the value should be greater than or equal to '8'. ${PARAMETERS}`,
        ],
        [
            { type: "array", maxLength: 1 },
            { p: [1, 2] },
            `${FAILED}'The provided value for the template parameter 'p' ${PLACE} is not valid. Length of the value should be less than or equal to '1'. ${PARAMETERS}`,
        ],
        [
            { type: "int", minValue: 1 },
            { p: 0 },
            `${FAILED}'The provided value for the template parameter 'p' ${PLACE} is not valid. The value should be greater than or equal to '1'. ${PARAMETERS}`,
        ],
        [
            { type: "int", maxValue: 1 },
            { p: 2 },
            `${FAILED}'The provided value for the template parameter 'p' ${PLACE} is not valid. The value should be less than or equal to '1'. ${PARAMETERS}`,
        ],
        [
            { type: "text" },
            { p: 1 },
            "InvalidTemplate: Deployment template parse failed: 'Error converting value to type 'TemplateParameterType'. Path 'parameters.p', line 1, position 1.'.",
        ],
    ])("is refused in the words of Azure Resource Manager: %j, %j", (definition, given, refusal) => {
        expect(refusalOf(() => parametersOf(definition, given))).toBe(refusal);
    });

    it("is told by where its default cannot be evaluated", () => {
        const definition = { type: "object", defaultValue: { a: ["x", "[none()]"] } };
        const text = JSON.stringify(withFrame({ parameters: { p: definition } }));
        expect(refusalOf(() => parametersOf(definition))).toBe(
            `${FAILED}'The template resource 'p' at line '1' and column '${text.indexOf('"[none()]"') + 1}' is not valid: The template function 'none' is not valid. Please see https://aka.ms/arm-template-expressions for usage details.'.`,
        );
    });

    it("is not read from a key vault", () => {
        const parameters = { p: { reference: { keyVault: { id: "/x" }, secretName: "admin" } } };
        const template = { parameters: { p: { type: "securestring" } } };
        const refusal = refusalOf(() => planOf({ template, parameters }));
        expect(refusal).toContain("The parameter 'p' refers to the secret 'admin' of a key vault");
        expect(refusalOf(() => planOf({ template, parameters: { p: "bare" } }))).toContain(
            "The value of the parameter 'p' must stand under 'value'",
        );
    });
});

describe("values of a template that name each other", () => {
    it("may, in any order, but not themselves", () => {
        const parameters = {
            a: { type: "string", defaultValue: "[concat(parameters('B'), 'a')]" },
            b: { type: "string", defaultValue: "b" },
        };
        expect(planOf({ template: { parameters } }).parameters).toMatchObject({ a: { value: "ba" } });
        const circle = { ...parameters, b: { type: "string", defaultValue: "[parameters('a')]" } };
        expect(refusalOf(() => planOf({ template: { parameters: circle } }))).toContain(
            "The template parameter 'a' is made of itself",
        );
        const variables = { v: "[variables('w').x]", w: { x: "[variables('V')]" } };
        const outputs = { o: { type: "string", value: "[variables('v')]" } };
        expect(refusalOf(() => planOf({ template: { variables, outputs } }))).toContain(
            "'The template variable 'w' is not valid: The template variable 'V' is made of itself",
        );
    });

    it("may be made by loops", () => {
        const variables = { copy: [{ name: "names", count: 2, input: "[concat('vm', copyIndex('names'))]" }] };
        const outputs = { o: { type: "array", value: "[variables('Names')]" } };
        expect(planOf({ template: { variables, outputs } }).outputs()).toEqual({
            o: { type: "Array", value: ["vm0", "vm1"] },
        });
    });
});
