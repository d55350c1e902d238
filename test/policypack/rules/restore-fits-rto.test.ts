import { backedUp, idOf, resource, vm } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

/** An hour restores 1000 GiB. */
const rate = "1000GiB/h";
const configuration = { "restore-fits-rto": { rate } };

const diskId = (name: string) => idOf(`Microsoft.Compute/disks/${name}`);
const disk = (name: string, diskSizeGB: unknown) => resource("compute:Disk", name, { diskName: name, diskSizeGB });
const sized = (diskSizeGB: unknown) => ({ createOption: "Empty", diskSizeGB });
const attached = (id: unknown, diskSizeGB?: number) => ({ managedDisk: { id }, ...(diskSizeGB ? { diskSizeGB } : {}) });

const machine = (tags: object, dataDisks: unknown, osDisk: unknown = sized(30), from: string[] = []): Declared => ({
    ...vm("db", { ...backedUp, rto: "1h", ...tags }, { storageProfile: { osDisk, dataDisks } }),
    dependencies: { storageProfile: from },
});
const holding = (...sizes: unknown[]) => machine({}, sizes.map(sized));
const restoring = (restore: unknown, ...sizes: unknown[]) => machine({ restore }, sizes.map(sized));
const scaleSet = (capacity: unknown, size: unknown, tags: object = {}) =>
    resource("compute:VirtualMachineScaleSet", "web", {
        sku: { capacity },
        tags: { ...backedUp, rto: "1h", ...tags },
        virtualMachineProfile: { storageProfile: { dataDisks: [sized(size)] } },
    });
const attachment = (
    virtualMachineId: unknown,
    managedDiskId: unknown,
    from: Record<string, string[]> = {},
): Declared => ({
    type: "azure:compute/dataDiskAttachment:DataDiskAttachment",
    name: "attachment",
    inputs: { virtualMachineId, managedDiskId },
    dependencies: from,
});
const vmId = idOf("Microsoft.Compute/virtualMachines/db");

const KEEP_LESS = "Keep less on the machine";
const ONLY_DATA = 'Restore the data disks only (restore "disks")';
const says = (
    what: string,
    size: string,
    time: string,
    { who = 'VM "db" (app erp)', fixed = "", less = KEEP_LESS, rto = "1h", at = "298.262MB/s" } = {},
) => [
    `${who}: restoring ${what} (${size}) at ${at} takes ${time}${fixed}, RTO is ${rto}. ` +
        `${less}, restore faster, keep a standby, or agree on a longer RTO (rto "${time}").`,
];
const data = (size: string, time: string) => says("the data disks", size, time);

const target = "backup.dc2.contoso.com";
const plans = {
    fast: { method: "agent", schedule: "0 */4 * * *", target, restoreRate: "1GB/s" },
    slow: { method: "agent", schedule: "0 */4 * * *", target, restoreRate: "10MB/s", fixedRestoreTime: "30m" },
    plain: { method: "agent", schedule: "0 */4 * * *", target },
};
const planned = (plan: unknown, ...sizes: unknown[]) =>
    vm(
        "db",
        { app: "erp", protection: "backup", rto: "1h", rpo: "4h", restore: "app-data", "backup-plan": plan },
        { storageProfile: { dataDisks: sizes.map(sized) } },
    );

