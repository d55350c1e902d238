import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeNamed, sizesAsLarge, sizesLike } from "../../hub/vm-sizes.ts";

describe("what a size offers", () => {
    it.each([
        ["Standard_D4_v3", { cores: 4, memoryGiB: 16, isPremium: false }],
        ["standard_ds3_V2", { cores: 4, memoryGiB: 14, isPremium: true }],
        ["Standard_D4s_v5", { cores: 4, memoryGiB: 16, isPremium: true }],
        ["Standard_D4ls_v5", { cores: 4, memoryGiB: 8, isPremium: true }],
        ["Standard_E8ads_v5", { cores: 8, memoryGiB: 64, isPremium: true }],
        ["Standard_B2ms", { cores: 2, memoryGiB: 8, isPremium: true }],
    ])("is known of %s", (name, offer) => {
        expect(sizeNamed(name)).toMatchObject(offer);
    });

    it.each(["Standard_M128ms", "Standard_E8-2s_v5", "Standard_NC6", "D4", ""])("is not made up of %j", (name) => {
        expect(sizeNamed(name)).toBeUndefined();
    });

    it("is that of a single size, where no number is left open", () => {
        expect(sizesLike("Standard_DS3_v2").map(({ name }) => name)).toEqual(["Standard_DS3_v2"]);
        expect(sizesLike("Custom_Size")).toEqual([]);
    });
});

describe("a size as large as another", () => {
    it("is never a smaller one", () => {
        const letter = fc.constantFrom("D", "E");
        const asked = fc.record({
            letter,
            cores: fc.constantFrom(2, 4, 8, 16, 32, 48, 64, 96),
            version: fc.constantFrom(3, 4, 5),
        });
        const patterns = fc.uniqueArray(
            fc.constantFrom("Standard_D#_v3", "Standard_E#_v3", "Standard_DS#_v2", "Standard_F#s_v2", "Standard_A#_v2"),
        );
        fc.assert(
            fc.property(asked, patterns, ({ letter, cores, version }, offered) => {
                const size = sizeNamed(`Standard_${letter}${cores}s_v${version}`);
                const [least] = size ? sizesAsLarge(size, offered.flatMap(sizesLike)) : [];
                expect(size).toBeDefined();
                expect(least?.cores ?? cores).toBeGreaterThanOrEqual(cores);
                expect(least?.memoryGiB ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(size?.memoryGiB ?? 0);
                expect(least?.isPremium ?? true).toBe(true);
            }),
        );
    });
});
