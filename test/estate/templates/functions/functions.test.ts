import { describe, expect, it } from "vitest";
import { GROUP, planOf, refusalOf, SUBSCRIPTION, yielded } from "../deployed.ts";

const set = `${GROUP}/providers/Microsoft.Compute/availabilitySets/web`;

/** Expressions with what Azure Resource Manager yields, by what they are about. */
const cases: Record<string, [expression: string, value: unknown][]> = {
    // Values that others have seen Azure yield: https://github.com/JasonWhall/go-azure-uniquestring and
    // https://stackoverflow.com/questions/43295720/azure-arm-uniquestring-function-mimic
    uniqueString: [
        ["uniqueString('hello', 'world')", "a7wkljktk6wne"],
        ["uniqueString('hello-world')", "a7wkljktk6wne"],
        ["uniqueString('tyeth')", "zcztcwvu6iyg6"],
        ["length(uniqueString(''))", 13],
    ],
    encodings: [
        ["base64('one, two')", "b25lLCB0d28="],
        ["base64ToString('b25lLCB0d28=')", "one, two"],
        ["base64ToString(base64('é☃'))", "é☃"],
        ["base64ToJson(base64('{\"a\": [1]}')).a[0]", 1],
        ["dataUri('Hello')", "data:text/plain;charset=utf8;base64,SGVsbG8="],
        ["dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')", "Hello, World!"],
        ["uri('http://contoso.org/firstpath', 'myscript.sh')", "http://contoso.org/myscript.sh"],
        ["uri('http://contoso.org/firstpath/', 'myscript.sh')", "http://contoso.org/firstpath/myscript.sh"],
        ["uri('http://contoso.org/firstpath/', '/myscript.sh')", "http://contoso.org/myscript.sh"],
        ["uriComponent('a b/ü')", "a%20b%2F%C3%BC"],
        ["uriComponentToString('a%20b%2F%C3%BC')", "a b/ü"],
        ["float('3.5')", 3.5],
        ["float(3)", 3],
        ["intersection(createArray('a', 'b', 1), createArray(1, 'a'))", ["a", 1]],
        ["intersection(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 3))", { b: 2 }],
    ],
    facts: [
        ["resourceGroup().name", "erp"],
        ["resourceGroup().tags.app", "erp"],
        ["resourceGroup().type", "Microsoft.Resources/resourceGroups"],
        ["subscription().displayName", "test"],
        ["subscription().tenantId", "00000000-0000-4000-8000-00000000000b"],
        ["tenant().tenantId", "00000000-0000-4000-8000-00000000000b"],
        ["deployment().name", "web"],
        ["deployment().properties.mode", "Incremental"],
        ["deployment().properties.template.contentVersion", "1.0.0.0"],
        ["environment().suffixes.storage", "west.hub.test"],
        ["providers('Microsoft.Compute').resourceTypes[0].locations", ["west"]],
        ["providers('Microsoft.Compute', 'DISKS').apiVersions[0]", "2019-07-01"],
    ],
    ids: [
        ["resourceId('Microsoft.Compute/availabilitySets', 'web')", set],
        ["resourceId('Microsoft.Compute/availabilitySets/', 'web')", set],
        ["resourceId('other', 'Microsoft.Compute/availabilitySets/', 'web')", set.replace("/erp/", "/other/")],
        ["subscriptionResourceId('A.B/c/', 'd')", `/subscriptions/${SUBSCRIPTION}/providers/A.B/c/d`],
        ["extensionResourceId(resourceGroup().id, 'A.B/c', 'd')", `${GROUP}/providers/A.B/c/d`],
    ],
};

describe("a function where a template is deployed", () => {
    it.each(Object.values(cases).flat())("yields what Azure Resource Manager does: %s", (expression, value) => {
        expect(yielded(expression)).toEqual(value);
    });

    it("makes GUIDs as RFC 4122 says", () => {
        const guid = yielded("guid('a', 'b', 'é')");
        expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        // What Python's uuid.uuid5 makes of the namespace 11fb06fb-712d-4ddd-98c7-e71bbd588830 and 'a-b'.
        expect(yielded("guid('a', 'b')")).toBe("2d796349-8c7e-55ec-9624-54ece82ed031");
    });

    it.each([
        ["base64(1)", "Integer"],
        ["base64ToString('a')", "String"],
        ["base64ToString('YQ=')", "String"],
        ["base64ToJson(base64('{'))", "String"],
        ["dataUriToString('data:text/plain,a')", "String"],
        ["uri('contoso', 'a')", "String, String"],
        ["uriComponentToString('%')", "String"],
        ["float('x')", "String"],
        ["float('')", "String"],
        ["intersection('a', 'b')", "String, String"],
        ["intersection(createArray('a'))", "Array"],
        ["uniqueString(1)", "Integer"],
        ["guid('a', true())", "String, Boolean"],
        ["providers('Microsoft.None')", "String"],
        ["providers('Microsoft.Compute', 'none')", "String, String"],
        ["substring('hunter2', 9)", "String, Integer"],
    ])("refuses what it does not take, without telling it: %s", (expression, types) => {
        const name = /^\w+/.exec(expression)?.[0]?.toLowerCase() ?? "";
        const refusal = refusalOf(() => yielded(expression));
        expect(refusal.toLowerCase()).toContain(`unable to evaluate template language function '${name}'`);
        expect(refusal).toContain(`these arguments of the types '${types}'`);
        expect(refusal).not.toContain("hunter2");
    });

    it.each([
        "pickZones('a', 'b', 'c')",
        "dateTimeAdd('2020', 'P1D')",
        "contoso.name('a')",
        "tostring()",
        "__proto__()",
    ])("is refused by its name where there is none: %s", (expression) => {
        const name = /^[\w.]+/.exec(expression)?.[0];
        expect(refusalOf(() => yielded(expression))).toContain(`The template function '${name}' is not valid.`);
    });
});