testRule("restore-fits-rto", {
    configuration,
    accept: [
        [vm("db", backedUp)],
        [vm("db")],
        [holding()],
        // As long as the objective is good enough.
        [holding(1000)],
        [holding(500, 500)],
        [scaleSet(4, 250)],
        [scaleSet(0, 2000)],
        [disk("data", 1000), machine({}, [attached(diskId("data"))])],
        // Only what is restored counts.
        [machine({ restore: "app-data" }, [sized(900)], sized(900))],
        [machine({ restore: "disks" }, [], sized(2000))],
        [machine({ restore: "redeploy" }, [sized(2000)])],
        [machine({ restore: "redeploy", data: "external" }, [sized(2000)])],
        // Nobody waits for the restore.
        ...["none", "replication", "replication,backup", "high-availability", "backup,high-availability"].map(
            (protection) => [machine({ protection }, [sized(2000)])],
        ),
        // Others report what is missing or wrong.
        [machine({ rto: null }, [sized(2000)])],
        [machine({ rto: "soon" }, [sized(2000)])],
        [machine({ restore: null }, [sized(2000)])],
        [machine({ restore: "all" }, [sized(2000)])],
        [machine({ protection: null }, [sized(2000)])],
        // Sizes that nobody states.
        [machine({}, [{ createOption: "FromImage" }, sized(900)])],
        [machine({}, [attached(diskId("elsewhere")), sized(900)])],
        [disk("data", null), machine({}, [attached(diskId("data")), sized(900)])],
        ...["big", null, [], {}, true, -5, -1e300, "", Number.NaN].map((wrong) => [holding(wrong, 900)]),
        ...[unknown, "disks", 7, null, {}, [null, 7, []]].map((wrong) => [
            vm("db", { ...backedUp, restore: "redeploy" }, { storageProfile: { dataDisks: wrong } }),
        ]),

        // Nobody needs to know.
        [machine({ restore: unknown }, [sized(500)])],
        [machine({ protection: unknown }, [sized(500)])],
        [machine({ data: unknown, restore: "redeploy" }, [sized(500)])],
        [machine({ rto: unknown }, [], {})],
        [machine({ rto: unknown, restore: "redeploy" }, [sized(2000)])],
        [machine({ restore: "app-data" }, [sized(500)], sized(unknown))],
        [machine({ protection: "replication" }, [sized(unknown)])],
        [scaleSet(unknown, 2000, { restore: "redeploy" })],
        [scaleSet(unknown, null)],
    ],
    reject: [
        { resources: [holding(1001)], messages: data("1001 GiB", "61m") },
        { resources: [holding("2000")], messages: data("2000 GiB", "2h") },
        { resources: [holding(600, 600)], messages: data("1200 GiB", "72m") },
        { resources: [restoring("disks", 1500)], messages: data("1500 GiB", "90m") },
        {
            resources: [machine({ restore: "redeploy", data: "local" }, [sized(1500)])],
            messages: data("1500 GiB", "90m"),
        },
        {
            resources: [machine({ restore: "vm" }, [sized(900)], sized(300))],
            messages: says("all disks", "1200 GiB", "72m", { less: ONLY_DATA }),
        },
        {
            resources: [machine({ restore: "vm" }, [sized(1200)], sized(300))],
            messages: says("all disks", "1500 GiB", "90m"),
        },
        {
            resources: [scaleSet(5, 250)],
            messages: says("the data disks of 5 instances", "1250 GiB", "75m", { who: 'scale set "web" (app erp)' }),
        },
        {
            resources: [scaleSet(null, 1250)],
            messages: says("the data disks", "1250 GiB", "75m", { who: 'scale set "web" (app erp)' }),
        },
        // What is known is too much already.
        {
            resources: [machine({}, [sized(2000), { createOption: "FromImage" }])],
            messages: data("at least 2000 GiB", "2h"),
        },
        { resources: [holding(2000, unknown)], messages: data("at least 2000 GiB", "2h") },
        {
            resources: [holding(1e300)],
            messages: data("1000000000 GiB", "60000000m").map((text) => text.replaceAll("60000000m", "1000000h")),
        },

        // Sizes of disks that are resources of their own.
        { resources: [disk("data", 2000), machine({}, [attached(diskId("DATA"))])], messages: data("2000 GiB", "2h") },
        {
            resources: [disk("data", 2000), machine({}, [attached(unknown)], {}, ["data"])],
            messages: data("2000 GiB", "2h"),
        },
        {
            resources: [
                disk("a", 1000),
                disk("b", 1000),
                machine({}, [attached(unknown), attached(unknown)], {}, ["a", "b"]),
            ],
            messages: data("2000 GiB", "2h"),
        },
        {
            // One of two exists already.
            resources: [
                disk("a", 1000),
                disk("b", 1000),
                machine({}, [attached(diskId("a")), attached(unknown)], {}, ["a", "b"]),
            ],
            messages: data("2000 GiB", "2h"),
        },
        {
            resources: [
                disk("os", 1000),
                disk("a", 1000),
                machine({ restore: "vm" }, [attached(unknown)], attached(unknown), ["os", "a"]),
            ],
            messages: says("all disks", "2000 GiB", "2h"),
        },
        // The machine's own word counts.
        {
            resources: [disk("data", 10), machine({}, [attached(diskId("data"), 2000)])],
            messages: data("2000 GiB", "2h"),
        },
        { resources: [machine({}, [attached(unknown, 2000)])], messages: data("2000 GiB", "2h") },

        // Attached by resources of their own.
        {
            resources: [holding(), disk("data", 2000), attachment(vmId, diskId("data"))],
            messages: data("2000 GiB", "2h"),
        },
        {
            resources: [
                holding(),
                disk("data", 2000),
                attachment(unknown, unknown, { virtualMachineId: ["db"], managedDiskId: ["data"] }),
            ],
            messages: data("2000 GiB", "2h"),
        },
        {
            // Once, where the machine declares it, too.
            resources: [disk("data", 1200), machine({}, [attached(diskId("data"))]), attachment(vmId, diskId("Data"))],
            messages: data("1200 GiB", "72m"),
        },

        // Options, and plans of the catalogue.
        {
            resources: [holding(1000)],
            messages: says("the data disks", "1000 GiB", "75m", { fixed: ", 15m of it however little there is" }),
            configuration: { "restore-fits-rto": { rate, fixed: "15m" } },
        },
        ...[holding(), { ...scaleSet(unknown, 100), name: "db" }].map((resources) => ({
            resources: [resources],
            messages: [
                `${resources.protect ? "VM" : "scale set"} "db" (app erp): a restore takes 2h however little there is, RTO is 1h. ` +
                    "Shorten what takes its time before any data comes, keep a standby, " +
                    'or agree on a longer RTO (rto "2h").',
            ],
            configuration: { "restore-fits-rto": { rate, fixed: "2h" } },
        })),
        {
            resources: [planned("slow", 100)],
            messages: says("the data disks", "100 GiB", "209m", {
                at: "10MB/s",
                fixed: ", 30m of it however little there is",
            }),
            configuration: { settings: { plans } },
        },
        {
            resources: [planned("plain", 1500)],
            messages: data("1500 GiB", "90m"),
            configuration: { settings: { plans }, ...configuration },
        },
        {
            resources: [machine({ rto: secret("1h"), app: secret("erp") }, [sized(1500)])],
            messages: says("the data disks", "1500 GiB", "90m", { rto: "[secret]", who: 'VM "db"' }),
        },
        {
            resources: [{ ...holding(1500), name: "\u001B[31m" }],
            messages: says("the data disks", "1500 GiB", "90m", { who: 'VM "\uFFFD[31m" (app erp)' }),
        },
        {
            resources: [
                vm(
                    "db",
                    { app: "erp", protection: "backup", frist: "1h", undo: "vm" },
                    { storageProfile: { osDisk: sized(1500) } },
                ),
            ],
            messages: says("all disks", "1500 GiB", "90m", { less: ONLY_DATA }).map((message) =>
                message.replace('restore "disks"', 'undo "disks"').replace("(rto", "(frist"),
            ),
            configuration: { settings: { tags: { rto: "frist", restore: "undo" } }, ...configuration },
        },
    ],
    undecided: [
        holding(unknown),
        holding(900, unknown),
        machine({ restore: "vm" }, [sized(500)], sized(unknown)),
        machine({ rto: unknown }, [sized(2000)]),
        machine({ restore: unknown }, [sized(2000)]),
        machine({ protection: unknown }, [sized(2000)]),
        machine({ restore: "redeploy", data: unknown }, [sized(2000)]),
        machine({}, unknown),
        vm("db", { ...backedUp, rto: "1h" }, { storageProfile: unknown }),
        vm("db", unknown, { storageProfile: { dataDisks: [sized(2000)] } }),
        scaleSet(unknown, 100),
        machine({}, [attached(unknown)]),
        [disk("data", unknown), machine({}, [attached(diskId("data"))])],
        [disk("data", unknown), machine({}, [attached(unknown)], {}, ["data"])],
        // Which of two is the data disk?
        [disk("os", 30), disk("a", 2000), machine({}, [attached(unknown)], attached(unknown), ["os", "a"])],
        // Fewer than there are disks.
        [disk("a", 900), machine({}, [attached(unknown), attached(unknown)], {}, ["a"])],
        [resource("compute:Disk", "a", { diskName: unknown, diskSizeGB: 2000 }), machine({}, [attached(diskId("a"))])],
        [holding(900), disk("data", 2000), attachment(unknown, diskId("data"))],
        [holding(900), disk("data", 2000), attachment(vmId, unknown)],
    ],
});

testRule("restore-fits-rto", {
    accept: [[holding(100_000)], [planned("whatever", 100_000)], [machine({}, [sized(unknown)])]],
    reject: [],
});

testRule("restore-fits-rto", {
    configuration: { settings: { plans } },
    accept: [[holding(100_000)], [planned("fast", 3000)], [planned("plain", 100_000)]],
    reject: [],
    // A restore may take its time however little there is.
    undecided: [planned(unknown), planned(unknown, 100)],
});

testRule("restore-fits-rto", {
    configuration: { settings: { plans: { plain: plans.plain } }, ...configuration },
    // No plan says anything of restores.
    accept: [[planned(unknown, 100)]],
    reject: [{ resources: [planned(unknown, 2000)], messages: data("2000 GiB", "2h") }],
});
