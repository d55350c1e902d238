import { describe, expect, it } from "vitest";
import { areSame } from "../../../../estate/values/pattern.ts";
import { LEFT_TO_ARM } from "../../../../estate/values/raw.ts";
import { idOf, resource, vm } from "../../../policypack/machines.ts";
import { type Declared, unknown } from "../../../policypack/requests.ts";
import { messagesOf } from "../../../policypack/test-rule.ts";
import { patternYielded } from "./evaluating.ts";
import { webTemplate } from "./web-template.ts";

const given = { adminPassword: { value: "hunter2" }, subnetId: { value: "/subscriptions/0000/x" } };
const [set, balancer, nics, vms] = webTemplate.resources;
const unprobed = { ...(balancer?.properties as object), probes: null };

/** The web servers with their balancer, which has no probe: that is reported where their pool is known to be its. */
function web(variables: object, inputs: object = {}, more: { parameters?: object; given?: object } = {}): Declared {
    const template = {
        ...webTemplate,
        parameters: { ...webTemplate.parameters, ...more.parameters },
        variables: { ...webTemplate.variables, ...variables },
        resources: [set, { ...balancer, properties: unprobed }, nics, vms],
    };
    const parameters = { ...given, ...more.given };
    return {
        type: "azure-native:resources:Deployment",
        name: "web",
        inputs: { resourceGroupName: "erp", properties: { mode: "Incremental", template, parameters }, ...inputs },
    };
}

const POOLS = "'Microsoft.Network/loadBalancers/backendAddressPools'";
const rest = "/providers/Microsoft.Network/loadBalancers/web-lb/backendAddressPools/BackendPool1";

/** The id of the pool, as templates are written. */
const spellings = [
    `resourceId(${POOLS}, variables('loadBalancerName'), 'BackendPool1')`,
    `resourceId(resourceGroup().name, ${POOLS}, 'WEB-LB', 'backendpool1')`,
    `resourceId(subscription().subscriptionId, resourceGroup().name, ${POOLS}, 'web-lb', 'BackendPool1')`,
    `concat('/subscriptions/', subscription().subscriptionId, '/resourceGroups/', resourceGroup().name, '${rest}')`,
    `concat(subscription().id, '/resourceGroups/', resourceGroup().name, '${rest}')`,
    `concat(resourceGroup().id, '${rest}')`,
    `concat(resourceGroup().id, '${rest}/')`,
    `toLower(concat(resourceGroup().id, '${rest}'))`,
    `format('{0}${rest}', resourceGroup().id)`,
    `format('/subscriptions/{0}/resourcegroups/{1}${rest}', subscription().subscriptionId, resourceGroup().name)`,
    `concat(resourceId('Microsoft.Network/loadBalancers', 'web-lb'), '/backendAddressPools/BackendPool1')`,
    `join(createArray('', 'subscriptions', subscription().subscriptionId, 'resourceGroups', resourceGroup().name, 'providers', 'Microsoft.Network', 'loadBalancers', 'web-lb', 'backendAddressPools', 'BackendPool1'), '/')`,
    `extensionResourceId(resourceGroup().id, ${POOLS}, 'web-lb', 'BackendPool1')`,
];

const noProbe = [expect.stringMatching(/^load balancer "\S.*" in front of availability set "web-set" .* has no probe/)];
const rule = "ha-behind-load-balancer";
const west = { name: "west", inputs: { subscriptionId: "0001" } };

