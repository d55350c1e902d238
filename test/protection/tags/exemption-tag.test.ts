import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExemptionTag } from "../../../protection/tags/exemption-tag.ts";
import { example } from "../../../text/remedy.ts";
import { offered } from "../../text/offered.ts";

const shape = 'is not an end date, who approved, and a reason (such as "2027-03-31, CISO, moves to another Hub")';
const noDate = (text: string) => `begins with "${text}", which is not a date (such as "2027-03-31")`;

describe("a tag that exempts", () => {
    it("says until when, who approved, and why", () => {
        expect(parseExemptionTag(" 2027-03-31 ,CISO, moves, at last, to Hub 2 ")).toMatchObject({
            ok: true,
            value: { until: { text: "2027-03-31" }, approver: "CISO", reason: "moves, at last, to Hub 2" },
        });
    });

    it.each([
        ["", shape, "2027-03-31, CISO, moves to another Hub"],
        ["2027-06-30", shape, "2027-06-30, CISO, moves to another Hub"],
        ["2027-06-30, CISO", shape, "2027-06-30, CISO, moves to another Hub"],
        ["2027-06-30, , lab", shape, "2027-06-30, CISO, lab"],
        ["2027-06-31, CISO, lab", noDate("2027-06-31"), "2027-06-30, CISO, lab"],
        ["01/02/2027, CISO, lab", noDate("01/02/2027"), "2027-03-31, CISO, lab"],
        ["CISO, lab", noDate("CISO"), "2027-03-31, lab, moves to another Hub"],
        ["2027-06-30, CISO, a\u001Bb", shape, "2027-06-30, CISO, a b"],
    ])("is not %j", (text, fault, offer) => {
        expect(parseExemptionTag(text)).toEqual({ ok: false, fault, remedy: example(offer) });
    });

    it("is no longer than Azure Resource Manager takes", () => {
        const tag = (length: number) => "2027-03-31, CISO, moves".padEnd(length, "x");
        expect(parseExemptionTag(tag(256)).ok).toBe(true);
        expect(parseExemptionTag(tag(257)).ok).toBe(false);
    });

    it("is offered only where it can be read", () => {
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.string({ unit: "binary" }),
                    fc.string({ maxLength: 300 }).map((text) => `${text},${text},${text}`),
                ),
                (text) => {
                    const parsed = parseExemptionTag(text);
                    expect(offered(parsed).every((text) => parseExemptionTag(text).ok)).toBe(true);
                },
            ),
        );
    });
});
