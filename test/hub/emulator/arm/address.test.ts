import { describe, expect, test } from "vitest";
import { addressOf, idOf, isResource, typeOf } from "../../../../hub/emulator/arm/address.ts";
import { ArmError } from "../../../../hub/emulator/wire/arm-error.ts";

const S = "/subscriptions/s";
const G = `${S}/resourceGroups/g`;
const VM = `${G}/providers/Microsoft.Compute/virtualMachines/v`;

describe("addressOf", () => {
    test.each([
        ["/subscriptions", "Microsoft.Resources/subscriptions", "/subscriptions", false],
        [S, "Microsoft.Resources/subscriptions", S, true],
        [`${S}/locations`, "Microsoft.Resources/locations", `${S}/locations`, false],
        [`${S}/resourcegroups`, "Microsoft.Resources/resourceGroups", `${S}/resourceGroups`, false],
        [`${S}/RESOURCEGROUPS/g`, "Microsoft.Resources/resourceGroups", G, true],
        [`${S}/resourceGroups/g/`, "Microsoft.Resources/resourceGroups", G, true],
        [`${G}/resources`, "Microsoft.Resources/resourceGroups/resources", `${G}/resources`, false],
        [`${S}/providers`, "/", `${S}/providers/`, false],
        [`${S}/providers/Microsoft.Compute`, "Microsoft.Compute/", `${S}/providers/Microsoft.Compute`, false],
        [VM, "Microsoft.Compute/virtualMachines", VM, true],
        [`/${VM}`, "Microsoft.Compute/virtualMachines", VM, true],
        [`${VM}/start`, "Microsoft.Compute/virtualMachines/start", `${VM}/start`, false],
        [`${VM}/extensions/e`, "Microsoft.Compute/virtualMachines/extensions", `${VM}/extensions/e`, true],
        [
            `${VM}/providers/Microsoft.Authorization/locks/l`,
            "Microsoft.Authorization/locks",
            `${VM}/providers/Microsoft.Authorization/locks/l`,
            true,
        ],
        [
            `${G}/providers/Microsoft.Authorization/locks`,
            "Microsoft.Authorization/locks",
            `${G}/providers/Microsoft.Authorization/locks`,
            false,
        ],
        [
            `${S}/resourcegroups/g/deployments/d`,
            "Microsoft.Resources/deployments",
            `${G}/providers/Microsoft.Resources/deployments/d`,
            true,
        ],
        [
            "/providers/Microsoft.Authorization/roleDefinitions/r",
            "Microsoft.Authorization/roleDefinitions",
            "/providers/Microsoft.Authorization/roleDefinitions/r",
            true,
        ],
        ["/tenants", "Microsoft.Resources/tenants", "/tenants", false],
        [`${S}/operationresults/o`, "Microsoft.Resources/operationresults", `${S}/operationresults/o`, true],
        [
            `${G}/providers/Microsoft.Storage/storageAccounts/a%20b`,
            "Microsoft.Storage/storageAccounts",
            `${G}/providers/Microsoft.Storage/storageAccounts/a b`,
            true,
        ],
    ])("%s", (path, type, id, isOne) => {
        const address = addressOf(path);
        expect([typeOf(address), idOf(address), isResource(address)]).toEqual([type, id, isOne]);
    });

    test("an extension stands on its resource, and in the group of that", () => {
        expect(addressOf(`${VM}/providers/Microsoft.Authorization/locks/l`)).toMatchObject({
            scope: VM,
            subscription: "s",
            group: "g",
        });
    });

    test.each([
        ["subscriptions", "400 InvalidRequestUri"],
        ["/", "404 InvalidRequestUri"],
        ["///subscriptions", "400 InvalidRequestUri"],
        ["/subscriptions//resourceGroups", "400 InvalidRequestUri"],
        ["/subscriptions/%", "400 InvalidRequestUri"],
        ["/subscriptions/a%2Fb", "400 InvalidRequestUri"],
        ["/subscriptions/a%00", "400 InvalidRequestUri"],
        ["/favicon.ico", "404 InvalidRequestUri"],
        [`${S}/providers/Microsoft.Resources/resourceGroups/g`, "404 InvalidResourceType"],
        [`${G}/providers/microsoft.resources/ResourceGroups/h`, "404 InvalidResourceType"],
        [`${VM}/providers/Microsoft.Resources/subscriptions/t`, "404 InvalidResourceType"],
    ])("refuses %s", (path, refusal) => {
        expect(refusalOf(() => addressOf(path))).toBe(refusal);
    });

    test("takes names of 260 characters and paths of 4096", () => {
        expect(refusalOf(() => addressOf(`/subscriptions/${"a".repeat(260)}`))).toBe("nothing");
        expect(refusalOf(() => addressOf(`/subscriptions/${"a".repeat(261)}`))).toBe("400 InvalidRequestUri");
        expect(refusalOf(() => addressOf(`/subscriptions${"/a".repeat(2041)}`))).toBe("nothing");
        expect(refusalOf(() => addressOf(`/subscriptions${"/a".repeat(2042)}`))).toBe("400 InvalidRequestUri");
    });
});

function refusalOf(act: () => unknown): string {
    try {
        act();
    } catch (error) {
        return error instanceof ArmError ? `${error.status} ${error.code}` : String(error);
    }
    return "nothing";
}
