import { FIELDS } from "../../../protection/tags/fields.ts";
import { tagName } from "../../../protection/tags/vocabulary.ts";
import { resource, vm } from "../../../test/policypack/machines.ts";
import { type Dimensions, members, times } from "../dimension.ts";
import { machine } from "../machine.ts";

const nested = (size: number) => times(size, () => "[concat(").join("");

/** One value alone takes too little time to be told from what a stack takes anyway. */
const MACHINES = 10;

/** Long texts: an item is a letter of each of the machines. */
export const ofTexts: Dimensions = {
    "tags of one machine": (size) => ({
        stack: [
            machine(
                0,
                members(size, (at) => [`tag-${at}`, `value-${at}`]),
            ),
        ],
    }),
    "misspelt tags of one machine": (size) => ({
        stack: [
            vm(
                "vm",
                members(size, (at) => [`backup-schedul${at}`, `value-${at}`]),
            ),
        ],
    }),
    "long names": (size) => ({ stack: times(MACHINES, (at) => ({ ...machine(at), name: `${long(size)}${at}` })) }),
    "long names of tags": (size) => ({ stack: times(MACHINES, (at) => machine(at, { [long(size)]: "x" })) }),
    "long names of types": (size) => ({
        stack: times(MACHINES, (at) => ({ type: `azure-native:compute:${long(size)}`, name: `any-${at}`, inputs: {} })),
    }),
    "long applications": (size) => ({ stack: times(MACHINES, (at) => machine(at, { app: long(size) })) }),
    ...Object.fromEntries(
        ["x", " ", "0 ", "1h", "-", ".a", "*/", "9"].map((piece) => [
            `long values, of ${JSON.stringify(piece)}`,
            (size: number) => ({
                stack: times(MACHINES, (at) => machine(at, allTags(piece.repeat(size / piece.length)))),
            }),
        ]),
    ),
    "long lists of schemes": (size) => ({
        stack: times(MACHINES, (at) => machine(at, { protection: times(size, () => "backup").join(",") })),
    }),
    "long lists of minutes": (size) => ({
        stack: times(MACHINES, (at) =>
            machine(at, { "backup-schedule": `${times(size, (each) => each % 60).join(",")} * * * *` }),
        ),
    }),
    "long ids": (size) => ({
        stack: times(MACHINES, (at) => machine(at, {}, { availabilitySet: { id: "/a".repeat(size / 2) } })),
    }),
    "long globs": (size) => ({
        stack: times(MACHINES, (at) => machine(at, { rpo: undefined })),
        configuration: {
            settings: {
                exemptions: [
                    {
                        ...{ rule: "require-rpo", urn: "*v".repeat(size / 2) },
                        ...{ reason: "moves", approver: "CISO", until: "2099-03-31" },
                    },
                ],
            },
        },
    }),
    "long templates": (size) => ({
        stack: [resource("resources:Deployment", "all", { properties: { template: `{"a":"${long(size)}` } })],
    }),
    "long expressions of a template": (size) => ({
        stack: [
            resource("resources:Deployment", "all", {
                properties: { template: { resources: [{ type: "a/b", name: nested(size / 8), apiVersion: "1" }] } },
            }),
        ],
    }),
};

function long(size: number): string {
    return "x".repeat(size);
}

function allTags(value: string): Record<string, string> {
    return Object.fromEntries(FIELDS.map((field) => [tagName(field), value]));
}
