import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOf, printablePath, quote } from "../../text/quote.ts";

const template = "properties.template.resources[0].properties.template.resources[0]";

describe("a path", () => {
    it.each([
        ["networkProfile.networkInterfaces[0].id", "networkProfile.networkInterfaces[0].id"],
        [
            `${template}.properties.securityProfile`,
            "…resources[0].properties.template.resources[0].properties.securityProfile",
        ],
        [
            "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].ipConfigurations[1].subnet.id",
            "…networkProfile.networkInterfaceConfigurations[0].ipConfigurations[1].subnet.id",
        ],
        [
            "urn:pulumi:production::erp::contoso:erp:Application$azure-native:compute:VirtualMachine::erp-db-0123456789",
            "…contoso:erp:Application$azure-native:compute:VirtualMachine::erp-db-0123456789",
        ],
        [`zones${"[0]".repeat(40)}`, `…${"[0]".repeat(26)}`],
        ["x".repeat(80), "x".repeat(80)],
        ["x".repeat(81), `…${"x".repeat(80)}`],
        [`${"🦄".repeat(100)}.id`, `…${"🦄".repeat(77)}.id`],
        ['resources.say "hi"\u001B[31m', 'resources.say \\"hi\\"\uFFFD[31m'],
    ])("is shown with its end: %j", (path, expected) => {
        expect(printablePath(path)).toBe(expected);
    });

    it("is cut shorter where little room is left", () => {
        expect(endOf("resources.web.properties.template.resources.db", 20)).toBe("…resources.db");
    });
});

describe("a quoted value", () => {
    it.each([
        ["erp", '"erp"'],
        ["", '""'],
        ['say "hi"', '"say \\"hi\\""'],
        ["C:\\backup", '"C:\\\\backup"'],
        ["\u001B[31mred\u001B[0m", '"\uFFFD[31mred\uFFFD[0m"'],
        ["two\r\nlines", '"two\uFFFD\uFFFDlines"'],
        ["\u202Egpj.exe", '"\uFFFDgpj.exe"'],
        ["a\u2028b\u0085c", '"a\uFFFDb\uFFFDc"'],
        ["lone \uD83E", '"lone \uFFFD"'],
        ["🦄", '"🦄"'],
        ["x".repeat(80), `"${"x".repeat(80)}"`],
        ["x".repeat(81), `"${"x".repeat(80)}…"`],
        ["🦄".repeat(80), `"${"🦄".repeat(80)}"`],
        ["🦄".repeat(100), `"${"🦄".repeat(80)}…"`],
    ])("of %j is on one line", (value, expected) => {
        expect(quote(value)).toBe(expected);
    });

    it("is short and printable, whatever the value", () => {
        fc.assert(
            fc.property(fc.string({ unit: "binary", maxLength: 300 }), (value) => {
                const shown = quote(value);
                expect(shown).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
                expect([...shown].length).toBeLessThanOrEqual(2 * 80 + 3);
            }),
        );
    });
});
