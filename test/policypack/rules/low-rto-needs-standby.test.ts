import { backedUp, highlyAvailable, on, replicated, resource, vm, without } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const restored = (tags: Record<string, unknown>) => vm("db", { ...backedUp, rto: "5m", ...tags });
const copied = { ...replicated, rto: "5m" };
const machine = (name: string, tags: Record<string, unknown> = {}) => vm(name, { ...copied, ...tags });
const standby = (tags: Record<string, unknown> = {}) => vm("standby", { ...backedUp, app: "crm", ...tags });
const at = (location: unknown, declared: Declared) => ({ ...declared, inputs: { ...declared.inputs, location } });

const restores = (rto = "5m", threshold = "15m") => [
    `VM "db" (app erp): RTO is ${rto}, which a restore does not meet: an RTO below ${threshold} needs machines that run ` +
        'already. Write protection "high-availability", or protection "backup,replication" and standby "running", ' +
        `or agree on an RTO of at least ${threshold}.`,
];
const fix = '(standby "running"), or deploy the application to a second Hub as well.';
const unattended = (who = 'VM "db" (app crm)', rto = "5m") => [
    `${who}: RTO is ${rto}, but no standby is known to run, and an RTO below 15m leaves no time to start one. ` +
        `Say so where one runs elsewhere ${fix}`,
];
const stopped = [
    'VM "db" (app crm): RTO is 5m, but the standby is stopped (tag "standby"), and an RTO below 15m leaves no time to ' +
        `start one. Keep it running ${fix}`,
];

testRule("low-rto-needs-standby", {
    accept: [
        [vm("db", backedUp)],
        [restored({ rto: "15m" })],
        [restored({ rto: "PT15M" })],
        [vm("web", { ...highlyAvailable, rto: "1m" })],
        [vm("web", { ...highlyAvailable, protection: "high-availability,backup", rto: "1m" })],
        [vm("web", { ...highlyAvailable, protection: "high-availability,replication", rto: "1m", standby: "stopped" })],
        [restored({ protection: "none" })],
        [machine("db", { standby: " Running " })],
        [machine("db", { rto: "15m" })],
        ...[null, ["5m"], {}, "soon", 5].map((rto) => [restored({ rto })]),
        ...[null, ["backup"], {}, "restore", 7].map((protection) => [restored({ protection })]),
        // The other Hub is told by the provider's endpoint, or by the location where no provider states one.
        [on("west", machine("db")), on("east", standby())],
        [on("west", machine("db")), on("east", machine("standby", { app: " CRM " }))],
        [at("west", machine("db")), at("East", standby())],
        [on("west", machine("db")), at("east", on("default_3_28_0", standby(), null))],
        // Whoever has the time, or recovers by other means, asks for no standby.
        [on("west", machine("db", { rto: "1h" })), on("east", standby(), unknown)],
        [restored({ rto: unknown, protection: "high-availability" })],
        [machine("db", { rto: unknown, standby: "running" })],
        [on("west", machine("db", { rto: unknown })), on("east", standby())],
    ],
    reject: [
        { resources: [restored({})], messages: restores() },
        { resources: [restored({ rto: "899s", "backup-method": unknown })], messages: restores("899s") },
        { resources: [restored({ rto: secret("5m") })], messages: restores("[secret]") },
        {
            resources: [on("west", restored({})), on("east", restored({ app: "other", rto: "1h" }))],
            messages: restores(),
        },
        {
            resources: [restored({ rto: "59m" })],
            messages: restores("59m", "1h"),
            configuration: { "low-rto-needs-standby": { threshold: "PT1H" } },
        },
        { resources: [machine("db")], messages: unattended() },
        { resources: [machine("db", { protection: "replication,backup" })], messages: unattended() },
        { resources: [machine("db", { standby: "hot" })], messages: unattended() },
        { resources: [machine("db", { standby: "stopped" })], messages: stopped },
        { resources: [machine("db", { standby: secret("stopped") })], messages: unattended() },
        { resources: [machine("db", { rto: secret("5m") })], messages: unattended(undefined, "[secret]") },
        { resources: [machine("db", { app: secret("crm") })], messages: unattended('VM "db"') },
        { resources: [vm("db", without(copied, "app"))], messages: unattended('VM "db"') },
        { resources: [machine("db", { app: "" })], messages: unattended('VM "db"') },
        {
            resources: [machine("db", { standby: "stopped" }), machine("web")],
            messages: unattended('VMs "db" and "web" (app crm)'),
        },
        {
            resources: [
                ...Array.from({ length: 40 }, (_, index) => on("west", machine(`db-${index}`))),
                on("west", resource("compute:VirtualMachineScaleSet", "web", { tags: { ...copied, rto: "10m" } })),
                on("west", machine("late", { rto: "1h" })),
            ],
            messages: unattended('machines "db-0", "db-1", "db-2" and 38 more (app crm)', "5m and 10m"),
        },
        {
            resources: [machine("db"), machine("mail", { app: "mail" })],
            messages: [...unattended(), ...unattended('VM "mail" (app mail)')],
        },
        // On the same Hub, of another application, or unprotected: no standby.
        { resources: [on("west", machine("db")), on("west", standby())], messages: unattended() },
        {
            resources: [on("west", machine("db")), on("west2", standby(), "adminmanagement.west.hub.contoso.com")],
            messages: unattended(),
        },
        { resources: [on("west", machine("db")), on("east", standby({ app: "erp" }))], messages: unattended() },
        { resources: [on("west", machine("db")), on("east", standby({ protection: "none" }))], messages: unattended() },
        // Nothing tells where it is.
        { resources: [on("west", machine("db")), at(null, standby())], messages: unattended() },
        { resources: [at(null, machine("db")), on("east", standby())], messages: unattended() },
        {
            resources: [on("west", machine("db")), at("city", standby())],
            messages: unattended(),
            configuration: {
                settings: { hubs: { dc1: { endpoint: "management.west.hub.contoso.com", location: "City" } } },
            },
        },
        // One provider deploys to one Hub.
        { resources: [on("west", machine("db"), unknown), on("west", standby(), unknown)], messages: unattended() },
    ],
    undecided: [
        restored({ rto: unknown }),
        restored({ protection: unknown }),
        vm("db", unknown),
        machine("db", { rto: unknown }),
        machine("db", { standby: unknown }),
        machine("db", { app: unknown }),
        [on("west", machine("db")), on("east", standby(), unknown)],
        [on("west", machine("db"), unknown), on("east", standby())],
        [on("west", machine("db")), on("east", standby({ app: unknown }))],
        [on("west", machine("db")), on("east", standby({ protection: unknown, rto: "1h" }))],
        [at("west", machine("db")), at(unknown, standby())],
        // Of the standby itself, and of what is no part of this.
        [on("west", machine("db")), on("east", standby({ standby: "stopped", rto: unknown }))],
        [on("west", machine("db")), on("east", standby()), on("north", vm("other", unknown), unknown)],
    ],
});
