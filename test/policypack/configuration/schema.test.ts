import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../policypack/configuration/schema.ts";
import { rules } from "../../../policypack/rules/index.ts";

const schema = configurationSchema(rules);
// Formats are for editors: ajv knows none of them by itself.
const validate = new Ajv({ validateFormats: false }).compile(schema);

const plan = { method: "agent", schedule: "0 */4 * * *", target: "dc2" };
const exemption = { rule: "require-rpo", reason: "moves", approver: "CISO", until: "2027-03-31" };

describe("settings.schema.json", () => {
    it.each([
        {},
        { all: "disabled", "require-rpo": "mandatory" },
        { "require-rpo": { enforcementLevel: "advisory" } },
        { settings: { tags: { rpo: "recovery-point", "backup-schedule": "backup-cron" }, today: "2026-11-01" } },
        { settings: { tiers: { gold: { rto: "1h", rpo: "15m", drill: "180d" }, silver: { rto: "8h", rpo: "PT4H" } } } },
        { "unprotected-needs-reason": { enforcementLevel: "advisory", reasons: ["lab"] } },
        {
            settings: {
                "//": "why",
                tags: { "// rpo": 7 },
                tiers: { "//": 7, gold: { rto: "1h", rpo: "1h", "//": 7 } },
            },
        },
        {
            settings: {
                plans: { gold: { ...plan, restores: ["vm"], restoreRate: "200MB/s", fixedRestoreTime: "20m" } },
            },
        },
        { settings: { applications: { erp: {}, web: { criticality: "gold", lastDrill: "2026-09-01" } } } },
        { settings: { products: ["commvault"] } },
        { settings: { products: { commvault: { restores: ["vm"] }, veeam: {} } } },
        { settings: { hubs: { dc1: { location: "west", build: "2406" }, dc2: { endpoint: "management.a.b" } } } },
        { settings: { exemptions: [{ ...exemption, urn: "*" }], exemptionTags: true } },
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
        { settings: { plans: { gold: { ...plan, method: "hypervisor" } } } },
        { settings: { plans: { gold: { method: "agent" } } } },
        { settings: { applications: { erp: { tier: "gold" } } } },
        { settings: { products: [7] } },
        { settings: { hubs: { dc1: { build: "2406" } } } },
        { settings: { exemptions: [exemption] } },
        { settings: { exemptionTags: "yes" } },
        { "//": "why" },
        { "unprotected-needs-reason": { reasons: [] } },
        { "unprotected-needs-reason": { reasons: "lab" } },
        { $schema: "settings.schema.json" },
    ])("refuses %j", (configuration) => {
        expect(validate(configuration)).toBe(false);
    });
});
