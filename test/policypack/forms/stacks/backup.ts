import { backedUp, idOf, on, resource, without } from "../../machines.ts";
import {
    balancer,
    copyOfDisk,
    disk,
    group,
    holding,
    itemOf,
    machine,
    member,
    scaleSet,
    set,
    vmId,
    withId,
} from "./pieces.ts";
import { eitherWay, type Stack, stack } from "./stack.ts";
import { byId, byOutput, type Wiring, wired } from "./wiring.ts";

const snapshots = { ...backedUp, "backup-method": "snapshot", restore: "vm" };
const idle = { app: "lab", protection: "none", "unprotected-reason": "dev-test", "unprotected-until": "2027-03-31" };
const points = resource("compute:RestorePointCollection", "points", { restorePointCollectionName: "points" });
const db = (tags: Record<string, string>) => machine("db", { ...backedUp, ...tags });
const flexible = (wire: Wiring) =>
    wire("virtualMachineScaleSet", "web-set", withId, idOf("Microsoft.Compute/virtualMachineScaleSets/web-set"));

/** How data is copied, and what copies it. */
export const backup: readonly Stack[] = [
    stack("a group that is backed up at VM level", ["no-vm-backup-on-set-members"], group(byOutput, snapshots)),
    stack(
        "a scale set that is backed up at VM level",
        ["no-vm-backup-on-set-members", "snapshot-needs-stopped-vm"],
        [balancer, scaleSet(byOutput, snapshots)],
    ),
    ...eitherWay("a member with a protected item", ["no-vm-backup-on-set-members"], (wire) => [
        ...group(wire),
        itemOf("web-0", wire),
    ]),
    ...eitherWay("a member with a copied data disk", ["no-vm-backup-on-set-members"], (wire) => {
        const [nic, vm] = member("web-0", wire);
        return [set, balancer, nic, holding(vm, wire), ...member("web-1", wire), disk, copyOfDisk(wire)];
    }),
    ...eitherWay("a member with restore points", ["no-vm-backup-on-set-members"], (wire) => [
        ...group(wire),
        wired(points, wire("source", "web-1", withId, vmId("web-1"))),
    ]),
    ...eitherWay(
        "a VM of a flexible scale set that is backed up at VM level",
        ["no-vm-backup-on-set-members", "hub-support"],
        (wire) => [
            balancer,
            scaleSet(wire),
            wired(db({ "backup-method": "snapshot", restore: "vm", data: "external" }), flexible(wire)),
        ],
    ),
    ...eitherWay(
        "a VM of a flexible scale set that does not say where its data is",
        ["set-data-needs-app-backup", "hub-support"],
        (wire) => [balancer, scaleSet(wire), wired(db({}), flexible(wire))],
    ),
    stack(
        "a group that keeps its data to itself",
        ["set-data-needs-app-backup"],
        group(byId, { app: "web", protection: "high-availability", rto: "4h", rpo: "1h", data: "local" }),
    ),
    stack("backups that are too rare", ["backup-meets-rpo"], [db({ "backup-schedule": "0 0 * * *" })]),
    stack("backups from the hypervisor", ["no-hypervisor-backup"], [db({ "backup-method": "hypervisor" })]),
    stack("snapshots of a VM", ["snapshot-needs-stopped-vm"], [db({ "backup-method": "snapshot", restore: "vm" })]),
    stack("backups of everything", ["incremental-backup"], [db({ "backup-kind": "full" })]),
    stack("a restore that is not stated", ["require-restore-scheme"], [machine("db", without(backedUp, "restore"))]),
    stack(
        "a backup to restore from within minutes",
        ["low-rto-needs-standby"],
        [db({ rto: "5m", rpo: "5m", "backup-schedule": "*/5 * * * *" })],
    ),
    stack(
        "instances of a scale set that are backed up at once",
        ["stagger-backups"],
        [balancer, scaleSet(byId, backedUp, { sku: { name: "Standard_DS2_v2", capacity: 11 } })],
    ),
    stack(
        "VMs that are backed up at once",
        ["stagger-backups"],
        Array.from({ length: 11 }, (_, at) => machine(`db-${at}`, backedUp)),
    ),
    ...eitherWay(
        "more data than can be restored in time",
        ["restore-fits-rto"],
        (wire) => [disk, holding(db({}), wire)],
        { "restore-fits-rto": { rate: "10GiB/h" } },
    ),
    ...eitherWay("no more data than can be restored in time", [], (wire) => [disk, holding(db({}), wire)], {
        "restore-fits-rto": { rate: "100GiB/h" },
    }),
    stack("a product that nobody approved", ["approved-product"], [db({ "backup-product": "bacula" })], {
        settings: { products: ["Commvault"] },
    }),
    stack(
        "backups on the Hub that they protect",
        ["backup-target-off-hub"],
        [on("west", db({ "backup-target": "backup.west.hub.contoso.com" }))],
    ),
    stack("backups at the location that they protect", ["backup-target-off-hub"], [db({ "backup-target": "west" })]),
    stack("a test machine that is backed up", ["no-needless-backup"], [db({ environment: "test" })]),
    ...eitherWay("an idle machine with a protected item", ["no-needless-backup"], (wire) => [
        machine("lab", idle),
        itemOf("lab", wire),
    ]),
    ...eitherWay(
        "an idle machine with a copied data disk",
        ["no-needless-backup", "unprotected-has-no-data"],
        (wire) => [disk, holding(machine("lab", idle), wire), copyOfDisk(wire)],
    ),
];
