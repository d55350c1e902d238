import { backedUp, vm, without, wrongTags } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const missing =
    'VM "db" (app erp): no protection scheme is declared (tag "protection"). Write "backup", "replication" or ' +
    '"high-availability", or several joined by commas; where it needs none, write "none".';
const misspelt = (value: string, advice: string) =>
    `VM "db" (app erp): tag "protection" is "${value}", ` +
    `which is not one of backup, replication, high-availability, none. ${advice}`;

testRule("require-protection", {
    accept: [
        ...["backup", "replication", "high-availability", "none"].map((protection) => [
            vm("db", { ...backedUp, protection }),
        ]),
        [vm("db", { ...backedUp, protection: " Replication , BACKUP " })],
    ],
    reject: [
        { resources: [vm("db", without(backedUp, "protection"))], messages: [missing] },
        {
            resources: [vm("db", { ...without(backedUp, "protection"), protecton: "backup" })],
            messages: ['VM "db" (app erp): tag "protecton" is not one that hubguard reads. Name it "protection".'],
        },
        { resources: [vm("db", { ...backedUp, protection: null })], messages: [missing] },
        { resources: [vm("db", { ...backedUp, protection: ["backup"] })], messages: [missing] },
        ...wrongTags.map((tags) => ({
            resources: [vm("db", tags)],
            messages: [missing.replace(" (app erp)", "")],
        })),
        ...[
            ["bakcup", 'Did you mean "backup"?'],
            ["ha", 'Write "high-availability".'],
            ["backup;replication", "Write one of them."],
            ["backup,asr", 'Write "backup,replication".'],
            ["unprotected", 'Write "none".'],
            ["false", 'Write "none".'],
        ].map(([value = "", advice = ""]) => ({
            resources: [vm("db", { ...backedUp, protection: value })],
            messages: [misspelt(value, advice)],
        })),
        { resources: [vm("db", { ...backedUp, protection: false })], messages: [misspelt("false", 'Write "none".')] },
        {
            resources: [vm("db", { ...backedUp, protection: "none,backup" })],
            messages: [
                'VM "db" (app erp): tag "protection" is "none,backup", which combines none with a protection scheme. Is the machine protected or not? Write e.g. "backup" or "none".',
            ],
        },
        {
            resources: [vm("db", { ...backedUp, protection: "backup".repeat(1_500) })],
            messages: [misspelt(`${"backup".repeat(14).slice(0, 80)}…`, "Write one of them.")],
        },
        {
            resources: [vm("db", { ...backedUp, protection: "backup\u001B[2J" })],
            messages: [misspelt("backup\uFFFD[2J", "Write one of them.")],
        },
    ],
    undecided: [vm("db", { ...backedUp, protection: unknown }), vm("db", unknown)],
});
