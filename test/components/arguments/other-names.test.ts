import { describe, expect, it, test } from "vitest";
import { group, lone } from "../valid-args.ts";
import { type ComponentName, faultsOf } from "./faults-of.ts";

const balancer = group.loadBalancer;
const { port: _, ...probe } = balancer.probe;
const [rule] = balancer.rules;

/** Of each row, the first fault that is told is that of the name. */
const MEANT: [component: ComponentName, args: object, fault: string][] = [
    // As azure-native, and Azure Resource Manager, call it.
    ["ProtectedVm", { vmSize: "Standard_DS2_v2" }, 'vmSize is not an argument. Write "size".'],
    ["ProtectedVm", { hardwareProfile: {} }, 'hardwareProfile is not an argument. Write "size".'],
    ["ProtectedVm", { imageReference: {} }, 'imageReference is not an argument. Write "image".'],
    [
        "ProtectedVm",
        { storageProfile: {} },
        "storageProfile is not an argument. State it as image or osDisk or dataDisks.",
    ],
    ["ProtectedVm", { adminUsername: "o" }, "adminUsername is not an argument. State it as administrator.username."],
    ["ProtectedVm", { osDisk: { diskSizeGB: 8 } }, 'osDisk.diskSizeGB is not an argument. Write "sizeGb".'],
    [
        "ProtectedVm",
        { osDisk: { storageAccountType: "Premium_LRS" } },
        'osDisk.storageAccountType is not an argument. Write "sku".',
    ],
    [
        "AvailabilityGroup",
        { platformFaultDomainCount: 2 },
        'platformFaultDomainCount is not an argument. Write "faultDomains".',
    ],
    [
        "AvailabilityGroup",
        { loadBalancer: { ...balancer, port: 443 } },
        "loadBalancer.port is not an argument. State it as loadBalancer.rules[0].frontendPort.",
    ],
    [
        "AvailabilityGroup",
        { loadBalancer: { ...balancer, rules: [{ ...rule, port: 443 }] } },
        'loadBalancer.rules[0].port is not an argument. Write "frontendPort".',
    ],
    [
        "AvailabilityGroup",
        { loadBalancer: { ...balancer, rules: [{ ...rule, enableFloatingIP: true }] } },
        'loadBalancer.rules[0].enableFloatingIP is not an argument. Write "floatingIp".',
    ],
    [
        "AvailabilityGroup",
        { loadBalancer: { ...balancer, probe: { ...balancer.probe, intervalInSeconds: 5 } } },
        'loadBalancer.probe.intervalInSeconds is not an argument. Write "intervalSeconds".',
    ],
    ["ScaleSet", { sku: "Standard_DS2_v2" }, 'sku is not an argument. Write "size".'],
    ["ScaleSet", { count: 2 }, 'count is not an argument. Write "capacity".'],
    ["UnprotectedVm", { why: "dev-test" }, 'why is not an argument. Write "reason".'],
    ["UnprotectedVm", { expires: "2027-03-31" }, 'expires is not an argument. Write "until".'],
    ["UnprotectedVm", { expiry: "2027-03-31" }, 'expiry is not an argument. Write "until".'],
    [
        "AvailabilityGroup",
        { loadBalancer: { ...balancer, rules: [{ ...rule, backend: 8443 }] } },
        'loadBalancer.rules[0].backend is not an argument. Write "backendPort".',
    ],
    [
        "AvailabilityGroup",
        { loadBalancer: { ...balancer, rules: [{ ...rule, targetPort: 8443 }] } },
        'loadBalancer.rules[0].targetPort is not an argument. Write "backendPort".',
    ],
    ["ProtectedVm", { administrator: { user: "o" } }, 'administrator.user is not an argument. Write "username".'],
    ["ProtectedVm", { login: "o" }, "login is not an argument. State it as administrator.username."],
    ["ProtectedVm", { instanceType: "x" }, 'instanceType is not an argument. Write "size".'],
    ["ProtectedVm", { osDisk: { size: 64 } }, 'osDisk.size is not an argument. Write "sizeGb".'],
    ["AvailabilityGroup", { replicas: 3 }, 'replicas is not an argument. Write "count".'],
    ["ScaleSet", { instanceCount: 3 }, 'instanceCount is not an argument. Write "capacity".'],
    ["HubSpanningGroup", { hubs: [] }, 'hubs is not an argument. Write "sites".'],
    // As Terraform's azurerm and azurestack call it.
    [
        "ProtectedVm",
        { resource_group_name: "erp" },
        'resource_group_name is not an argument. Write "resourceGroupName".',
    ],
    ["ProtectedVm", { source_image_id: "x" }, "source_image_id is not an argument. State it as image.id."],
    ["ProtectedVm", { source_image_reference: {} }, 'source_image_reference is not an argument. Write "image".'],
    ["ProtectedVm", { admin_ssh_key: {} }, "admin_ssh_key is not an argument. State it as administrator.sshPublicKey."],
    ["ProtectedVm", { custom_data: "x" }, 'custom_data is not an argument. Write "customData".'],
    ["ScaleSet", { instances: 2 }, 'instances is not an argument. Write "capacity".'],
    ["AvailabilityGroup", { instances: 2 }, 'instances is not an argument. Write "count".'],
    [
        "Hub",
        { arm_endpoint: "https://management.west.hub.contoso.com" },
        'arm_endpoint is not an argument. Write "endpoint".',
    ],
    ["Hub", { location: "west" }, 'location is not an argument. Write "region".'],
    ["Hub", { tenant_id: "x" }, "tenant_id is not an argument. State it as authentication.tenantId."],
    // What the plan says, beside it, or at another place within it.
    ["ProtectedVm", { rto: "8h" }, "rto is not an argument. State it as plan.rto."],
    ["ProtectedVm", { rpo: "4h" }, "rpo is not an argument. State it as plan.rpo."],
    ["ProtectedVm", { protection: "backup" }, 'protection is not an argument. Write "plan".'],
    ["ProtectedVm", { tier: "critical" }, "tier is not an argument. State it as plan.criticality."],
    ["ProtectedVm", { backup: {} }, "backup is not an argument. State it as plan.backup."],
    [
        "ProtectedVm",
        { "backup-schedule": "0 * * * *" },
        "backup-schedule is not an argument. State it as plan.backup.schedule.",
    ],
    [
        "ProtectedVm",
        { target: "x" },
        "target is not an argument. State it as plan.backup.target or plan.replication.target.",
    ],
    ["RecoveryPair", { failover: "product" }, "failover is not an argument. State it as plan.replication.failover."],
    [
        "ProtectedVm",
        { replicationSite: "x" },
        "replicationSite is not an argument. State it as plan.replication.target.",
    ],
    ["ProtectedVm", { plan: { application: "erp" } }, 'plan.application is not an argument. Write "app".'],
    [
        "ProtectedVm",
        { plan: { RecoveryTimeObjective: "8h" } },
        'plan.RecoveryTimeObjective is not an argument. Write "rto".',
    ],
    ["ProtectedVm", { plan: { backups: {} } }, 'plan.backups is not an argument. Did you mean "backup"?'],
    [
        "AvailabilityGroup",
        { plan: { high_availability: {} } },
        'plan.high_availability is not an argument. Write "highAvailability".',
    ],
    [
        "HubSpanningGroup",
        { plan: { highAvailability: { balancer: "x" } } },
        'plan.highAvailability.balancer is not an argument. Write "loadBalancer".',
    ],
    [
        "ProtectedVm",
        { plan: { protection: "backup" } },
        "plan.protection is not an argument. State it as plan.backup or plan.replication or plan.highAvailability.",
    ],
    [
        "ProtectedVm",
        { plan: { DR: "replication" } },
        "plan.DR is not an argument. State it as plan.criticality or plan.backup or plan.replication or plan.highAvailability.",
    ],
    [
        "ProtectedVm",
        { plan: { backup: { frequency: "4h" } } },
        "plan.backup.frequency is not an argument. State it as plan.backup.schedule.",
    ],
    [
        "ProtectedVm",
        { plan: { backup: { mode: "full" } } },
        "plan.backup.mode is not an argument. State it as plan.backup.method or plan.backup.kind.",
    ],
    ["RecoveryPair", { secondary: {} }, 'secondary is not an argument. Write "standby".'],
    // Spelt like an argument, which need not be what was meant.
    ["ProtectedVm", { sise: "x" }, 'sise is not an argument. Did you mean "size"?'],
    ["Hub", { regoin: "west" }, 'regoin is not an argument. Did you mean "region"?'],
    // What a Hub does not have, and what nothing is called.
    ["ProtectedVm", { zones: ["1"] }, "zones is not an argument. Remove it."],
    ["ProtectedVm", { constructor: 1 }, "constructor is not an argument. Remove it."],
    ["UnprotectedVm", { rto: "8h" }, "rto is not an argument. Remove it."],
];

test.each(MEANT)("%s with %o", (component, args, fault) => {
    const valid = component === "Hub" ? {} : component === "AvailabilityGroup" ? group : lone;
    expect(faultsOf(component, { ...valid, ...args })).toContain(fault);
});

describe("A name that means an argument", () => {
    it("is not told of where it is one", () => {
        expect(faultsOf("AvailabilityGroup", { ...group, loadBalancer: { ...balancer, probe } })).toEqual([
            "loadBalancer.probe.port is missing. Write a whole number from 1 to 65535.",
        ]);
    });
});