describe("a default of a parameter", () => {
    const of = (defaultValue: string) => {
        const parameters = { p: { type: "string", defaultValue: `[${defaultValue}]` } };
        return yielded("parameters('p')", { template: { parameters } });
    };

    it.each([
        ["newGuid()", "00000000-0000-4000-8000-00000000000c"],
        ["utcNow()", "20260304T150607Z"],
        ["utcNow('d')", "03/04/2026"],
        ["utcNow('u')", "2026-03-04 15:06:07Z"],
        ["utcNow('o')", "2026-03-04T15:06:07.0890000Z"],
        ["utcNow('yyyy-MM-dd HH:mm:ss.fff')", "2026-03-04 15:06:07.089"],
        ["utcNow('ddd, d MMM yy h:m:s tt')", "Wed, 4 Mar 26 3:6:7 PM"],
        ["utcNow('''at'' dddd MMMM M')", "at Wednesday March 3"],
    ])("may be made new: %s", (expression, value) => {
        expect(of(expression)).toBe(value);
    });

    it.each(["utcNow('q')", "utcNow('')", "utcNow('yyyy''')", "utcNow(1)", "newGuid('a')"])(
        "has no value in formats that are not known: %s",
        (expression) => {
            expect(refusalOf(() => of(expression))).toMatch(/^InvalidTemplate: .*'(utcNow|newGuid)'/);
        },
    );

    it("is made once in a deployment", () => {
        let made = 0;
        const newId = () => `id-${made++}`;
        const parameters = { p: { type: "string", defaultValue: "[newGuid()]" } };
        const outputs = {
            a: { type: "string", value: "[parameters('p')]" },
            b: { type: "string", value: "[parameters('P')]" },
        };
        const plan = planOf({ newId, template: { parameters, outputs } });
        expect(plan.outputs()).toEqual({
            a: { type: "String", value: "id-0" },
            b: { type: "String", value: "id-0" },
        });
    });

    it.each(["newGuid()", "utcNow()", "reference('x')", "listKeys('x', '1')", "copyIndex()"])(
        "is the only place for some functions, and none for others: %s",
        (expression) => {
            const name = /^\w+/.exec(expression)?.[0];
            const variables = { v: `[${expression}]` };
            const refusal = refusalOf(() => yielded("variables('v')", { template: { variables } }));
            expect(refusal).toContain(
                `'The template variable 'v' is not valid: The template function '${name}' is not expected at this location`,
            );
        },
    );
});

describe("a function of the template's own", () => {
    const functions = [
        {
            namespace: "contoso",
            members: {
                named: {
                    parameters: [
                        { name: "prefix", type: "string" },
                        { name: "Count", type: "int" },
                    ],
                    output: { type: "string", value: "[concat(parameters('PREFIX'), '-', parameters('count'))]" },
                },
                asking: { parameters: [], output: { type: "string", value: "[reference('x').a]" } },
                calling: { parameters: [], output: { type: "string", value: "[contoso.asking()]" } },
                seeing: { parameters: [], output: { type: "string", value: "[variables('v')]" } },
                missing: { parameters: [], output: { type: "string", value: "[parameters('p')]" } },
            },
        },
    ];
    const template = { functions, variables: { v: 1 }, parameters: { p: { type: "int", defaultValue: 2 } } };

    it("sees its own parameters", () => {
        expect(yielded("Contoso.Named('web', add(1, 2))", { template })).toBe("web-3");
    });

    it.each([
        ["contoso.named('web')", "does not take these arguments"],
        ["contoso.asking()", "The template function 'reference' is not expected at this location"],
        ["contoso.calling()", "The template function 'contoso.asking' is not valid"],
        ["contoso.seeing()", "The template function 'variables' is not expected at this location"],
        ["contoso.missing()", "The template function parameter 'p' is not found"],
    ])("sees nothing else: %s", (expression, reason) => {
        expect(refusalOf(() => yielded(expression, { template }))).toContain(reason);
    });
});
