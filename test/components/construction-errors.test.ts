import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { AvailabilityGroup, ProtectedVm } from "../../components/index.ts";
import { group, lone } from "./valid-args.ts";

/** Programs without types pass what types forbid. */
const build = (Component: typeof ProtectedVm | typeof AvailabilityGroup, name: string, args: unknown) => () =>
    new Component(name, args as never);

const SUBNET = "/subscriptions/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…";
const output = pulumi.output("later");

const images = {
    method: "snapshot",
    kind: "incremental",
    schedule: "0 */4 * * *",
    target: "backup.dc2.contoso.com",
    restoreRate: "20MiB/s",
};

const LONE: [args: Record<string, unknown>, fault: string][] = [
    [{ resourceGroupName: undefined }, 'resourceGroupName is missing. Write e.g. "erp-rg".'],
    [{ location: "" }, 'location is empty. Write e.g. "redmond".'],
    [{ size: null }, 'size is null, but must be text. Write e.g. "Standard_DS2_v2".'],
    [{ subnetId: 4 }, `subnetId is a number, but must be text. Write e.g. "${SUBNET}".`],
    [
        { subnetId: "default" },
        `subnetId is "default", which is not the id of a Microsoft.Network/virtualNetworks/subnets. Write e.g. "${SUBNET}".`,
    ],
    [
        { image: "ubuntu" },
        'image is a string, but must be an object. Write e.g. { publisher: "Canonical", ' +
            'offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" }.',
    ],
    [{ image: { ...lone.image, version: undefined } }, 'image.version is missing. Write e.g. "latest".'],
    [
        { image: { ...lone.image, sku: "22_04-lts-gen2" } },
        'image.sku is "22_04-lts-gen2", of generation 2, which a Hub does not run. Write one of generation 1.',
    ],
    [
        { image: { id: "gold" } },
        'image.id is "gold", which is not the id of a Microsoft.Compute/images. ' +
            'Write e.g. "/subscriptions/…/providers/Microsoft.Compute/images/…".',
    ],
    [{ os: "win" }, 'os is "win", which is not one of linux, windows. Write one of them.'],
    [{ os: output }, 'os is an Output, whose value is not known yet, but must be text. Write e.g. "linux".'],
    [
        { administrator: { username: "operator" } },
        "administrator has neither sshPublicKey nor password. Write one of them.",
    ],
    [{ administrator: { username: "operator", password: "" } }, "administrator.password is empty."],
    [
        { administrator: { username: "operator", password: "x", pasword: "x" } },
        'administrator.pasword is not an argument. Write "password".',
    ],
    [
        { administrator: { username: "operator", sshPublicKey: "-----BEGIN OPENSSH PRIVATE KEY-----" } },
        "administrator.sshPublicKey is not a public key in OpenSSH form. " +
            'Write what ssh-keygen put into the .pub file: "ssh-rsa AAAA…".',
    ],
    [{ osDisk: { sizeGb: 2048 } }, "osDisk.sizeGb is 2048, but must be a whole number of GiB from 1 to 1023."],
    [{ osDisk: { sku: "StandardSSD_LRS" } }, skuFault("osDisk.sku", "StandardSSD_LRS", "Standard_LRS")],
    [{ dataDisks: {} }, "dataDisks is an object, but must be a list. Write e.g. [{ sizeGb: 64 }]."],
    [
        { plan: { app: "lab", unprotected: { reason: "stateless" } }, dataDisks: [{ sizeGb: 8 }] },
        "dataDisks would hold data that plan.unprotected leaves without protection. Remove it, or write plan.backup.",
    ],
    [{ dataDisks: [{}] }, "dataDisks[0].sizeGb is missing. Write a whole number of GiB from 1 to 1023."],
    [
        { dataDisks: [{ sizeGb: 8 }, { sizeGb: Number.NaN }] },
        "dataDisks[1].sizeGb is NaN, but must be a whole number of GiB from 1 to 1023.",
    ],
    [{ dataDisks: [{ sizeGb: 1.5 }] }, "dataDisks[0].sizeGb is 1.5, but must be a whole number of GiB from 1 to 1023."],
    [
        { dataDisks: [{ sizeGb: 8, sku: "PremiumV2_LRS" }] },
        skuFault("dataDisks[0].sku", "PremiumV2_LRS", "Premium_LRS"),
    ],
    [
        { dataDisks: [{ sizeGb: 8, caching: "Write" }] },
        'dataDisks[0].caching is "Write", which is not one of None, ReadOnly, ReadWrite. Write one of them.',
    ],
    [{ dataDisks: [{ sizeGb: 8, lun: 64 }] }, "dataDisks[0].lun is 64, but must be a whole number from 0 to 63."],
    [
        {
            dataDisks: [
                { sizeGb: 8, lun: 1 },
                { name: "log", sizeGb: 8 },
            ],
        },
        "dataDisks[1] has lun 1, as dataDisks[0] has. Give it another.",
    ],
    [
        {
            dataDisks: [
                { sizeGb: 8, name: "log" },
                { sizeGb: 8, name: "log" },
            ],
        },
        "dataDisks[1] has the name log, as dataDisks[0] has. Give it another.",
    ],
    [
        { privateIpAddress: "10.0.0.256" },
        'privateIpAddress is "10.0.0.256", which is not an IPv4 address. Write e.g. "10.0.0.4".',
    ],
    [
        { computerName: "db_1" },
        'computerName is "db_1": it may hold letters, digits and inner dashes only. Write e.g. "db-1".',
    ],
    [{ computerName: "4711" }, 'computerName is "4711": it may not be a number. Write e.g. "vm-4711".'],
    [{ customData: 1 }, "customData is a number, but must be text."],
    [{ tags: ["owner"] }, 'tags is a list, but must be an object. Write e.g. { owner: "platform" }.'],
    [{ tags: { owner: null } }, 'tags["owner"] is null, but must be text.'],
    [{ tags: { owner: "x".repeat(257) } }, 'tags["owner"] is longer than 256 characters.'],
    [{ tags: { RTO: "4h" } }, 'tags["RTO"] belongs to the recovery plan. State it as plan.rto.'],
    [
        { tags: { replication_target: "x" } },
        'tags["replication_target"] is nearly "replication-target" of the recovery plan. ' +
            "State it as plan.replication.target.",
    ],
    ...["backup-shedule", "backup_schedule", "BackupSchedule", "back up schedule"].map(
        (stray): [Record<string, unknown>, string] => [
            { tags: { [stray]: "0 3 * * *" } },
            `tags["${stray}"] is nearly "backup-schedule" of the recovery plan. State it as plan.backup.schedule.`,
        ],
    ),
    [
        { tags: Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`tag${at}`, "x"])) },
        "tags holds 8 tags beside 9 of the plan, but a resource takes 15. Leave some out.",
    ],
    [{ subnetid: "x" }, 'subnetid is not an argument. Write "subnetId".'],
    [
        { plan: { ...lone.plan, rpo: "4 hours" } },
        'plan.rpo is "4 hours", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "4h".',
    ],
    [{ plan: { ...lone.plan, rpo: output } }, "plan.rpo is not text."],
    [
        { plan: null },
        'plan is null, but must be an object. Write e.g. { app: "erp", rto: "8h", rpo: "4h", backup: { method: "agent", ' +
            'kind: "incremental", schedule: "30 */4 * * *", target: "backup.dc2.contoso.com", restore: "app-data" } }.',
    ],
    [
        { plan: { app: "erp", rto: "8h", rpo: "4h" } },
        "plan has none of backup, replication and unprotected. Add what protects the machine.",
    ],
    [
        {
            plan: {
                ...lone.plan,
                ...{ criticality: "essential", mttr: "1h", lastDrill: "2026-09-01", data: "local", standby: "stopped" },
                replication: { target: "hub2", level: "guest", failover: "product" },
            },
        },
        "plan needs 17 tags, but a resource takes 15. " +
            "Name a plan of the catalogue as plan.backup.plan, which saves some, or leave out what is optional.",
    ],
    [
        { location: "West US", plan: { ...lone.plan, backup: { ...lone.plan.backup, target: "westus" } } },
        'plan.backup.target is "westus", which is on the Hub of the machine and would be lost with it. ' +
            'Send copies off the Hub, e.g. to "backup.dc2.contoso.com".',
    ],
    [
        {
            plan: {
                ...{ app: "erp", rto: "8h", rpo: "4h" },
                replication: { level: "vm", failover: "product", target: "https://management.redmond.contoso.com/" },
            },
        },
        'plan.replication.target is "https://management.redmond.contoso.com/", which is on the Hub of the machine and would ' +
            "be lost with it. Replicate to another environment.",
    ],
    [
        { plan: { ...lone.plan, rto: "3h", mttr: "4h" } },
        "plan.mttr is 4h, plan.rto is 3h. Shorten the recovery (a standby, a smaller restore), or agree on a longer RTO, " +
            'e.g. "4h".',
    ],
    [
        {
            plan: { ...lone.plan, rto: "1h", data: "local" },
            dataDisks: [{ sizeGb: 512 }, { sizeGb: output }, { sizeGb: 512 }],
            osDisk: { sizeGb: 64 },
            settings: { "restore-fits-rto": { rate: "100MiB/s", fixed: "15m" } },
        },
        "plan.rto is 1h, but restoring the data disks (1024 GiB) at 104.858MB/s takes 190m, 15m of it however little there " +
            'is. Keep less on the machine, restore faster, keep a standby, or agree on a longer RTO, e.g. "190m".',
    ],
    [
        {
            plan: { ...lone.plan, rto: "1h", backup: { plan: "images", restore: "vm" } },
            dataDisks: [{ sizeGb: 64 }],
            osDisk: { sizeGb: 32 },
            settings: { settings: { plans: { images } } },
        },
        "plan.rto is 1h, but restoring all disks (96 GiB) at 20.972MB/s takes 82m. " +
            'Keep less on the machine, restore faster, keep a standby, or agree on a longer RTO, e.g. "82m".',
    ],
    [
        { plan: group.plan },
        "plan.highAvailability needs several machines. Make an AvailabilityGroup, or write backup or replication.",
    ],
];

