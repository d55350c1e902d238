import fc from "fast-check";
import { expect, it } from "vitest";
import { GlobIndex, matchesGlob } from "../../text/glob.ts";

it.each([
    ["*::vm", "urn::vm", true],
    ["*::vm", "urn::vms", false],
    ["urn*", "urn::vm", true],
    ["urn", "urn", true],
    ["urn", "urns", false],
    ["", "", true],
    ["*", "", true],
    ["*a*", "", false],
    ["a*a", "a", false],
    ["a*b*c", "axbxc", true],
    ["a*b*c", "acb", false],
])("The glob %j matches %j: %j", (glob, text, isMatch) => {
    expect(matchesGlob(glob, text)).toBe(isMatch);
});

const piece = fc.constantFrom("a", "b", "ab", "::", "vm");
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const glob = fc.array(fc.oneof(piece, fc.constant("*")), { maxLength: 6 }).map((pieces) => pieces.join(""));

it("Among many globs, those that a text matches are found, whatever they are filed under", () => {
    fc.assert(
        fc.property(fc.array(glob, { maxLength: 20 }), text, (globs, name) => {
            const index = new GlobIndex(
                globs.map((one, at) => ({ one, at })),
                ({ one }) => one,
            );
            const found = [...index.candidates(name)].filter(({ one }) => matchesGlob(one, name)).map(({ at }) => at);
            const expected = [...globs.keys()].filter((at) => matchesGlob(globs[at] ?? "", name));
            expect(found.sort((one, other) => one - other)).toEqual(expected);
        }),
    );
});

it("Of globs that share a part, no others are looked at than those that share all of it with the text", () => {
    const globs = Array.from({ length: 100 }, (_, at) => [
        `urn:prod::*::vm-${at}`,
        `*:vm-${at}:*`,
        `vm-${at}*::x`,
    ]).flat();
    const index = new GlobIndex(globs, (one) => one);
    expect([...index.candidates("urn:prod::erp::vm-7")]).toEqual(["urn:prod::*::vm-7"]);
    expect([...index.candidates("a:vm-7:b")]).toEqual(["*:vm-7:*"]);
    expect([...index.candidates("vm-42::x")]).toEqual(["vm-4*::x", "vm-42*::x"]);
});
