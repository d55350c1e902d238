import { quote } from "../../../text/quote.ts";
import { by, endpoint, NOT_ON_WEST, ON_WEST } from "../../hub/targets.ts";
import { backedUp, highlyAvailable, resource, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const provider = endpoint("management.west.hub.contoso.com");
const atProvider = (target: unknown, from = provider, inputs: Record<string, unknown> = {}) =>
    by(from, vm("db", { ...backedUp, "backup-target": target }, { location: "elsewhere", ...inputs }));
/** Without a provider that says more, the location tells the Hub. */
const atLocation = (target: unknown, location: unknown = "west") =>
    vm("db", { ...backedUp, "backup-target": target }, { location });

const onHub = (target: string, hub = '"west"', example = "backup.dc2.contoso.com") => [
    `VM "db" (app erp): its backups go to ${target} (tag "backup-target"), which is on its own Hub ${hub} and would be ` +
        `lost with it. Send them off the Hub, e.g. backup-target "${example}".`,
];
const shown = (target: string) => quote(target.trim());

testRule("backup-target-off-hub", {
    accept: [
        ...NOT_ON_WEST.map((target) => [atProvider(target)]),
        ...NOT_ON_WEST.map((target) => [atLocation(target)]),
        // A location alone does not tell the domain.
        [atLocation("backup.west.hub.contoso.com")],
        // Nothing tells the Hub.
        [vm("db", { ...backedUp, "backup-target": "west" }, { location: null })],
        [atLocation("west", { name: "west" })],
        [vm("db", { ...backedUp, "backup-target": unknown }, { location: null })],
        [by(endpoint(""), atLocation("west", ""))],
        // Where the tag has no place, that is what is reported.
        [atLocation("west")].map((declared) => ({
            ...declared,
            inputs: { ...declared.inputs, tags: { app: "erp", protection: "none", "backup-target": "west" } },
        })),
        [vm("db", { ...backedUp, protection: "replication", "backup-target": "west" })],
        [atLocation(""), atLocation(null), atLocation(["west"]), atLocation({ west: "west" })].map((one, at) => ({
            ...one,
            name: `db${at}`,
        })),
        [vm("db", without(backedUp, "backup-target"))],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        ...ON_WEST.map((target) => ({ resources: [atProvider(target)], messages: onHub(shown(target)) })),
        ...[
            "west",
            " WEST ",
            "\\\\west\\erp",
            "https://management.west.hub.contoso.com/",
            "adminmanagement.west.x.org",
        ].map((target) => ({ resources: [atLocation(target)], messages: onHub(shown(target)) })),
        // Azure writes a location in two ways.
        ...["westus", "West US", "management.westus"].map((target) => ({
            resources: [atLocation(target, "West US")],
            messages: onHub(`"${target}"`, '"westus"'),
        })),
        { resources: [atProvider("Rack 7", provider, { location: "rack7" })], messages: onHub('"Rack 7"') },
        { resources: [by(endpoint(null), atLocation("west"))], messages: onHub('"west"') },
        {
            resources: [
                by(
                    { name: "west", inputs: { armEndpoint: "https://management.west.hub.contoso.com/" } },
                    atLocation("west"),
                ),
            ],
            messages: onHub('"west"'),
        },
        // The location that a machine states need not be its Hub's region.
        { resources: [atProvider("rack7", provider, { location: "Rack 7" })], messages: onHub('"rack7"') },
        // Whatever the scheme is, the target is wrong.
        {
            resources: [vm("db", { ...backedUp, protection: unknown, "backup-target": "west" })],
            messages: onHub('"west"'),
        },
        {
            resources: [vm("db", { ...backedUp, protection: "bakcup", "backup-target": "west" })],
            messages: onHub('"west"'),
        },
        {
            resources: [vm("db", { ...highlyAvailable, app: "erp", "backup-target": "west" })],
            messages: onHub('"west"'),
        },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "web", {
                    location: "west",
                    tags: { ...highlyAvailable, "backup-target": "west" },
                }),
            ],
            messages: onHub('"west"').map((text) => text.replace('VM "db" (app erp)', 'scale set "web" (app web)')),
        },
        {
            resources: [atProvider(secret("backup.west.hub.contoso.com"))],
            messages: onHub("[secret]"),
        },
        // The example is not on the Hub either.
        {
            resources: [atProvider("dc2", endpoint("management.dc2.contoso.com"))],
            messages: onHub('"dc2"', '"dc2"', "backup.dc1.contoso.com"),
        },
        {
            resources: [vm("db", { ...without(backedUp, "backup-target"), "backup-plan": "Gold" })],
            messages: [
                'VM "db" (app erp): its backups go to "west" (backup plan "gold"), which is on its own Hub "west" and would be ' +
                    "lost with it. Name a plan that sends them off the Hub.",
            ],
            configuration: {
                settings: { plans: { gold: { method: "agent", schedule: "0 */4 * * *", target: "west" } } },
            },
        },
        {
            resources: [vm("db", { ...without(backedUp, "backup-target"), wohin: "west" })],
            messages: onHub('"west"').map((text) => text.replaceAll("backup-target", "wohin")),
            configuration: { settings: { tags: { "backup-target": "wohin" } } },
        },
    ],
    undecided: [
        atProvider(unknown),
        atLocation(unknown),
        atProvider("backup.dc2.contoso.com", endpoint(unknown)),
        atLocation("west", unknown),
        by(endpoint(unknown), atLocation("west")),
        vm("db", unknown),
    ],
});

const hubs = {
    dc1: { endpoint: "https://management.west.hub.contoso.com/", location: "West" },
    "Lab 2": { location: "lab" },
    local: { endpoint: "management.local.contoso.com", location: "local" },
    "other local": { endpoint: "management.local.fabrikam.com", location: "local" },
};

testRule("backup-target-off-hub", {
    configuration: { settings: { hubs } },
    accept: [
        ...NOT_ON_WEST.map((target) => [atLocation(target)]),
        [atLocation("dc1", "lab")],
        [atProvider("Lab 2")],
        // Which of the two it is, a location does not tell.
        [atLocation("backup.local.contoso.com", "local")],
    ],
    reject: [
        ...ON_WEST.map((target) => ({ resources: [atLocation(target)], messages: onHub(shown(target), '"dc1"') })),
        { resources: [atProvider("DC1")], messages: onHub('"DC1"', '"dc1"') },
        { resources: [atLocation("lab 2", "Lab")], messages: onHub('"lab 2"', '"Lab 2"') },
    ],
});
