import { describe, expect, test } from "vitest";
import { machineSize } from "../../../../hub/emulator/sizes/machine-size.ts";

describe("what a size gives a machine", () => {
    test.each([
        ["Standard_DS2_v2", 2, 7, 8],
        ["Standard_DS14-8_v2", 8, 112, 64],
        ["Standard_D4_v3", 4, 16, 8],
        ["Standard_D32_v3", 32, 128, 32],
        ["Standard_E8_v3", 8, 64, 16],
        ["Standard_F4s", 4, 8, 16],
        ["Standard_F4s_v2", 4, 8, 8],
        ["Standard_A0", 1, 0.75, 1],
        ["Standard_A6", 4, 28, 8],
        ["Standard_A2m_v2", 2, 16, 4],
        ["standard_d1", 1, 3.5, 4],
        ["Standard_NC6s_v3", 6, undefined, 12],
    ])("%s: %d cores, %d GiB, %d data disks", (name, cores, memoryGiB, dataDisks) => {
        expect(machineSize(name)).toEqual({ name, cores, memoryGiB, dataDisks });
    });
});
