import { globSync, readFileSync } from "node:fs";
import * as all from "@pulumi/pulumi";
import { expect, it } from "vitest";
import * as part from "../../../components/package/pulumi.ts";

it("The package's part of @pulumi/pulumi holds all that components use of it", () => {
    const sources = globSync("{components,protection,settings,hub}/**/*.ts", { exclude: ["**/dist/**"] });
    const text = sources.map((file) => readFileSync(file, "utf8")).join("\n");
    const used = new Set(
        [...text.matchAll(/\bpulumi\.(\w+)(?:\.(\w+))?/g)].map(([, name = "", member]) => [name, member]),
    );
    const values = [...used].filter(([name, member]) => memberOf(all, name, member) !== undefined);
    expect(values.length).toBeGreaterThan(10);
    for (const [name, member] of values) {
        expect(memberOf(part, name, member), `${name} ${member ?? ""}`).toBe(memberOf(all, name, member));
    }
});

/** A value, or a member of one of the modules within. */
function memberOf(module: object, name = "", member = ""): unknown {
    const value = (module as Record<string, unknown>)[name];
    return name === "log" || name === "runtime" ? (value as Record<string, unknown>)?.[member] : value;
}
