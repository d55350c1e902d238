import { describe, expect, test } from "vitest";
import type { Resource } from "../../../../hub/emulator/state/resource.ts";
import { Resources } from "../../../../hub/emulator/state/resources.ts";

const GROUP = "/subscriptions/S/resourceGroups/g";

function machine(name: string, vmSize: string): Resource {
    const id = `${GROUP}/providers/Microsoft.Compute/virtualMachines/${name}`;
    const body = { properties: { hardwareProfile: { vmSize } } };
    return { id, type: "Microsoft.Compute/virtualMachines", name, body, etag: "e" };
}

describe("the cores of a subscription", () => {
    test("are those of its machines, as they are now", () => {
        const resources = new Resources();
        resources.put(machine("a", "Standard_DS2_v2"));
        resources.put(machine("b", "Standard_D4_v3"));
        expect(resources.cores.of("s")).toBe(6);

        resources.put(machine("a", "Standard_D16_v3"));
        expect(resources.cores.of("S")).toBe(20);

        resources.remove(machine("b", "").id);
        resources.remove(machine("none", "").id);
        expect(resources.cores.of("S")).toBe(16);
        expect(resources.cores.of("other")).toBe(0);
    });

    test("are also those of the instances of scale sets", () => {
        const resources = new Resources();
        const type = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines";
        const id = `${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/s/virtualMachines/0`;
        resources.put({ id, type, name: "0", body: { sku: { name: "Standard_F8" } }, etag: "e" });

        expect(resources.cores.of("S")).toBe(8);
    });
});
