import fc from "fast-check";
import { settingsFile } from "../../cli/init.ts";
import { PRESETS } from "../../policypack/configuration/levels.ts";
import { type Edit, edited, edits, Lazy } from "./edits.ts";
import { junk, texts } from "./junk.ts";

/** A settings file as it lies on the disk. */
export interface DrawnFile {
    bytes: Buffer;
    [fc.toStringMethod]: () => string;
}

/** A file that says something of every setting. */
export const full = {
    settings: {
        tags: { rpo: "recovery-point", app: "application" },
        tiers: { gold: { rto: "1h", rpo: "15m", drill: "180d" }, silver: { rto: "8h", rpo: "4h" } },
        today: "2027-01-31",
        plans: {
            images: { method: "snapshot", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" },
            agents: { method: "agent", kind: "incremental", schedule: "30 2 * * *", target: "backup.dc2.contoso.com" },
        },
        applications: { erp: { criticality: "gold", rto: "1h", rpo: "15m", mttr: "35m" } },
        products: ["commvault", "veeam"],
        hubs: { west: { endpoint: "management.west.hub.contoso.com", location: "west", build: "2406" } },
        exemptions: [
            { rule: "require-rpo", application: "erp", reason: "moves", approver: "me", until: "2027-03-31" },
            { rule: "require-rto", urn: "*::vm-*", reason: "moves", approver: "me", until: "2027-03-31" },
        ],
        exemptionTags: true,
        "//": "what all rules share",
    },
    "require-rpo": "advisory",
    "stagger-backups": { enforcementLevel: "mandatory", maximum: 5, window: "30m" },
    "restore-fits-rto": { rate: "1GB/s", fixed: "5m" },
    "unprotected-needs-reason": { reasons: ["dev-test", "stateless"] },
};
const files: Record<string, unknown> = {
    full,
    ...Object.fromEntries(PRESETS.map((preset) => [preset, JSON.parse(settingsFile(preset))])),
};

/** Values that a setting may take, if it is not this one. */
const known = fc.constantFrom<unknown[]>(
    ...["4h", "PT4H", "0", "-1h", "9".repeat(400), "1GB/s", "0 2 * * *", "CRON_TZ=Mars/Olympus 0 2 * * *", "remediate"],
    ...["2027-02-30", "require-rpo", "west", "gold", "backup", "__proto__", "constructor", "*".repeat(5_000)],
    ...[0, -1, 1e300, 2.5, true, null, [], {}, [[]], [null], { rto: 4 }, { __proto__: null, rpo: "4h" }],
    JSON.parse('{ "__proto__": { "rto": "4h" }, "constructor": { "prototype": {} } }'),
    Array.from({ length: 2_000 }, (_, at) => `product-${at}`),
    Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`tier-${at}`, { rto: `${at}h`, rpo: "1h" }])),
    Array.from({ length: 500 }).reduce((inner) => ({ plans: [inner] }), {}),
);
const values = fc
    .oneof(known, junk)
    .map((value) => new Lazy(fc.stringify(value).slice(0, 500), () => structuredClone(value)));

/** What editors and shells make of a file, and hands. */
const manglings: Readonly<Record<string, (text: string) => Buffer>> = {
    none: (text) => Buffer.from(text),
    "byte order mark": (text) => Buffer.from(`\uFEFF${text}`),
    "UTF-16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    "invalid UTF-8": (text) => Buffer.concat([Buffer.from(text.slice(0, 40)), Buffer.from([0xc3, 0x28, 0xff])]),
    "in one line": (text) => Buffer.from(text.replace(/\n */g, " ")),
    "carriage returns": (text) => Buffer.from(text.replaceAll("\n", "\r\n")),
    "cut off": (text) => Buffer.from(text.slice(0, text.length / 2)),
    "a trailing comma": (text) => Buffer.from(text.replace(/\n\}$/, ",\n}")),
    "single quotes": (text) => Buffer.from(text.replaceAll('"', "'")),
    "a comment": (text) => Buffer.from(`// ours\n${text}`),
    "a member twice": (text) => Buffer.from(text.replace("{", '{ "require-rpo": "disabled", "require-rpo": "x",')),
    "raw control characters": (text) => Buffer.from(text.replace("{", "{\u001B[2J\u0007\u202E")),
    twice: (text) => Buffer.from(text + text),
    none_of_it: () => Buffer.alloc(0),
};

/** Settings files, nearly as platform teams write them. */
export const settingsFiles: fc.Arbitrary<DrawnFile> = fc
    .record({
        file: fc.constantFrom(...Object.keys(files)),
        changes: edits(values),
        mangling: fc.oneof(
            { weight: 3, arbitrary: fc.constant("none") },
            { weight: 1, arbitrary: fc.constantFrom(...Object.keys(manglings)) },
        ),
        own: fc.option(texts, { nil: undefined, freq: 8 }),
    })
    .map(({ file, changes, mangling, own }) => drawn(file, changes, mangling, own));

function drawn(file: string, changes: Edit[], mangling: string, own: string | undefined): DrawnFile {
    const value = edited(files[file], changes);
    const text = own ?? JSON.stringify(value, null, 4) ?? "";
    const bytes = manglings[mangling]?.(text) ?? Buffer.from(text);
    return { bytes, [fc.toStringMethod]: () => fc.stringify({ file, changes, mangling, own }) };
}
