import { quote } from "../../../text/quote.ts";
import { by, endpoint, NOT_ON_WEST, ON_WEST } from "../../hub/targets.ts";
import { backedUp, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const replicated = {
    app: "erp",
    protection: "replication",
    rto: "1h",
    rpo: "5m",
    "replication-level": "guest",
    failover: "guest",
};
const provider = endpoint("management.west.hub.contoso.com");
const atProvider = (target: unknown, from = provider) =>
    by(from, vm("db", { ...replicated, "replication-target": target }, { location: "elsewhere" }));
const atLocation = (target: unknown, location: unknown = "west", others: Record<string, unknown> = {}) =>
    vm("db", { ...replicated, "replication-target": target, ...others }, { location });

const onHub = (target: string, hub = "west", example = "management.west2.hub.contoso.com") => [
    `VM "db" (app erp): its data is replicated to ${target} (tag "replication-target"), which is on its own Hub ` +
        `"${hub}" and would be lost with it. Replicate it to another environment, e.g. replication-target "${example}".`,
];

testRule("replication-target-elsewhere", {
    accept: [
        ...NOT_ON_WEST.map((target) => [atProvider(target)]),
        [atLocation("backup.west.hub.contoso.com")],
        [atLocation("west", null)],
        [atLocation("west", "west", { protection: "none" })],
        [atLocation("west", "west", { protection: "backup" })],
        [vm("db", replicated)],
        [vm("db", { ...backedUp, "backup-target": "west" })],
        [atLocation("")],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        ...ON_WEST.map((target) => ({ resources: [atProvider(target)], messages: onHub(quote(target.trim())) })),
        { resources: [atLocation("West")], messages: onHub('"West"') },
        { resources: [atLocation("west", "west", { protection: "backup,replication" })], messages: onHub('"west"') },
        { resources: [atLocation("west", "west", { protection: "high-availability" })], messages: onHub('"west"') },
        { resources: [atLocation("west", "west", { protection: unknown })], messages: onHub('"west"') },
        { resources: [atLocation(secret("west"))], messages: onHub("[secret]") },
        // The example is not on the Hub either.
        {
            resources: [atProvider("west2", endpoint("management.west2.hub.contoso.com"))],
            messages: onHub('"west2"', "west2", "management.east.hub.contoso.com"),
        },
        {
            resources: [atProvider("Old Hall")],
            messages: onHub('"Old Hall"', "old hall"),
            configuration: { settings: { hubs: { "old hall": { endpoint: "management.west.hub.contoso.com" } } } },
        },
        {
            resources: [vm("db", { ...without(replicated, "replication-target"), wohin: "west" })],
            messages: onHub('"west"').map((text) => text.replaceAll("replication-target", "wohin")),
            configuration: { settings: { tags: { "replication-target": "wohin" } } },
        },
    ],
    undecided: [
        atProvider(unknown),
        atLocation(unknown),
        atProvider("west", endpoint(unknown)),
        atLocation("west", unknown),
        vm("db", unknown),
    ],
});
