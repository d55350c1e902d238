import { describe, expect, it } from "vitest";
import { peek } from "../../../../estate/values/value.ts";
import { judge } from "../../../policypack/judge.ts";
import { backedUp, idOf, without } from "../../../policypack/machines.ts";
import { type Declared, unknown } from "../../../policypack/requests.ts";
import { messagesOf } from "../../../policypack/test-rule.ts";
import { partsIn } from "../../parts.ts";

function generic(name: string, inputs: Record<string, unknown>): Declared {
    const own = { resourceGroupName: "erp", apiVersion: "2020-06-01", parentResourcePath: "", resourceName: name };
    return { type: "azure-native:resources:Resource", name, inputs: { ...own, ...inputs }, protect: true };
}

const machine = { resourceProviderNamespace: "Microsoft.Compute", resourceType: "virtualMachines", location: "west" };
const vm = (name: string, tags: unknown, inputs = {}) => generic(name, { ...machine, tags, ...inputs });
const pool = { resourceProviderNamespace: "Microsoft.Network", resourceType: "backendAddressPools" };
const lock = (inputs: object) =>
    generic("keep", {
        resourceProviderNamespace: "Microsoft.Authorization",
        resourceType: "locks",
        properties: { level: "CanNotDelete" },
        ...inputs,
    });

const identityOf = (declared: Declared) => {
    const [part] = partsIn(declared, "hub resource");
    return part && [part.type, peek(part.identity.name), peek(part.identity.resourceGroup)];
};
const poolIdentity = ["microsoft.network/loadbalancers/backendaddresspools", "front/web", "erp"];

describe("a generic resource", () => {
    it("is a machine by its type, in any case", async () => {
        for (const resourceType of ["virtualMachines", "VIRTUALMACHINES", "/virtualmachines/"]) {
            const db = vm("db", without(backedUp, "rpo"), {
                resourceType,
                resourceProviderNamespace: "microsoft.COMPUTE",
            });
            expect(await judge([db])).toMatchObject([{ rule: "require-rpo", resource: "db" }]);
        }
    });

    it("has its tags beside its properties, and nowhere else", async () => {
        expect(await judge([vm("db", backedUp)])).toEqual([]);
        for (const properties of [{ tags: backedUp }, unknown]) {
            expect(await messagesOf("require-protection", [vm("db", null, { properties })])).toHaveLength(1);
        }
    });

    it("has members in any case, under properties or beside them", () => {
        const nics = (declared: Declared) =>
            partsIn(declared, "machine").flatMap((part) => part.networkInterfaces.map(({ id }) => peek(id)));
        const id = idOf("Microsoft.Network/networkInterfaces/nic");
        const inside = { NetworkProfile: { networkinterfaces: [{ ID: id, properties: { primary: true } }] } };
        expect(nics(vm("db", {}, { properties: inside }))).toEqual([id]);
        const [nic] = partsIn(
            generic("nic", {
                resourceProviderNamespace: "Microsoft.Network",
                resourceType: "networkInterfaces",
                properties: {
                    ipConfigurations: [
                        { name: "ip", properties: { LoadBalancerBackendAddressPools: [{ id }] } },
                        { name: "ip", loadBalancerBackendAddressPools: [{ id }] },
                        { name: "ip", properties: { privateIPAddress: "10.0.0.4" } },
                    ],
                },
            }),
            "network interface",
        );
        expect(nic?.backendPools.map((reference) => peek(reference.id))).toEqual([id, id]);
        expect(nic?.addresses.map(peek)).toEqual(["10.0.0.4"]);
    });

    it.each([
        { ...pool, parentResourcePath: "loadBalancers/front", resourceName: "web" },
        { ...pool, parentResourcePath: "/LoadBalancers/front/", resourceName: "web" },
        { ...pool, resourceType: "loadBalancers/backendAddressPools", resourceName: "front/web" },
        { ...pool, resourceType: "loadBalancers/front/backendAddressPools", resourceName: "web" },
    ])("is known by its whole path: %j", (inputs) => {
        expect(identityOf(generic("pool", inputs))).toEqual(poolIdentity);
    });

    it("is known by its type where its parent is not known yet", () => {
        const declared = generic("pool", { ...pool, parentResourcePath: unknown });
        expect(identityOf(declared)).toEqual([poolIdentity[0], undefined, "erp"]);
        expect(partsIn(declared, "backend pool")).toMatchObject([{ loadBalancer: { input: "parentResourcePath" } }]);
    });

    it.each([
        [{}, "/resourceGroups/erp"],
        [{ parentResourcePath: "providers/Microsoft.Compute/virtualMachines/db" }, "virtualMachines/db"],
        [{ parentResourcePath: "Microsoft.Compute/virtualMachines/db" }, "virtualMachines/db"],
        [
            {
                resourceProviderNamespace: "Microsoft.Compute",
                parentResourcePath: "virtualMachines/db/providers/Microsoft.Authorization",
            },
            "virtualMachines/db",
        ],
        [
            {
                resourceProviderNamespace: "Microsoft.Compute",
                resourceType: "virtualMachines/providers/locks",
                resourceName: "db/Microsoft.Authorization/keep",
            },
            "virtualMachines/db",
        ],
    ])("can be a lock on what holds it: %j", (inputs, scope) => {
        const whole = scope.startsWith("/") ? scope : `/resourceGroups/erp/providers/Microsoft.Compute/${scope}`;
        expect(partsIn(lock(inputs), "lock")).toMatchObject([
            { level: { value: "CanNotDelete" }, scope: { id: { value: whole } } },
        ]);
    });

    it("can be a lock on what is not known yet", () => {
        const parts = partsIn(lock({ parentResourcePath: unknown }), "lock");
        expect(parts).toMatchObject([{ scope: { id: { isUnknown: true }, input: "parentResourcePath" } }]);
    });

    it("waits for what its properties are made from", async () => {
        const member = vm(
            "db",
            { ...backedUp, "backup-method": "snapshot", data: "none" },
            { properties: { availabilitySet: unknown } },
        );
        const [note] = await messagesOf("undecided", [
            generic("set", { ...machine, resourceType: "availabilitySets" }),
            { ...member, dependencies: { properties: ["set"] } },
        ]);
        expect(note).toContain(
            'VM "db" (app erp): not known before deployment: properties.availabilitySet, which waits for ' +
                'azure-native:resources:Resource "set" (no-vm-backup-on-set-members)',
        );
    });

    it("cannot be told from a machine while its type is not known", async () => {
        const message =
            'azure-native:resources:Resource "db": its type is not known before deployment, so hubguard cannot tell whether ' +
            "it is a machine. Write resourceProviderNamespace and resourceType as constants.";
        for (const member of ["resourceType", "resourceProviderNamespace"]) {
            expect(await judge([vm("db", {}, { [member]: unknown })])).toMatchObject([{ rule: "undecided", message }]);
            expect(await judge([vm("db", {}, { [member]: null })])).toEqual([]);
        }
    });

    it.each(["", "/", "constructor", "__proto__", "virtualMachines/extensions", "x".repeat(10_000)])(
        "is no machine by the type %j",
        async (resourceType) => {
            expect(await judge([vm("db", {}, { resourceType })])).toEqual([]);
        },
    );
});
