import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../../estate/adapters/template/functions/index.ts";
import { Loops } from "../../../../estate/adapters/template/language/loops.ts";
import { LEFT_TO_ARM as ARM } from "../../../../estate/values/raw.ts";
import { unknown } from "../../../policypack/requests.ts";
import { yielded } from "./evaluating.ts";

const template = {
    parameters: {
        count: { type: "int", defaultValue: 3 },
        Names: { type: "array", defaultValue: ["a", "b", "[concat('c', parameters('count'))]"] },
        tags: { type: "object", defaultValue: { app: "erp", Nested: { rpo: "4h" } } },
    },
    variables: { prefix: "web", disks: { os: 64, data: [128, 256] } },
    loops: Loops.NONE.ofResources("vms", 2).ofValues("disks", 1),
};
const later = "parameters('later')";
const web = "/subscriptions/0000/resourceGroups/erp/providers/Microsoft.Compute/availabilitySets/web";

/** Each function with what it yields; `ARM` where only Azure Resource Manager tells, `unknown` where a value is to come. */
const cases: Record<string, [expression: string, value: unknown][]> = {
    parameters: [
        ["parameters('COUNT')", 3],
        ["parameters('names')[2]", "c3"],
        ["parameters('tags').nested.RPO", "4h"],
        ["parameters('tags')['app']", "erp"],
        ["parameters('tags').none", ARM],
        ["parameters('tags').?none", null],
        ["parameters('tags')[?'none']", null],
        ["parameters('tags').?nested.rpo", "4h"],
        ["parameters('none')", ARM],
        [later, unknown],
        [`${later}.a[0].b`, unknown],
        [`parameters(${later})`, unknown],
        ["parameters(1)", ARM],
        ["parameters()", ARM],
    ],
    variables: [
        ["variables('PREFIX')", "web"],
        ["variables('disks').data[1]", 256],
        ["variables('disks').data[copyIndex('disks')]", 256],
        ["variables('disks').data[2]", ARM],
        ["variables('disks').data['0']", ARM],
        ["variables('none')", ARM],
    ],
    copyIndex: [
        ["copyIndex()", 2],
        ["copyIndex(1)", 3],
        ["copyIndex('VMS')", 2],
        ["copyIndex('disks', 10)", 11],
        ["copyIndex('none')", ARM],
        [`copyIndex(${later})`, unknown],
        ["copyIndex('vms', 'x')", ARM],
    ],
    concat: [
        ["concat('web', '-', 1, true())", "web-1True"],
        ["concat(createArray('a'), createArray('b', 'c'))", ["a", "b", "c"]],
        ["concat()", []],
        [`concat('a', ${later})`, unknown],
        [`concat(newGuid(), ${later})`, unknown],
        ["concat('a', newGuid())", ARM],
        ["concat('a', createArray('b'))", ARM],
        ["concat('a', null())", ARM],
    ],
    format: [
        ["format('{0}-{1:D2}', 'web', 7)", "web-07"],
        ["format('{0:000}{{x}}{1}', 7, true())", "007{x}True"],
        ["format('{0:d}', -7)", "-7"],
        ["format('{0:D3}', -7)", "-007"],
        ["format('{0}', createObject('a', 1))", '{"a":1}'],
        ["format('{1}', 'a')", ARM],
        ["format('{0:X2}', 10)", ARM],
        ["format('{0:D2}', 'a')", ARM],
        ["format('{')", ARM],
        [`format('{0}', ${later})`, unknown],
    ],
    toLower: [
        ["toLower('WEB')", "web"],
        ["toLower(1)", ARM],
    ],
    toUpper: [["toUpper('web')", "WEB"]],
    trim: [["trim(' web ')", "web"]],
    startsWith: [
        ["startsWith('Web', 'wE')", true],
        ["startsWith('Web', 'x')", false],
    ],
    endsWith: [["endsWith('Web', 'EB')", true]],
    indexOf: [
        ["indexOf('web', 'B')", 2],
        ["indexOf('web', 'x')", -1],
    ],
    lastIndexOf: [["lastIndexOf('abcabc', 'B')", 4]],
    replace: [
        ["replace('a-b-c', '-', '')", "abc"],
        ["replace('a.b', '.', '$&')", "a$&b"],
        ["replace('abc', '', 'x')", ARM],
    ],
    substring: [
        ["substring('abcdef', 2, 3)", "cde"],
        ["substring('abcdef', 4)", "ef"],
        ["substring('abc', 2, 5)", ARM],
        ["substring('abc', -1)", ARM],
        ["substring('abc', 'x')", ARM],
        ["substring('abc', 0, 'x')", ARM],
        ["substring('abc', createArray(newGuid()))", ARM],
    ],
    split: [
        ["split('a,b;c', ',')", ["a", "b;c"]],
        ["split('a,b;c', createArray(',', ';'))", ["a", "b", "c"]],
        ["split('a', '')", ARM],
    ],
    join: [
        ["join(createArray('a', 1), '-')", "a-1"],
        [`join(createArray('a', ${later}), '-')`, unknown],
        ["join('a', '-')", ARM],
    ],
    padLeft: [
        ["padLeft(copyIndex(), 3, '0')", "002"],
        ["padLeft('a', 3)", "  a"],
        ["padLeft('a', 1000000)", ARM],
        ["padLeft('a', 3, 'xy')", ARM],
    ],
    string: [
        ["string(1)", "1"],
        ["string('a')", "a"],
        ["string(createArray(1, 'a'))", '[1,"a"]'],
        [`string(createObject('a', ${later}))`, unknown],
        ["string(createArray(newGuid()))", ARM],
    ],
    json: [
        ["json('null')", null],
        ["json('{\"a\": [1]}').a[0]", 1],
        ["json('{')", ARM],
    ],
    int: [
        ["int('5')", 5],
        ["int(5)", 5],
        ["int('5.5')", ARM],
        ["int('0x5')", ARM],
    ],
    add: [
        ["add(1, 2)", 3],
        ["add(1, '2')", ARM],
        ["add(9007199254740991, 1)", ARM],
    ],
    sub: [["sub(1, 2)", -1]],
    mul: [["mul(3, 4)", 12]],
    div: [
        ["div(7, 2)", 3],
        ["div(-7, 2)", -3],
        ["div(1, 0)", ARM],
    ],
    mod: [
        ["mod(7, 3)", 1],
        ["mod(7, 0)", ARM],
    ],
    min: [
        ["min(3, 1, 2)", 1],
        ["min(createArray(3, 1))", 1],
        ["min()", ARM],
    ],
    max: [["max(3, 1, 2)", 3]],
    range: [
        ["range(2, 3)", [2, 3, 4]],
        ["range(0, 0)", []],
        ["range(0, 10001)", ARM],
        ["range(0, -1)", ARM],
    ],
    if: [
        ["if(true(), 'a', newGuid())", "a"],
        ["if(false(), newGuid(), 'b')", "b"],
        ["if(equals(variables('prefix'), 'web'), 'a', 'b')", "a"],
        [`if(${later}, 'a', 'a')`, unknown],
        ["if('true', 'a', 'b')", ARM],
        ["if(true())", ARM],
    ],
    and: [
        ["and(true(), true())", true],
        ["and(true(), true(), false())", false],
        [`and(${later}, false())`, false],
        [`and(${later}, true())`, unknown],
        ["and('true', true())", ARM],
    ],
    or: [
        ["or(false(), false())", false],
        ["or(newGuid(), true())", true],
        ["or(newGuid(), false())", ARM],
    ],
    not: [
        ["not(true)", false],
        ["not('x')", ARM],
    ],
    coalesce: [
        ["coalesce(null(), json('null'), 'a', newGuid())", "a"],
        ["coalesce(null())", null],
        [`coalesce(null(), ${later}, 'a')`, unknown],
    ],
    bool: [
        ["bool('TRUE')", true],
        ["bool(0)", false],
        ["bool('yes')", ARM],
    ],
    true: [["TRUE()", true]],
    false: [["false()", false]],
    null: [["null()", null]],
    equals: [
        ["equals('a', 'a')", true],
        ["equals('a', 'A')", false],
        ["equals(1, '1')", false],
        ["equals(createArray(1, createObject('a', 2)), createArray(1, createObject('a', 2)))", true],
        ["equals(createArray(1), createArray(1, 2))", false],
        ["equals(createObject('a', 1), createObject('b', 1))", false],
        [`equals(createArray(1, ${later}), createArray(2, 3))`, false],
        [`equals(createArray(1, ${later}), createArray(1, 3))`, unknown],
        ["equals(null(), json('null'))", true],
    ],
    greater: [
        ["greater(2, 1)", true],
        ["greater('b', 'a')", true],
        ["greater(1, 'a')", ARM],
    ],
    greaterOrEquals: [["greaterOrEquals(1, 1)", true]],
    less: [["less(1, 1)", false]],
    lessOrEquals: [["lessOrEquals(1, 1)", true]],
    createArray: [
        ["createArray('a', newGuid())", ["a", ARM]],
        ["createArray()", []],
    ],
    createObject: [
        [`createObject('a', 1, 'b', ${later})`, { a: 1, b: unknown }],
        ["createObject('a', 1, 'b')", { a: 1 }],
        ["createObject(1, 2)", ARM],
    ],
    array: [
        ["array('a')", ["a"]],
        ["array(createArray('a'))", ["a"]],
        [`array(${later})`, unknown],
    ],
    length: [
        ["length('abc')", 3],
        [`length(createArray(${later}, newGuid()))`, 2],
        ["length(parameters('tags'))", 2],
        ["length(1)", ARM],
    ],
    empty: [
        ["empty('')", true],
        ["empty(null())", true],
        ["empty(createArray(newGuid()))", false],
        ["empty(createObject())", true],
        ["empty(1)", ARM],
    ],
    first: [
        ["first(createArray('a', newGuid()))", "a"],
        ["first('abc')", "a"],
        ["first(createArray())", ARM],
    ],
    last: [
        ["last(split('a/b', '/'))", "b"],
        ["last('abc')", "c"],
    ],
    take: [
        ["take('abc', 2)", "ab"],
        ["take(createArray(1, 2), 9)", [1, 2]],
        ["take('abc', -1)", ""],
        ["take('abc', 'x')", ARM],
    ],
    skip: [
        ["skip('abc', 2)", "c"],
        ["skip(createArray(1, 2), 9)", []],
    ],
    contains: [
        ["contains('web-db', 'db')", true],
        ["contains('web-db', 'DB')", false],
        ["contains(createArray('a', 1), 1)", true],
        [`contains(createArray(${later}, 'a'), 'a')`, true],
        [`contains(createArray(${later}), 'a')`, unknown],
        ["contains(parameters('tags'), 'APP')", true],
        ["contains(parameters('tags'), 'toString')", false],
        ["contains('a', createArray())", ARM],
    ],
    union: [
        ["union(createArray('a', 'b'), createArray('b', 'c'))", ["a", "b", "c"]],
        [
            `union(parameters('tags'), createObject('APP', 'web', 'owner', ${later}))`,
            { app: "web", Nested: { rpo: "4h" }, owner: unknown },
        ],
        [
            'union(parameters(\'tags\'), json(\'{"nested": {"rto": "8h"}}\'))',
            { app: "erp", Nested: { rpo: "4h", rto: "8h" } },
        ],
        ["union('a', 'b')", ARM],
    ],
    tryGet: [
        ["tryGet(parameters('tags'), 'nested', 'rpo')", "4h"],
        ["tryGet(parameters('tags'), 'none', 'rpo')", null],
        ["tryGet(createArray(1), 1)", null],
    ],
    deployment: [["deployment().name", "web"]],
    resourceGroup: [
        ["resourceGroup().name", "erp"],
        ["resourceGroup().location", "west"],
        ["resourceGroup().id", "/subscriptions/0000/resourceGroups/erp"],
        ["resourceGroup().tags.app", ARM],
    ],
    subscription: [
        ["subscription().subscriptionId", "0000"],
        ["subscription().id", "/subscriptions/0000"],
        ["subscription().tenantId", ARM],
    ],
    resourceId: [
        ["resourceId('Microsoft.Compute/availabilitySets', 'web')", web],
        ["resourceId('ERP', 'Microsoft.Compute/availabilitySets', 'web')", web.replace("/erp/", "/ERP/")],
        ["resourceId('1', 'erp', 'Microsoft.Compute/availabilitySets', 'web')", web.replace("/0000/", "/1/")],
        [
            "resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'front', 'web')",
            "/subscriptions/0000/resourceGroups/erp/providers/Microsoft.Network/loadBalancers/front/backendAddressPools/web",
        ],
        [`resourceId(${later}, 'Microsoft.Compute/availabilitySets', 'web')`, unknown],
        [`resourceId('Microsoft.Compute/availabilitySets', ${later})`, unknown],
        ["resourceId('Microsoft.Compute/availabilitySets', uniqueString('a'))", ARM],
        ["resourceId('Microsoft.Compute/availabilitySets')", ARM],
        ["resourceId('web')", ARM],
        [`resourceId(${later}, 'web')`, unknown],
    ],
    subscriptionResourceId: [
        [
            "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'x')",
            "/subscriptions/0000/providers/Microsoft.Authorization/roleDefinitions/x",
        ],
    ],
    tenantResourceId: [["tenantResourceId('A.B/c', 'x')", "/providers/A.B/c/x"]],
    extensionResourceId: [
        [
            "extensionResourceId(resourceId('Microsoft.Compute/availabilitySets', 'web'), 'Microsoft.Authorization/locks', 'x')",
            `${web}/providers/Microsoft.Authorization/locks/x`,
        ],
        [`extensionResourceId(${later}, 'A.B/c', 'x')`, unknown],
        ["extensionResourceId(1, 'A.B/c', 'x')", ARM],
    ],
};

describe("a function of templates", () => {
    it("is in this list", () => {
        expect(
            Object.keys(cases)
                .map((name) => name.toLowerCase())
                .sort(),
        ).toEqual([...FUNCTIONS.keys()].sort());
    });

    const rows = Object.values(cases).flat();
    it.each(rows)("yields what Azure Resource Manager would: %s", (expression, value) => {
        expect(yielded(expression, template)).toEqual(value);
    });

    it.each([
        ...["reference('web')", "reference('web').id", "listKeys('a', '2019-06-01').keys[0].value", "newGuid()"],
        ...[
            "uniqueString(resourceGroup().id)",
            "guid('a')",
            "utcNow()",
            "pickZones('a', 'b', 'c')",
            "environment().name",
        ],
        ...["contoso.name('a')", "lambda('x', lambdaVariables('x'))", "constructor('a')", "toString()", "__proto__()"],
    ])("is left to Azure Resource Manager where only that tells: %s", (expression) => {
        expect(yielded(expression, template)).toBe(ARM);
        expect(yielded(`concat('a', ${expression})`, template)).toBe(ARM);
    });
});
