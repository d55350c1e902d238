import { expect, it } from "vitest";
import { Glob } from "../../../../hub/emulator/faults/glob.ts";

it.each([
    ["Microsoft.Compute/disks", "microsoft.compute/DISKS", true],
    ["Microsoft.Compute/disks", "Microsoft.Compute/disks2", false],
    ["Microsoft.Compute/*", "Microsoft.Compute/virtualMachines/extensions", true],
    ["*/disks", "Microsoft.Compute/disks", true],
    ["*/disks", "Microsoft.Compute/snapshots", false],
    ["a*b*c", "aXbXc", true],
    ["a*b*c", "acb", false],
    ["a*bc*c", "abc", false],
    ["ab*ba", "aba", false],
    ["**", "", true],
    ["a*a*a*a*a*a*a*a*a*b", "a".repeat(50_000), false],
    [".*", "x", false],
])("%s matches %s: %s", (pattern, value, expected) => {
    expect(new Glob(pattern).matches(value)).toBe(expected);
});
