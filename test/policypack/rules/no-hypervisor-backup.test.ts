import { backedUp, highlyAvailable, idOf, resource, vm, without, wrongTags } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const by = (method: unknown, others: Record<string, unknown> = {}, inputs: Record<string, unknown> = {}) =>
    vm("db", { ...backedUp, "backup-method": method, ...others }, inputs);
const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/set") } };

const fact = (who: string) =>
    `${who}: it is to be backed up from the hypervisor (tag "backup-method"), which a Hub does not support. Write "agent" for ` +
    "an agent in the guest, ";
const ofVm = [
    `${fact('VM "db" (app erp)')}"application" where the application backs itself up, or "snapshot" for a product that uses ` +
        "the Hub's APIs.",
];
const ofMember = (who = 'VM "db" (app erp)') => [`${fact(who)}or "application" where the application backs itself up.`];

testRule("no-hypervisor-backup", {
    accept: [
        ...["agent", "snapshot", "application", " Agent "].map((method) => [by(method)]),
        ...["hypervisors", "vhd", "", 7, null, ["hypervisor"], { by: "hypervisor" }, "hypervisor ".repeat(1_000)].map(
            (method) => [by(method)],
        ),
        [vm("db", without(backedUp, "backup-method"))],
        // Where the tag has no place, that is what is reported.
        [by("hypervisor", { protection: "none" })],
        [by("hypervisor", { protection: "replication" })],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        ...["hypervisor", " Hypervisor ", "HYPER-V", "hyperv", "host", "vss-host", "hypervisor-level"].map(
            (method) => ({
                resources: [by(method)],
                messages: ofVm,
            }),
        ),
        { resources: [by("hypervisor", { protection: null })], messages: ofVm },
        { resources: [by("hypervisor", { protection: "bakcup" })], messages: ofVm },
        { resources: [by("hypervisor", { protection: unknown })], messages: ofVm },
        { resources: [by("hypervisor", { protection: "backup,replication" })], messages: ofVm },
        { resources: [by("hypervisor", {}, { availabilitySet: unknown })], messages: ofVm },
        { resources: [by("hypervisor", {}, inSet)], messages: ofMember() },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "web", {
                    tags: { ...highlyAvailable, "backup-method": "hypervisor" },
                }),
            ],
            messages: ofMember('scale set "web" (app web)'),
        },
        {
            resources: [vm("db", { ...without(backedUp, "backup-method"), how: "hyper-v" })],
            messages: ofVm.map((text) => text.replace("backup-method", "how")),
            configuration: { settings: { tags: { "backup-method": "how" } } },
        },
    ],
    undecided: [by(unknown), by(unknown, { protection: unknown }), vm("db", unknown)],
});
