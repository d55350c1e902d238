import { FIELDS } from "../../../protection/tags/fields.ts";
import { tagName } from "../../../protection/tags/vocabulary.ts";
import { on, resource, vm } from "../../../test/policypack/machines.ts";
import { type Dimensions, members, times } from "../dimension.ts";
import { backedUpAt, machine, machines } from "../machine.ts";

const plan = { method: "agent", kind: "incremental", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };

export const ofSettings: Dimensions = {
    tiers: (size) => ({
        stack: machines(size, (at) => ({ criticality: `tier-${at}` })),
        configuration: { settings: { tiers: members(size, (at) => [`tier-${at}`, { rto: "8h", rpo: "4h" }]) } },
    }),
    "tiers that no machine names": (size) => ({
        stack: machines(size, () => ({ criticality: "tier-0" })),
        configuration: { settings: { tiers: members(size, (at) => [`tier-${at}`, { rto: "8h", drill: "9d" }]) } },
    }),
    plans: (size) => ({
        stack: machines(size, (at) => ({ "backup-plan": `plan-${at}` })),
        configuration: {
            settings: {
                plans: members(size, (at) => [
                    `plan-${at}`,
                    {
                        ...plan,
                        ...{ schedule: `${at % 60} */4 * * *`, product: "commvault", restores: ["app-data", "vm"] },
                        ...{ restoreRate: "1GB/s", fixedRestoreTime: "5m" },
                    },
                ]),
            },
        },
    }),
    "plans in place of tags": (size) => ({
        stack: times(size, (at) => {
            const { inputs, ...rest } = machine(at);
            const tags = { app: "erp", protection: "backup", rto: "8h", rpo: "4h", "backup-plan": `plan-${at}` };
            return { ...rest, inputs: { ...inputs, tags } };
        }),
        configuration: { settings: { plans: members(size, (at) => [`plan-${at}`, plan]) } },
    }),
    products: (size) => ({
        stack: machines(size, (at) => ({ "backup-product": `product-${at}` })),
        configuration: { settings: { products: times(size, (at) => `product-${at}`) } },
    }),
    "products of which something is said": (size) => ({
        stack: machines(size, (at) => ({ "backup-product": `product-${at}` })),
        configuration: { settings: { products: members(size, (at) => [`product-${at}`, { restores: ["vm"] }]) } },
    }),
    "applications of the register": (size) => ({
        stack: machines(size, (at) => ({ app: `app-${at}` })),
        configuration: {
            settings: {
                applications: members(size, (at) => [
                    `app-${at}`,
                    { rto: "8h", rpo: "4h", mttr: "1h", lastDrill: "2026-02-01" },
                ]),
            },
        },
    }),
    "applications of the register whose tags differ": (size) => ({
        stack: machines(size, (at) => ({ app: `app-${at}` })),
        configuration: {
            settings: {
                tiers: { gold: { rto: "4h", rpo: "2h" } },
                applications: members(size, (at) => [`app-${at}`, { criticality: "gold", rto: "4h", rpo: "2h" }]),
            },
        },
    }),
    "Hubs of the settings": (size) => ({
        stack: machines(size).map((one, at) => on(`hub-${at}`, one)),
        configuration: { settings: { hubs: members(size, (at) => [`dc-${at}`, hub(at)]) } },
    }),
    "Hubs of the settings by location": (size) => ({
        stack: machines(size, undefined, (at) => ({ location: `region-${at}` })),
        configuration: { settings: { hubs: members(size, (at) => [`dc-${at}`, { location: `region-${at}` }]) } },
    }),
    "Hubs of the settings that locations lead to": (size) => ({
        stack: machines(size, undefined, (at) => ({ location: `region-${at}` })),
        configuration: { settings: { hubs: members(size, (at) => [`dc-${at}`, { ...hub(at), build: "2406" }]) } },
    }),
    "Hubs of the settings at one location": (size) => ({
        stack: machines(size),
        configuration: { settings: { hubs: members(size, (at) => [`dc-${at}`, { ...hub(at), location: "west" }]) } },
    }),
    "names of one Hub": (size) => ({
        stack: machines(size, () => ({ "backup-target": "dc-none" })).map((one) => on("west", one)),
        configuration: {
            settings: { hubs: members(size, (at) => [`dc-${at}`, { endpoint: "management.west.hub.contoso.com" }]) },
        },
    }),
    "targets that Hubs of the settings are named by": (size) => ({
        stack: machines(size, (at) => ({ "backup-target": `dc-${at}` })),
        configuration: { settings: { hubs: members(size, (at) => [`dc-${at}`, hub(at)]) } },
    }),
    "names of tags": (size) => ({
        stack: times(size, (at) => {
            const tags = Object.entries(backedUpAt(at)).map(([name, value]) => [`own-${name}`, value]);
            return vm(`vm-${at}`, Object.fromEntries(tags));
        }),
        configuration: {
            settings: {
                tags: Object.fromEntries(FIELDS.map((field) => [tagName(field), `own-${tagName(field)}`])),
                today: "2026-03-01",
            },
        },
    }),
    comments: (size) => ({
        stack: machines(size),
        configuration: { settings: members(size, (at) => [`// ${at}`, "agreed with the owner"]) },
    }),
    "sizes of VMs": (size) => ({
        stack: machines(size, undefined, (at) => ({ hardwareProfile: { vmSize: `Standard_X${at}_v2` } })),
        configuration: { "hub-support": { vmSizes: times(size, (at) => `Standard_X${at}_v2`) } },
    }),
    "sizes of VMs that no Hub has": (size) => ({
        stack: machines(size, undefined, (at) => ({ hardwareProfile: { vmSize: `Standard_Y${at}_v2` } })),
        configuration: { "hub-support": { vmSizes: times(size, (at) => `Standard_X${at}_v2`) } },
    }),
    "kinds of disks": (size) => ({
        stack: times(size, (at) =>
            resource("compute:Disk", `disk-${at}`, {
                ...{ diskName: `disk-${at}`, location: "west", diskSizeGB: 2_000 },
                sku: { name: `Sku${at}_LRS` },
            }),
        ),
        configuration: {
            "hub-support": { diskSkus: times(size, (at) => `Sku${at}_LRS`), maximumDiskSizeGiB: 1_000, build: "2406" },
        },
    }),
    "features that a Hub is said to have": (size) => ({
        stack: machines(size, undefined, () => ({ zones: ["1"] })),
        configuration: {
            "hub-support": { allow: times(size, (at) => `Microsoft.Compute/virtualMachines:member${at}`) },
        },
    }),
    "types that a Hub is said to lack": (size) => ({
        stack: machines(size),
        configuration: { "hub-support": { refuse: times(size, (at) => `Microsoft.Custom/type${at}`) } },
    }),
    "types that a Hub has in other API versions": (size) => ({
        stack: machines(size),
        configuration: {
            "hub-support": {
                apiVersions: members(size, (at) => [`Microsoft.Custom/type${at}`, ["2020-06-01", "2019-07-01"]]),
            },
        },
    }),
    "API versions of a type": (size) => ({
        stack: machines(size),
        configuration: {
            "hub-support": { apiVersions: { "Microsoft.Compute/disks": times(size, () => "2019-07-01") } },
        },
    }),
    "reasons for no protection": (size) => ({
        stack: machines(size, (at) => ({ protection: "none", "unprotected-reason": `reason-${at}`, data: "none" })),
        configuration: { "unprotected-needs-reason": { reasons: times(size, (at) => `reason-${at}`) } },
    }),
    "environments without backups": (size) => ({
        stack: machines(size, (at) => ({ environment: `stage-${at}` })),
        configuration: { "no-needless-backup": { environments: times(size, (at) => `stage-${at}`) } },
    }),
    "limits of rules": (size) => ({
        stack: machines(size, () => ({ rto: "45m" })),
        configuration: {
            "low-rto-needs-standby": { threshold: "1h" },
            "restore-fits-rto": { rate: "1MB/s", fixed: "50m" },
            "stagger-backups": { maximum: 3, window: "45m" },
            "standby-matches-primary": { ratio: 0.5 },
            "ha-spreads-nodes": { maximumFaultDomains: 5 },
            "hub-support": { maximumFaultDomains: 5, maximumUpdateDomains: 5, maximumScaleSetInstances: 5 },
        },
    }),
};

function hub(at: number) {
    return { endpoint: `management.hub-${at}.hub.contoso.com`, location: `region-${at}` };
}
