import { backedUp, on, replicated, resource, vm } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const WEST = "management.west.hub.contoso.com";
const EAST = "management.east.hub.contoso.com";

/** A machine that replicates, and one that does not; both of the same application. */
const primary = (name: string, tags: Record<string, unknown> = {}) => vm(name, { ...replicated, ...tags });
const standby = (name: string, tags: Record<string, unknown> = {}) => vm(name, { ...backedUp, app: "crm", ...tags });
const set = (name: string, capacity: unknown, tags: unknown = replicated) =>
    resource("compute:VirtualMachineScaleSet", name, { tags, sku: { name: "Standard_DS2_v2", capacity } });
const at = (location: unknown, declared: Declared) => ({ ...declared, inputs: { ...declared.inputs, location } });
const two = [on("west", primary("db-0")), on("west", primary("db-1"))];

const small = (
    standing: string,
    count: number,
    own = 'Hub "west"',
    where = standing.split(" stand")[0],
    needed = "",
) => [
    `application "crm": ${standing} for the ${count} on ${own} that ${count === 1 ? "replicates" : "replicate"} to ` +
        `${where?.includes(" and ") ? "them" : "it"}${needed}. ` +
        `Deploy 1 more on ${where}, or agree that fewer are enough (option ratio).`,
];
const oneForTwo = small('Hub "east" stands by with 1 instance', 2);
const together = (providers: string, all = "both", hub = "west") => [
    `application "crm": its replicated machines are deployed by the providers ${providers}, but ${all} lead to ` +
        `Hub "${hub}", so the standby would be lost together with what it stands by for. ` +
        "Give each provider the endpoint of its own Hub (metadataHost).",
];

