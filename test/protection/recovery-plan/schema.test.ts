import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../../protection/recovery-plan/assemble.ts";
import { contributions } from "./contributions.ts";
import { generateSchema } from "./generate-schema.ts";

describe("recovery-plan.schema.json", () => {
    // Readers of a version accept the members that later ones add.
    const schema = generateSchema({ additionalProperties: true });
    const accepts = new Ajv().compile(schema);

    it("describes every member", () => {
        expect(undescribed(schema)).toEqual([]);
    });

    it("is kept by every recovery plan, which has no other members", () => {
        const keeps = new Ajv().compile(generateSchema({ additionalProperties: false }));
        fc.assert(
            fc.property(contributions, (list) => {
                const plan: unknown = JSON.parse(JSON.stringify(assemble(list)));
                keeps(plan);
                expect(keeps.errors).toBeNull();
            }),
        );
    });

    it("accepts members that it does not know", () => {
        expect(accepts({ ...assemble([]), generatedBy: "a later version" })).toBe(true);
    });

    it.each([{ version: 2 }, { instances: "7" }, { applications: [{ app: "erp" }] }, { applications: undefined }])(
        "refuses %j",
        (mistake) => {
            expect(accepts(JSON.parse(JSON.stringify({ ...assemble([]), ...mistake })))).toBe(false);
        },
    );
});

interface Schema {
    description?: string;
    properties?: Record<string, Schema>;
    items?: Schema;
}

function undescribed({ properties = {}, items }: Schema, path = ""): string[] {
    return [
        ...Object.entries(properties).flatMap(([name, member]) => [
            ...(member.description ? [] : [`${path}.${name}`]),
            ...undescribed(member, `${path}.${name}`),
        ]),
        ...(items ? undescribed(items, `${path}[]`) : []),
    ];
}