describe("the id of a resource in a template", () => {
    it.each(spellings)("is the same in every spelling: %s", async (spelling) => {
        const poolID = `[${spelling}]`;
        const groups = [{}, { resourceGroupName: unknown }];
        for (const declared of groups.map((inputs) => web({ poolID }, inputs))) {
            for (const provider of [undefined, west]) {
                expect(await messagesOf(rule, [{ ...declared, provider }])).toEqual(noProbe);
            }
        }
    });

    it("is that of a name, however that is made", async () => {
        const id = "[resourceId('Microsoft.Network/loadBalancers', variables('loadBalancerName'))]";
        const again = (name: string) => ({ loadBalancerName: `[${name}]`, lbID: id });
        const later = { parameters: { suffix: { type: "string" } }, given: { suffix: { value: unknown } } };
        const unique = "uniqueString(resourceGroup().id)";
        const names = [
            `concat('lb-', ${unique})`,
            `format('{0}-lb', toLower(${unique}))`,
            `concat('lb', take(${unique}, 6))`,
            "concat(parameters('suffix'), '-lb')",
            "parameters('suffix')",
            "if(equals(parameters('suffix'), 'x'), 'lb-x', 'lb')",
            "concat('lb-', reference('policy').suffix)",
            "concat('lb-', guid(subscription().id, deployment().name))",
        ];
        for (const name of names) {
            expect(await messagesOf(rule, [web(again(name), {}, later)])).toEqual(noProbe);
        }
        // The id may say the name in other words.
        const pool = (unlike: string) =>
            `[concat(resourceGroup().id, '/providers/Microsoft.Network/loadBalancers/', ${unlike}, '/backendAddressPools/BackendPool1')]`;
        const name = { loadBalancerName: `[concat('lb-', ${unique})]` };
        const words = [
            `toUpper(concat('LB-', uniqueString(concat('/subscriptions/', subscription().subscriptionId, '/resourceGroups/', resourceGroup().name))))`,
            `format('lb-{0}', uniqueString(resourceGroup().id))`,
        ];
        for (const one of words) {
            expect(await messagesOf(rule, [web({ ...name, poolID: pool(one) })])).toEqual(noProbe);
        }
        // Another call may yield the same, or not.
        expect(await messagesOf(rule, [web({ ...name, poolID: pool("concat('lb-', uniqueString('x'))") })])).toEqual(
            [],
        );
        const notes = await messagesOf("undecided", [web({ ...name, poolID: pool("concat('lb-', newGuid())") })]);
        expect(notes).toEqual([
            expect.stringContaining("ipConfigurations[0].properties.loadBalancerBackendAddressPools[0].id"),
        ]);
    });

    it("is another one where what is known of it differs", async () => {
        const others = [
            `concat(resourceGroup().id, '${rest.replace("web-lb", "old-lb")}')`,
            `concat(subscription().id, '/resourceGroups/old', '${rest}')`,
            `resourceId('old', ${POOLS}, 'web-lb', 'BackendPool1')`,
            `resourceId(${POOLS}, concat('old-', uniqueString('x')), 'BackendPool1')`,
        ];
        for (const other of others) {
            const declared = web({ poolID: `[${other}]` });
            expect(await messagesOf(rule, [declared])).toEqual([]);
            expect(await messagesOf("undecided", [declared])).toEqual([]);
        }
        // A group that is not known yet could be the one.
        const declared = web({ poolID: `[${others[1]}]` }, { resourceGroupName: unknown });
        expect(await messagesOf(rule, [declared])).toEqual(noProbe);
    });

    it("leads to resources beside the deployment, by what they are made from and what they are called", async () => {
        const nothing = { ...webTemplate, resources: [set, nics, vms] };
        const parameters = { ...webTemplate.parameters, lb: { type: "string" } };
        const lbID = "[resourceId('Microsoft.Network/loadBalancers', parameters('lb'))]";
        const template = { ...nothing, parameters, variables: { ...webTemplate.variables, lbID } };
        const properties = { mode: "Incremental", template, parameters: { ...given, lb: { value: unknown } } };
        const declared = resource("resources:Deployment", "web", { properties }, { properties: ["front"] });
        const front = (name: unknown) => resource("network:LoadBalancer", "front", { loadBalancerName: name });
        for (const name of ["front", unknown]) {
            expect(await messagesOf(rule, [front(name), declared])).toEqual(noProbe);
        }
        const named = {
            ...properties,
            template: {
                ...template,
                variables: {
                    ...template.variables,
                    lbID: lbID.replace("parameters('lb')", "concat('x-', parameters('lb'))"),
                },
            },
        };
        const other = { ...declared, inputs: { ...declared.inputs, properties: named } };
        expect(await messagesOf(rule, [front("front"), other])).toEqual([]);
        expect(await messagesOf(rule, [front("x-front"), other])).toEqual(noProbe);
    });
});

describe("a lock in a template", () => {
    const tags = { app: "erp", protection: "backup" };
    const keep = (members: object) => ({
        type: "Microsoft.Authorization/locks",
        name: "keep",
        properties: { level: "ReadOnly" },
        ...members,
    });
    const name = "[concat('vm', uniqueString(resourceGroup().id))]";
    const machine = { type: "Microsoft.Compute/virtualMachines", name, tags, properties: {} };
    const stack = (lock: object, inputs: object = {}): Declared[] => [
        resource("resources:Deployment", "web", {
            properties: { template: { resources: [machine, lock] } },
            ...inputs,
        }),
    ];
    const other = "[resourceId('Microsoft.Compute/virtualMachines', 'other')]";

    it.each([
        [
            keep({
                scope: "[resourceId('Microsoft.Compute/virtualMachines', concat('vm', uniqueString(resourceGroup().id)))]",
            }),
        ],
        [keep({ scope: "[concat('Microsoft.Compute/virtualMachines/vm', uniqueString(resourceGroup().id))]" })],
        [
            {
                ...keep({}),
                type: "Microsoft.Compute/virtualMachines/providers/locks",
                name: "[concat('vm', uniqueString(resourceGroup().id), '/Microsoft.Authorization/keep')]",
            },
        ],
        [keep({})],
        [keep({ scope: "[resourceGroup().id]" })],
        [keep({ scope: "[subscription().id]" })],
    ])("is found by ids and names that are not known as a whole: %j", async (lock) => {
        for (const inputs of [{}, { resourceGroupName: unknown }]) {
            expect(await messagesOf("protect-from-deletion", stack(lock, inputs))).toEqual([]);
        }
    });

    it("holds nothing else", async () => {
        const message = expect.stringContaining("nothing prevents a deletion by mistake");
        for (const lock of [keep({ scope: other }), keep({ scope: "/subscriptions/0000/resourceGroups/other" })]) {
            expect(await messagesOf("protect-from-deletion", stack(lock))).toEqual([message]);
        }
    });
});

