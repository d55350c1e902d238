import { backedUp, highlyAvailable, vm, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const by = (product: unknown, others: Record<string, unknown> = {}) =>
    vm("db", { ...backedUp, "backup-product": product, ...others });
const planned = (plan: unknown) => vm("db", { ...backedUp, "backup-plan": plan });

const says = (product: string, nearest: string, approved = '"Commvault", "NetBackup" and "Veeam"') => [
    `VM "db" (app erp): backup product ${product} (tag "backup-product") is not approved. Write e.g. "${nearest}"; ` +
        `approved: ${approved}.`,
];

const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };
const plans = { silver: { ...plan, product: "tar" }, gold: { ...plan, product: "NETBACKUP" } };
const products = ["Commvault", " NetBackup ", "Veeam"];
const many = Array.from({ length: 12 }, (_, at) => `product-${at}`);

testRule("approved-product", {
    configuration: { settings: { products, plans } },
    accept: [
        [by("Commvault")],
        [by(" commvault ")],
        [by("NETBACKUP")],
        [by(secret("veeam"))],
        [planned("gold")],
        [vm("db", backedUp)],
        [vm("db", highlyAvailable)],
        // What is empty or no text is reported elsewhere.
        ...["", null, ["tar"], { name: "tar" }].map((product) => [by(product)]),
        // So is what has no place.
        [by("tar", { protection: "none" })],
        [by("tar", { protection: "replication" })],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        { resources: [by("comvault")], messages: says('"comvault"', "Commvault") },
        { resources: [by(" Veem ")], messages: says('"Veem"', "Veeam") },
        { resources: [by(7)], messages: says('"7"', "Commvault") },
        { resources: [by("🦄\u202E")], messages: says('"🦄\uFFFD"', "Commvault") },
        { resources: [by("__proto__")], messages: says('"__proto__"', "Commvault") },
        { resources: [by("x".repeat(256))], messages: says(`"${"x".repeat(80)}…"`, "Commvault") },
        { resources: [by("tar", { protection: unknown })], messages: says('"tar"', "Veeam") },
        { resources: [by("tar", { protection: "high-availability" })], messages: says('"tar"', "Veeam") },
        { resources: [by(secret("veeamm"))], messages: says("[secret]", "Commvault") },
        {
            resources: [planned("Silver")],
            messages: [
                'VM "db" (app erp): backup product "tar" (backup plan "silver") is not approved. ' +
                    'Name a plan with an approved one: "Commvault", "NetBackup" and "Veeam".',
            ],
        },
        {
            resources: [by("tar")],
            messages: says('"tar"', "Bacula", '"Bacula"'),
            configuration: { settings: { products: { Bacula: { restores: ["vm"] } } } },
        },
        {
            resources: [by("tar")],
            messages: says(
                '"tar"',
                "product-0",
                `${many
                    .slice(0, 10)
                    .map((name) => `"${name}"`)
                    .join(", ")} and 2 more`,
            ),
            configuration: { settings: { products: many } },
        },
        {
            resources: [vm("db", { ...backedUp, womit: "tar" })],
            messages: says('"tar"', "Bacula", '"Bacula"').map((text) => text.replace("backup-product", "womit")),
            configuration: { settings: { products: ["Bacula"], tags: { "backup-product": "womit" } } },
        },
    ],
    undecided: [by(unknown), planned(unknown), vm("db", unknown)],
});

testRule("approved-product", {
    accept: [[by("tar")], [by(unknown)]],
    reject: [],
});

testRule("approved-product", {
    configuration: { settings: { products: {} } },
    accept: [[by("tar")]],
    reject: [],
});