const balancer = group.loadBalancer;
const GROUP: [args: Record<string, unknown>, fault: string][] = [
    [{ count: 1 }, "count is 1, but must be a whole number of machines from 2 to 200."],
    [{ count: "3" }, "count is a string, but must be a whole number of machines from 2 to 200."],
    [
        { count: 11, plan: { ...group.plan, data: "local", backup: lone.plan.backup } },
        "count is 11, and all their backups begin at once, but at most 10 may within 15m. Keep the data elsewhere, make " +
            "several of them whose schedules lie apart, or agree on more (option maximum of stagger-backups).",
    ],
    [
        {
            plan: { ...group.plan, backup: { plan: "Images", restore: "app-data" } },
            settings: { settings: { plans: { images } } },
        },
        'plan.backup.plan is "images", whose method is "snapshot", but members of a group are never backed up or restored ' +
            "at VM level. Name another plan.",
    ],
    [{ faultDomains: 1 }, "faultDomains is 1, but must be 2 or 3."],
    [{ faultDomains: 4 }, "faultDomains is 4, but must be 2 or 3."],
    [{ updateDomains: 0 }, "updateDomains is 0, but must be a whole number from 1 to 20."],
    [
        { loadBalancer: undefined },
        "loadBalancer is missing. " +
            'Write e.g. { probe: { protocol: "Tcp", port: 443 }, rules: [{ frontendPort: 443 }] }' +
            ", or name an external one as plan.highAvailability.loadBalancer.",
    ],
    [
        { plan: { ...group.plan, highAvailability: { loadBalancer: "f5" } } },
        "loadBalancer stands beside plan.highAvailability.loadBalancer, an external one. Remove one of the two.",
    ],
    [
        { loadBalancer: { ...balancer, probe: { protocol: "Https", port: 443 } } },
        'loadBalancer.probe.protocol is "Https", which is not one of Tcp, Http. Did you mean "Http"?',
    ],
    [
        { loadBalancer: { ...balancer, probe: { protocol: "Http", port: 80 } } },
        'loadBalancer.probe.path is missing. Write e.g. "/health".',
    ],
    [
        { loadBalancer: { ...balancer, probe: { protocol: "Http", port: 80, path: "health" } } },
        'loadBalancer.probe.path does not begin with "/".',
    ],
    [
        { loadBalancer: { ...balancer, probe: { port: 80, path: "/health" } } },
        'loadBalancer.probe.protocol is missing. Write e.g. "Http".',
    ],
    [
        { loadBalancer: { ...balancer, probe: { protocol: "Tcp", port: 80, path: "/health" } } },
        'loadBalancer.probe.path contradicts protocol "Tcp". Write protocol "Http", or remove it.',
    ],
    [
        { loadBalancer: { ...balancer, probe: { protocol: "Tcp", port: 80, intervalSeconds: 1 } } },
        "loadBalancer.probe.intervalSeconds is 1, but must be a whole number of seconds from 5 to 3600.",
    ],
    [{ loadBalancer: { ...balancer, rules: [] } }, "loadBalancer.rules holds 0, but must hold at least 1."],
    [
        { loadBalancer: { ...balancer, rules: [{ frontendPort: 70_000 }] } },
        "loadBalancer.rules[0].frontendPort is 70000, but must be a whole number from 1 to 65535.",
    ],
    [
        { loadBalancer: { ...balancer, rules: [{ frontendPort: 80 }, { name: "http", frontendPort: 80 }] } },
        "loadBalancer.rules[1] has the frontend Tcp 80, as loadBalancer.rules[0] has. Give it another.",
    ],
    [
        { loadBalancer: { ...balancer, frontend: { publicIpAddressId: "web" } } },
        'loadBalancer.frontend.publicIpAddressId is "web", which is not the id of a Microsoft.Network/publicIPAddresses. ' +
            'Write e.g. "/subscriptions/…/providers/Microsoft.Network/publicIPAddresses/…".',
    ],
    [
        { computerNamePrefix: "web-server-node", os: "windows", administrator: { username: "o", password: "p" } },
        'computerNamePrefix is "web-server-node": Windows leaves it 13 characters. Write e.g. "web-server-no".',
    ],
    [
        { plan: lone.plan },
        "plan.highAvailability is missing. Write {}, or name an external balancer in it as loadBalancer.",
    ],
    [
        { plan: { ...group.plan, data: undefined } },
        'plan.data is missing: protection "high-availability" needs it. Write e.g. "external".',
    ],
    [
        { plan: { ...group.plan, backup: { ...lone.plan.backup, method: "snapshot" } } },
        'plan.backup.method is "snapshot", but members of a group are never backed up or restored at VM level. ' +
            'Write "application" or "agent".',
    ],
    [
        { plan: { ...group.plan, backup: { plan: "gold", restore: "vm" } } },
        'plan.backup.restore is "vm", but members of a group are never backed up or restored at VM level. ' +
            'Write "app-data" or "redeploy".',
    ],
];