describe("copies in a template", () => {
    const tags = { app: "web", protection: "high-availability" };
    const name = "[concat('vm', uniqueString(resourceGroup().id))]";
    const member = {
        ...{ type: "Microsoft.Compute/virtualMachines", name, tags },
        properties: { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/web") } },
    };
    const properties = (id: string) => ({
        protectedItemType: "Microsoft.Compute/virtualMachines",
        sourceResourceId: id,
    });
    const item = (members: object) => ({
        type: "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems",
        name: "vault/Azure/container/item",
        ...members,
    });

    it.each([
        [
            item({
                properties: properties(
                    "[resourceId('Microsoft.Compute/virtualMachines', concat('vm', uniqueString(resourceGroup().id)))]",
                ),
            }),
        ],
        [
            item({
                name: "[concat('vault/Azure/container/vm;iaasvmcontainerv2;', resourceGroup().name, ';vm', uniqueString(resourceGroup().id))]",
            }),
        ],
        [
            {
                ...{ type: "Microsoft.Compute/restorePointCollections", name: "points" },
                properties: {
                    source: {
                        id: "[concat(resourceGroup().id, '/providers/Microsoft.Compute/virtualMachines/vm', uniqueString(resourceGroup().id))]",
                    },
                },
            },
        ],
    ])("lead to the machine that they are of: %j", async (copy) => {
        for (const resourceGroupName of ["erp", unknown]) {
            const declared = resource("resources:Deployment", "web", {
                resourceGroupName,
                properties: { template: { resources: [member, copy] } },
            });
            expect(await messagesOf("no-vm-backup-on-set-members", [declared])).toEqual([
                expect.stringMatching(/copies VM "web: resources\[0\]" \(app web\), a member of a set, at VM level/),
            ]);
        }
    });
});

describe("a literal id", () => {
    const set = (name: string) => resource("compute:AvailabilitySet", "web", { availabilitySetName: name });
    const tags = { app: "web", protection: "high-availability", "load-balancer": "f5" };
    const id = idOf("Microsoft.Compute/availabilitySets/web");

    it.each([
        [id, true],
        [id.toUpperCase(), true],
        [`${id}/`, true],
        [` ${id} `, true],
        [id.replace("0000", "4f5c"), true],
        [id.replace("/erp/", "/crm/"), false],
        [id.replace(/web$/, "web2"), false],
        [id.replace("availabilitySets", "proximityPlacementGroups"), false],
    ])("is compared as Azure Resource Manager does: %s", async (text, isFound) => {
        const [message] = await messagesOf("ha-spreads-nodes", [
            set("Web"),
            vm("web-0", tags, { availabilitySet: { id: text } }),
        ]);
        expect(message?.includes('no other VM of its application does so in availability set "web"') ?? false).toBe(
            isFound,
        );
    });
});

describe("a call of a function that is left open", () => {
    const same = (one: string, other: string) => areSame(patternYielded(one), patternYielded(other));

    it.each([
        ["uniqueString('a', 'b')", "uniqueString(concat('a', ''), 'b')", true],
        ["uniqueString('a')", "uniqueString('b')", undefined],
        ["guid('a')", "GUID('a')", true],
        ["guid('a')", "uniqueString('a')", undefined],
        ["newGuid()", "newGuid()", undefined],
        ["utcNow()", "utcNow()", undefined],
        ["reference('a').b", "reference('a')['b']", true],
        ["reference('a').b", "reference('a').c", undefined],
        ["substring(uniqueString('a'), 0, 5)", "substring(uniqueString('a'), 0, 5)", true],
        ["add(parameters('later'), 1)", "add(parameters('later'), 1)", true],
        ["add(parameters('later'), 1)", "add(parameters('later'), 2)", undefined],
        ["replace(newGuid(), '-', '')", "replace(newGuid(), '-', '')", undefined],
        ["parameters('later').a", "parameters('later').b", undefined],
        ["concat('a', parameters('later'))", "concat('b', parameters('later'))", false],
        [
            "subscriptionResourceId('A.B/c', uniqueString('a'))",
            "concat(subscription().id, '/providers/A.B/c/', uniqueString('a'))",
            true,
        ],
    ])("equals only what is called alike: %s, %s", (one, other, isSame) => {
        expect(same(one, other)).toBe(isSame);
    });

    it("is compared by functions of the template, too", () => {
        const outcomes = {
            "equals(uniqueString('a'), uniqueString('a'))": "True",
            "equals(toLower(uniqueString('a')), uniqueString('a'))": LEFT_TO_ARM,
            "equals(concat('a', uniqueString('a')), 'b')": "False",
            "equals(uniqueString('a'), 'a')": LEFT_TO_ARM,
            "equals(parameters('later'), createArray())": unknown,
            "contains(createArray(uniqueString('a')), uniqueString('a'))": "True",
        };
        for (const [expression, outcome] of Object.entries(outcomes)) {
            const known = typeof outcome === "string" && outcome !== unknown;
            expect([expression, patternYielded(`string(${expression})`) === outcome]).toEqual([expression, known]);
        }
    });
});