testRule("standby-matches-primary", {
    accept: [
        [],
        two,
        [vm("db", backedUp)],
        // What does not replicate has no standby here, however its machines are spread.
        [on("west", standby("db-0")), on("west", standby("db-1")), on("east", standby("db-2"))],
        [...two, on("east", standby("db-2")), on("east", standby("db-3"))],
        [...two, on("east", set("db", 2, { ...backedUp, app: "CRM" }))],
        [on("west", set("db", 3)), on("east", set("standby", "3"))],
        [on("west", primary("db")), on("west", standby("web")), on("east", standby("db-standby"))],
        [...two, on("east", standby("other", { app: "erp" }))],
        [...two, on("east", standby("lab", { protection: "none", "unprotected-reason": "stateless" }))],
        // The other side fails back, and only one speaks of a standby.
        [on("west", primary("db", { standby: "running" })), on("east", primary("db-0")), on("east", primary("db-1"))],
        // Of three Hubs, the target is meant.
        [...two, on("east", standby("db-2")), on("east", standby("db-3")), on("north", standby("archive"))],
        // Several providers, none of which says where it leads.
        [at(null, on("a", primary("db-0"), null)), at(null, on("b", primary("db-1"), null))],
        // One provider of two versions.
        [on("default_3_28_0", primary("db-0"), WEST), on("default_3_27_0", primary("db-1"), WEST)],
        [on("west", primary("db-0")), on("west-too", standby("db-1"), WEST)],
        // Emulators and tunnels, whose addresses do not say where they lead.
        ...["localhost:8444", "https://[::1]:8444", "127.0.0.1:8444"].map((address) => [
            at("west", on("a", primary("db-0"), "127.0.0.1:8443")),
            at("east", on("b", primary("db-1"), address)),
        ]),
        ...[null, "x", -3, 0, {}].map((capacity) => [on("west", set("db", capacity)), on("east", standby("db-1"))]),
    ],
    reject: [
        { resources: [...two, on("east", standby("standby"))], messages: oneForTwo },
        {
            resources: [...two, on("east", primary("standby", { standby: unknown })), ...[]]
                .slice(0, 2)
                .concat(on("east", standby("standby", { rto: unknown }))),
            messages: oneForTwo,
        },
        {
            resources: [
                ...two.map((one) => at("west", { ...one, provider: undefined })),
                at("East", standby("standby")),
            ],
            messages: oneForTwo,
        },
        {
            resources: [
                ...two.map((one) =>
                    at("west", { ...one, provider: { name: "a", inputs: { metadataHost: "localhost" } } }),
                ),
                at("east", on("b", standby("standby"), "127.0.0.1:8444")),
            ],
            messages: oneForTwo,
        },
        {
            resources: [...two, on("default", at("city", standby("standby")), null)],
            messages: small('Hub "dc2" stands by with 1 instance', 2, 'Hub "dc1"'),
            configuration: {
                settings: { hubs: { dc1: { endpoint: WEST }, dc2: { endpoint: EAST, location: "City" } } },
            },
        },
        {
            resources: [on("west", set("db", 40)), on("west", primary("late")), on("east", set("standby", 40))],
            messages: small('Hub "east" stands by with 40 instances', 41),
        },
        {
            resources: [on("west", primary("db")), on("east", set("standby", 0, { ...backedUp, app: "crm" }))],
            messages: small('Hub "east" stands by with 0 instances', 1),
        },
        {
            resources: [...two, on("west", primary("db-2")), on("east2", standby("a")), on("north", standby("b"))],
            messages: small('Hub "east2" and Hub "north" stand by with 2 instances', 3),
        },
        {
            // Of three Hubs, the target is meant.
            resources: [...two, on("east", standby("standby")), on("north", standby("archive"))],
            messages: oneForTwo,
        },
        {
            // Each stands by for the other.
            resources: [...two, on("east", primary("standby", { "replication-target": WEST }))],
            messages: oneForTwo,
        },
        {
            resources: [
                on("west", primary("db")),
                on("east", primary("db-0", { standby: "running" })),
                on("east", primary("db-1")),
            ],
            messages: small('Hub "west" stands by with 1 instance', 2, 'Hub "east"'),
        },
        {
            resources: [...two, on("west", primary("db-2"), "management.west.other.example")],
            messages: [...small('Hub "west.other.example" stands by with 1 instance', 2, 'Hub "west.hub.contoso.com"')],
        },
        {
            resources: [on("west", set("db", 4)), on("east", standby("standby"))],
            messages: small(
                'Hub "east" stands by with 1 instance',
                4,
                undefined,
                undefined,
                ", where ratio 0.5 asks for 2",
            ),
            configuration: { "standby-matches-primary": { ratio: 0.5 } },
        },
        {
            resources: [on("west", set("db", 30)), on("east", set("standby", 2))],
            messages: small(
                'Hub "east" stands by with 2 instances',
                30,
                undefined,
                undefined,
                ", where ratio 0.1 asks for 3",
            ),
            configuration: { "standby-matches-primary": { ratio: 0.1 } },
        },
        {
            resources: [...two, on("east", standby("standby", { app: secret("CRM") }))],
            messages: oneForTwo.map((text) => text.replace('"crm"', "[secret]")),
        },
        {
            // More of the primary would not help.
            resources: [...two, on("west", set("db", unknown)), on("east", standby("standby"))],
            messages: oneForTwo,
        },
        {
            resources: [on("west", primary("db-0")), on("east", primary("db-1"), WEST)],
            messages: together('"east" and "west"'),
        },
        {
            resources: ["c", "a", "b", "d"].map((name) =>
                on(name, primary(`db-${name}`), ` HTTPS://${WEST.toUpperCase()}:443/ `),
            ),
            messages: together('"a", "b", "c" and 1 more', "all 4"),
        },
        {
            resources: [
                on("default_3_28_0", primary("db-0"), WEST),
                on("default_3_27_0", primary("db-1"), WEST),
                on("\u001B[31m", primary("db-2"), `admin${WEST}`),
            ],
            messages: together('"\uFFFD[31m" and "default"'),
        },
        {
            resources: [at("west", on("a", primary("db-0"), null)), at("West", on("b", primary("db-1"), null))],
            messages: together('"a" and "b"'),
        },
    ],
    undecided: [
        [...two, on("east", standby("standby"), unknown)],
        [...two.map((one) => on("west", one, unknown)), on("east", standby("a")), on("east", standby("b"))],
        [...two, at(unknown, vm("standby", { ...backedUp, app: "crm" }))],
        [...two, on("east", standby("a")), on("east", set("b", unknown, { ...backedUp, app: "crm" }))],
        [...two, on("east", standby("a")), on("east", standby("b", { app: unknown }))],
        [...two, on("east", standby("a")), on("east", standby("b", { protection: unknown }))],
        [on("west", set("db", unknown)), on("east", standby("standby"))],
        [
            on("west", primary("db")),
            on("west", standby("web", { protection: unknown })),
            on("east", standby("standby")),
        ],
        [on("west", primary("db-0")), on("east", primary("db-1"), unknown)],
        [on("west", primary("db-0")), on("east", primary("db-1"), WEST), on("north", standby("standby"), unknown)],
    ],
});
