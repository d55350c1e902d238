import type { AvailabilityGroupArgs, ProtectedVmArgs } from "../../components/index.ts";

const machine = {
    resourceGroupName: "erp-rg",
    location: "redmond",
    subnetId: "/subscriptions/s/resourceGroups/erp-rg/providers/Microsoft.Network/virtualNetworks/erp/subnets/default",
    size: "Standard_DS2_v2",
    image: { publisher: "Canonical", offer: "UbuntuServer", sku: "22_04-lts", version: "latest" },
    os: "linux",
    administrator: { username: "operator", sshPublicKey: "ssh-rsa AAAAB3Nz operator@contoso" },
} as const;

/** Every argument that has a default is left out. */
export const lone = {
    ...machine,
    plan: {
        app: "erp",
        rto: "8h",
        rpo: "4h",
        backup: {
            method: "agent",
            kind: "incremental",
            schedule: "30 */4 * * *",
            target: "backup.dc2.contoso.com",
            restore: "app-data",
        },
    },
} as const satisfies ProtectedVmArgs;

export const group = {
    ...machine,
    plan: { app: "erp", rto: "8h", rpo: "4h", highAvailability: {}, data: "external" },
    count: 2,
    loadBalancer: { probe: { protocol: "Tcp", port: 8080 }, rules: [{ frontendPort: 443 }] },
} satisfies AvailabilityGroupArgs;

export const LONE_TAGS = {
    app: "erp",
    protection: "backup",
    rto: "8h",
    rpo: "4h",
    "backup-method": "agent",
    "backup-kind": "incremental",
    "backup-schedule": "30 */4 * * *",
    "backup-target": "backup.dc2.contoso.com",
    restore: "app-data",
};

export const GROUP_TAGS = { app: "erp", protection: "high-availability", rto: "8h", rpo: "4h", data: "external" };
