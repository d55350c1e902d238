import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { rules } from "../../policypack/rules/index.ts";
import { configurationSchema } from "../../policypack/settings/schema.ts";

const schema = configurationSchema(rules);
// Formats are for editors: ajv knows none of them by itself.
const validate = new Ajv({ validateFormats: false }).compile(schema);

describe("settings.schema.json", () => {
    it("is the schema of the rules (vitest run -u writes it anew)", async () => {
        const file = join(import.meta.dirname, "../../policypack/settings.schema.json");
        await expect(`${JSON.stringify(schema, null, 4)}\n`).toMatchFileSnapshot(file);
    });

    it.each([
        {},
        { all: "disabled", "require-rpo": "mandatory" },
        { "require-rpo": { enforcementLevel: "advisory" } },
        { settings: { tags: { rpo: "recovery-point", "backup-schedule": "backup-cron" }, today: "2026-11-01" } },
        { settings: { tiers: { gold: { rto: "1h", rpo: "15m", drill: "180d" }, silver: { rto: "8h", rpo: "PT4H" } } } },
        { "unprotected-needs-reason": { enforcementLevel: "advisory", reasons: ["lab"] } },
    ])("accepts %j", (configuration) => {
        expect(validate(configuration)).toBe(true);
    });

    it.each([
        { "require-rop": "mandatory" },
        { "require-rpo": "mandatroy" },
        { "require-rpo": { level: "mandatory" } },
        { all: { enforcementLevel: "advisory" } },
        { settings: { tag: {} } },
        { settings: { tags: { rop: "recovery-point" } } },
        { settings: { tags: { rpo: "" } } },
        { settings: { tiers: {} } },
        { settings: { tiers: { gold: { rto: "1h" } } } },
        { settings: { tiers: { gold: { rto: "1h", rpo: "1h", mttr: "1h" } } } },
        { settings: { today: 20_261_101 } },
        { "unprotected-needs-reason": { reasons: [] } },
        { "unprotected-needs-reason": { reasons: "lab" } },
        { $schema: "settings.schema.json" },
    ])("refuses %j", (configuration) => {
        expect(validate(configuration)).toBe(false);
    });
});
