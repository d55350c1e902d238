import { unknown } from "../../../test/policypack/requests.ts";
import { type Dimensions, members, times } from "../dimension.ts";
import { machine, machines } from "../machine.ts";

const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };

export const ofMistakes: Dimensions = {
    "misspelt tags": (size) => ({
        stack: machines(size, (at) => ({ "backup-shedule": `${at % 60} * * * *`, "backup-schedule": undefined })),
    }),
    "misspelt tags beside the right ones": (size) => ({
        stack: machines(size, () => ({ "backup-shedule": "x", aap: "x" })),
    }),
    // Blanks around it leave a name the same.
    "tags of one machine that are one again": (size) => ({
        stack: [
            machine(
                0,
                members(size, (at) => [`${" ".repeat(at % 128)}rpo${" ".repeat(1 + Math.floor(at / 128))}`, "4h"]),
            ),
        ],
    }),
    "misspelt values": (size) => ({
        stack: machines(size, (at) => ({
            ...{ protection: `bakup${at}`, rto: `${at} eons`, rpo: `${at}x`, restore: `app${at}`, data: `locl${at}` },
            ...{ "backup-method": `agnt${at}`, "backup-kind": `ful${at}`, "backup-schedule": `0 ${at} * *` },
        })),
    }),
    "misspelt time zones": (size) => ({
        stack: machines(size, (at) => ({ "backup-schedule": `CRON_TZ=Europe/Berlin${at} 0 2 * * *` })),
    }),
    "misspelt tiers": (size) => ({
        stack: machines(size, (at) => ({ criticality: `teir-${at}` })),
        configuration: { settings: { tiers: members(size, (at) => [`tier-${at}`, { rto: "8h" }]) } },
    }),
    "misspelt plans": (size) => ({
        stack: machines(size, (at) => ({ "backup-plan": `paln-${at}` })),
        configuration: { settings: { plans: members(size, (at) => [`plan-${at}`, plan]) } },
    }),
    "a misspelt plan": (size) => ({
        stack: machines(size, () => ({ "backup-plan": "paln" })),
        configuration: { settings: { plans: members(size, (at) => [`plan-${at}`, plan]) } },
    }),
    "misspelt reasons for no protection": (size) => ({
        stack: machines(size, (at) => ({ protection: "none", "unprotected-reason": `raeson-${at}` })),
        configuration: { "unprotected-needs-reason": { reasons: times(size, (at) => `reason-${at}`) } },
    }),
    "misspelt exemptions by tags": (size) => ({
        stack: machines(size, (at) => ({ [`exempt-requir-rpo${at}`]: "2099-03-31, CISO, moves" })),
        configuration: { settings: { exemptionTags: true } },
    }),
    "applications that nobody assessed": (size) => ({
        stack: machines(size, (at) => ({ app: `appl-${at}` })),
        configuration: { settings: { applications: members(size, (at) => [`app-${at}`, { rto: "8h" }]) } },
    }),
    "products that nobody approved": (size) => ({
        stack: machines(size, (at) => ({ "backup-product": `prodcut-${at}` })),
        configuration: { settings: { products: times(size, (at) => `product-${at}`) } },
    }),
    "a product that nobody approved": (size) => ({
        stack: machines(size, () => ({ "backup-product": "prodcut" })),
        configuration: { settings: { products: times(size, (at) => `product-${at}`) } },
    }),
    "values that are not known yet": (size) => ({
        stack: machines(size, () => ({ rpo: unknown, rto: unknown, app: unknown, "backup-schedule": unknown })),
    }),
    "values of one machine that are not known yet": (size) => ({
        stack: [
            machine(
                0,
                members(size, (at) => [`tag-${at}`, unknown]),
                { extra: times(size, () => unknown) },
            ),
        ],
    }),
    "rules that do not exist": (size) => ({
        stack: [machine(0)],
        configuration: members(size, (at) => [`requir-rpo${at}`, { enforcementLevel: "advisory" }]),
    }),
    "settings that do not exist": (size) => ({
        stack: [machine(0)],
        configuration: { settings: members(size, (at) => [`tirs${at}`, {}]) },
    }),
    "faulty tiers": (size) => ({
        stack: machines(size, (at) => ({ criticality: `tier-${at}` })),
        configuration: {
            settings: { tiers: members(size, (at) => [`tier-${at}`, { rto: `${at} eons`, rpoo: "1h", drill: 7 }]) },
        },
    }),
    "faulty plans": (size) => ({
        stack: [machine(0)],
        configuration: {
            settings: { plans: members(size, (at) => [`plan-${at}`, { method: `agnt${at}`, schedule: `x${at}` }]) },
        },
    }),
    "faulty applications": (size) => ({
        stack: [machine(0)],
        configuration: {
            settings: { applications: members(size, (at) => [`app-${at}`, { criticality: `gild${at}`, rto: "x" }]) },
        },
    }),
    "applications of misspelt tiers": (size) => ({
        stack: [machine(0)],
        configuration: {
            settings: {
                tiers: members(size, (at) => [`tier-${at}`, { rto: "8h" }]),
                applications: members(size, (at) => [`app-${at}`, { criticality: `teir-${at}` }]),
            },
        },
    }),
    "faulty products": (size) => ({
        stack: [machine(0)],
        configuration: { settings: { products: times(size, (at) => (at % 2 === 0 ? at : `product-${at % 9}`)) } },
    }),
    "faulty Hubs": (size) => ({
        stack: [machine(0)],
        configuration: { settings: { hubs: members(size, (at) => [`dc-${at}`, { endpont: `hub-${at}` }]) } },
    }),
    "faulty exemptions": (size) => ({
        stack: [machine(0)],
        configuration: {
            settings: { exemptions: times(size, (at) => ({ rule: `requir-rpo${at}`, until: "2020-01-01" })) },
        },
    }),
    "faulty names of tags": (size) => ({
        stack: [machine(0)],
        configuration: { settings: { tags: members(size, (at) => [`rpoo${at}`, `tag-${at}`]) } },
    }),
    "faulty features of a Hub": (size) => ({
        stack: [machine(0)],
        configuration: { "hub-support": { allow: times(size, (at) => `Microsoft.Computer/virtualMachine${at}`) } },
    }),
};
