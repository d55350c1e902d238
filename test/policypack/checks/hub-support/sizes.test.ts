import { describe, expect, it } from "vitest";
import { OfferedSizes } from "../../../../policypack/checks/hub-support/sizes.ts";

describe("a size instead of another", () => {
    it.each([
        [
            "Standard_D4s_v5",
            ["Standard_DS#_v2"],
            'Write one with at least 4 cores and 16 GiB, e.g. "Standard_DS12_v2".',
        ],
        [
            "Standard_D4s_v5",
            ["Standard_DS3_v2"],
            "None that is known offers its 4 cores and 16 GiB with premium disks. " +
                "Divide the work among smaller machines, or name a larger size that the Hub has in hub-support.vmSizes.",
        ],
        [
            "Standard_E96_v5",
            ["Standard_D#_v3", "Standard_N*"],
            "None that is known offers its 96 cores and 768 GiB. " +
                "Divide the work among smaller machines, or name a larger size that the Hub has in hub-support.vmSizes.",
        ],
        ["Standard_D4s_v5", ["Standard_N*"], 'Write one of "Standard_N*" with as many cores and as much memory.'],
        ["Standard-DS3-v2", ["Standard_DS3_v2"], 'Write "Standard_DS3_v2".'],
        [
            "Standard_NC6",
            ["a", "b", "c", "d", "e"],
            'Write one of "a", "b", "c", "d" and 1 more with as many cores and as much memory.',
        ],
        [undefined, ["Standard_D#_v3"], 'Write one of "Standard_D#_v3" with as many cores and as much memory.'],
    ])("%s of %j", (name, patterns, advice) => {
        expect(new OfferedSizes(patterns).insteadOf(name)).toBe(advice);
    });
});