test.each(LONE)("ProtectedVm refuses %o", (args, fault) => {
    expect(build(ProtectedVm, "db", { ...lone, ...args })).toThrow(new pulumi.RunError(`ProtectedVm "db": ${fault}`));
});

test.each(GROUP)("AvailabilityGroup refuses %o", (args, fault) => {
    expect(build(AvailabilityGroup, "web", { ...group, ...args })).toThrow(
        new pulumi.RunError(`AvailabilityGroup "web": ${fault}`),
    );
});

test("All faults are said at once", () => {
    const args = { ...lone, location: "", os: "windows", plan: { ...lone.plan, app: "", rto: "soon" } };
    expect(build(ProtectedVm, "a-long-database-name", args)).toThrow(
        new pulumi.RunError(`ProtectedVm "a-long-database-name":
    location is empty. Write e.g. "redmond".
    administrator.password is missing: os "windows" needs one.
    administrator.sshPublicKey contradicts os "windows". Remove it.
    plan.app is "", which is empty. Write e.g. "erp".
    plan.rto is "soon", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write e.g. "4h".
    computerName is "a-long-database-name", from the component's name: Windows leaves it 15 characters. \
Write e.g. "a-long-database".`),
    );
});

test.each([undefined, null, 4, "text", []])("Without arguments, %o, it is refused too", (args) => {
    expect(build(ProtectedVm, "db", args)).toThrow(/^ProtectedVm "db": args is /);
    expect(build(AvailabilityGroup, "web", args)).toThrow(/^AvailabilityGroup "web": args is /);
});

test("No fault shows a password or a key", () => {
    const administrator = { username: "", password: ["Pa55word"], sshPublicKey: "Pa55word" };
    expect(build(ProtectedVm, "db", { ...lone, administrator })).toThrow(/^(?!.*Pa55word)/s);
});

function skuFault(path: string, value: string, nearest: string): string {
    return `${path} is "${value}", which is not one of Standard_LRS, Premium_LRS. Did you mean "${nearest}"?`;
}
