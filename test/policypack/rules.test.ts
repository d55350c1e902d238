import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Machine } from "../../estate/model/parts.ts";
import type { Ownership, Rule } from "../../policypack/judging/rule.ts";
import { rules } from "../../policypack/rules/index.ts";
import { FIELDS } from "../../protection/tags/fields.ts";
import { partsIn } from "../estate/parts.ts";
import { backedUp, highlyAvailable, idOf, replicated, resource, vm } from "./machines.ts";

const unprotected = { app: "lab", protection: "none", "unprotected-reason": "stateless" };
const root = join(import.meta.dirname, "../..");
const entries = Object.entries<Rule>(rules);
const names = entries.map(([name]) => name);

describe.each(entries)("the rule %s", (name, rule) => {
    it("is exported by the file of its name", async () => {
        const module: object = await import(`../../policypack/rules/${name}.ts`);
        expect(Object.values(module)).toEqual([rule]);
    });

    it("has a page and a test", () => {
        expect(existsSync(join(root, `policypack/rules/${name}.md`))).toBe(true);
        expect(existsSync(join(root, `test/policypack/rules/${name}.test.ts`))).toBe(true);
    });

    it("is described by one short sentence in the imperative", () => {
        expect(rule.description).toMatch(/^[A-Z][a-z]+ [^.!?]*\.$/);
        expect(rule.description).not.toMatch(/^(The|A|An|This|Every|Each|No|VMs?|Machines?|It|There) /);
        expect(rule.description.length).toBeLessThanOrEqual(120);
    });

    it("checks something", () => {
        expect(rule.checkConfiguration ?? rule.checkMachine ?? rule.checkResource ?? rule.checkEstate).toBeTypeOf(
            "function",
        );
    });
});

describe("the list of rules", () => {
    it("begins with settings and ends with undecided", () => {
        expect(names.at(0)).toBe("settings");
        expect(names.at(-1)).toBe("undecided");
    });

    it("gives each field to one owner, of every machine or of some", () => {
        const ownerships = entries.flatMap(([name, { owns = [] }]) => owns.map((ownership) => ({ name, ownership })));
        const ofSome = new Map(partOwners(ownerships).map(({ field }) => [field, 0]));
        for (const machine of sampleMachines()) {
            for (const field of FIELDS) {
                const owners = ownerships.filter(({ ownership }) =>
                    typeof ownership === "string"
                        ? ownership === field
                        : ownership.field === field && ownership.of(machine),
                );
                expect(owners.length, `${field} of ${machine.name}: ${owners.map(({ name }) => name)}`).toBeLessThan(2);
                ofSome.set(field, (ofSome.get(field) ?? 0) + owners.length);
            }
        }
        // A sample without a machine of theirs would prove nothing of those that own a field of some.
        expect(partOwners(ownerships).filter(({ field }) => ofSome.get(field) === 0)).toEqual([]);
    });

    it("is what the tests test", () => {
        const files = readdirSync(join(root, "test/policypack/rules"));
        expect(files.sort()).toEqual(names.map((name) => `${name}.test.ts`).sort());
    });
});

function partOwners(ownerships: readonly { ownership: Ownership }[]) {
    return ownerships.flatMap(({ ownership }) => (typeof ownership === "string" ? [] : [ownership]));
}

/** Every scheme, each by itself and within a set, as a VM and as a scale set. */
function sampleMachines(): Machine[] {
    const schemes = { backedUp, highlyAvailable, replicated, unprotected };
    const set = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/set") } };
    const declared = Object.entries(schemes).flatMap(([name, tags]) => [
        vm(name, tags),
        vm(`${name} in a set`, tags, set),
        resource("compute:VirtualMachineScaleSet", `${name} scale set`, { tags }),
    ]);
    return declared.flatMap((one) => partsIn(one, "machine"));
}
