import { backedUp, highlyAvailable, idOf, resource, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/web") } };
const unsaid = { ...without(highlyAvailable, "data"), app: "web" };
const alone = (tags: Record<string, unknown>) => vm("web", { ...unsaid, ...tags });
const member = (tags: Record<string, unknown>, inputs: Record<string, unknown> = inSet) =>
    vm("web", { ...unsaid, ...tags }, inputs);
const scaleSet = (tags: Record<string, unknown>) => {
    return resource("compute:VirtualMachineScaleSet", "web", { tags: { ...unsaid, ...tags } });
};
const local = { data: "local" };
const none = { app: "web", protection: "none", "unprotected-reason": "stateless" };

const says = (fact: string, who = 'VM "web"') => [`${who} (app web): ${fact}`];
const missing = (of = "set", who?: string) =>
    says(
        `it is not said where the data of the ${of} lives (tag "data"). Write "external" where a database or object store ` +
            'holds it, "none" where there is none, or "local", and then back it up at application level or replicate it.',
        who,
    );
const wrong = (value: string, advice: string) =>
    says(`tag "data" is "${value}", which is not one of none, external, local. ${advice}`);
const uncopied = (value = '"local"', who?: string) =>
    says(
        `tag "data" is ${value}, and the data is neither backed up at application level nor replicated. Write protection ` +
            '"backup,high-availability" with backup-method "application" or "agent", protection ' +
            '"replication,high-availability", or keep the data elsewhere (data "external").',
        who,
    );

testRule("set-data-needs-app-backup", {
    accept: [
        ...["none", "external", " External "].flatMap((data) => [
            [member({ data })],
            [alone({ data })],
            [scaleSet({ data })],
        ]),
        ...["application", "agent"].flatMap((method) => {
            const tags = { ...local, protection: "high-availability,backup", "backup-method": method };
            return [[member(tags)], [alone(tags)], [scaleSet(tags)]];
        }),
        [member({ ...local, "backup-method": "agent" })],
        [member({ ...local, protection: "high-availability,replication" })],
        [member({ ...local, "replication-level": "application" })],
        [member({ ...local, protection: "backup", "backup-method": "agent" })],
        [member({ ...local, protection: "replication" })],
        // What the method is, or that there is none, is reported elsewhere.
        ...["snapshot", "hypervisor", "agnet", null].map((method) => {
            return [member({ ...local, protection: "high-availability,backup", "backup-method": method })];
        }),
        [member({ ...local, protection: "backup", "backup-method": "snapshot" })],
        [member({ ...local, protection: "high-availability,backup", "backup-plan": "gold" })],
        [alone({ ...local, protection: "high-availability,backup" })],
        // What the scheme is, or that there is none.
        [member({ ...local, protection: null })],
        [member({ ...local, protection: "ha" })],
        // Machines that are in no set and no group, or not protected.
        [vm("db", backedUp)],
        [vm("db", { ...backedUp, data: "local", "backup-method": "snapshot" })],
        [vm("db", { ...backedUp, data: "disk" })],
        [vm("db", { ...backedUp, data: "disk" }, { availabilitySet: unknown })],
        [vm("db", { ...backedUp, data: unknown })],
        [vm("db", {})],
        [vm("web", none, inSet)],
        [vm("web", { ...none, data: "local" }, inSet)],
        [vm("web", { ...none, data: unknown }, { availabilitySet: unknown })],
        [vm("db", backedUp, { availabilitySet: null })],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        { resources: [member({})], messages: missing() },
        { resources: [member({ protection: "backup" })], messages: missing() },
        { resources: [member({ protection: null })], messages: missing() },
        { resources: [member({ protection: "ha" })], messages: missing() },
        { resources: [member({}, { availabilitySet: { id: unknown } })], messages: missing() },
        { resources: [member({}, { virtualMachineScaleSet: { id: "flex" } })], messages: missing() },
        { resources: [member({}, { availabilitySet: unknown })], messages: missing("group") },
        { resources: [alone({})], messages: missing("group") },
        { resources: [scaleSet({})], messages: missing("set", 'scale set "web"') },
        ...[null, ["local"], { at: "local" }].map((data) => ({ resources: [member({ data })], messages: missing() })),
        ...wrongTags.map((tags) => ({
            resources: [vm("web", tags, inSet)],
            messages: missing().map((text) => text.replace(" (app web)", "")),
        })),
        { resources: [member({ data: "disk" })], messages: wrong("disk", 'Write "local".') },
        { resources: [alone({ data: 7 })], messages: wrong("7", "Write one of them.") },
        {
            resources: [member({ data: "x".repeat(10_000), protection: unknown })],
            messages: wrong(`${"x".repeat(80)}…`, "Write one of them."),
        },
        { resources: [member(local)], messages: uncopied() },
        { resources: [alone(local)], messages: uncopied() },
        { resources: [scaleSet(local)], messages: uncopied('"local"', 'scale set "web"') },
        { resources: [member(local, { availabilitySet: unknown })], messages: uncopied() },
        // In no set, nobody else reports the snapshot.
        {
            resources: [alone({ ...local, protection: "high-availability,backup", "backup-method": "snapshot" })],
            messages: uncopied().map((text) => text.replace('"replication,', '"backup,replication,')),
        },
        { resources: [member({ data: secret("local") })], messages: uncopied("[secret]") },
        {
            resources: [vm("web", { ...unsaid, ort: "local" }, inSet)],
            messages: uncopied().map((text) => text.replace('"data"', '"ort"').replace("(data ", "(ort ")),
            configuration: { settings: { tags: { data: "ort" } } },
        },
    ],
    undecided: [
        member({ data: unknown }),
        alone({ data: unknown }),
        member({ protection: unknown }),
        member({ ...local, protection: unknown }),
        vm("web", { ...unsaid, protection: "backup" }, { availabilitySet: unknown }),
        vm("web", without(unsaid, "protection"), { availabilitySet: unknown }),
        member({ ...local, "backup-method": unknown }),
        member({ ...local, "backup-method": "snapshot" }, { availabilitySet: unknown }),
        vm("web", unknown),
        vm("web", unknown, inSet),
    ],
});
