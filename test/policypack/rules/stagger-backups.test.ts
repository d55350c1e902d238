import { describe, expect, it } from "vitest";
import { judge, remediate } from "../judge.ts";
import { backedUp, highlyAvailable, resource, vm, without } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";
import { timesOf } from "../timing.ts";

/** A Monday. */
const today = "2026-11-02";
const tagsOf = (schedule: unknown, tags: object = {}) => ({
    ...backedUp,
    rpo: "365d",
    "backup-schedule": schedule,
    ...tags,
});
const scheduled = (name: string, schedule: unknown, tags: object = {}) => vm(name, tagsOf(schedule, tags));
const several = (count: number, schedule: unknown, name = "db", tags: object = {}) =>
    Array.from({ length: count }, (_, at) => scheduled(`${name}-${at}`, schedule, tags));
const scaleSet = (capacity: unknown, schedule: unknown, name = "web") =>
    resource("compute:VirtualMachineScaleSet", name, { sku: { capacity }, tags: tagsOf(schedule) });

const limits = (maximum: number, window: string, day = today) => ({
    settings: { today: day },
    "stagger-backups": { maximum, window },
});
const says = (who: string, count: number, when: string, often: string, fix: string, limit = 10, window = "15m") =>
    `${who}: ${count} backups begin within ${window} of ${when}, ${often} in the coming week; at most ${limit} may. ${fix}.`;
const move = (names: string, schedule: string) =>
    `Let some begin at another time, e.g. ${names} with backup-schedule "${schedule}"`;
const ELSEWHERE = "Let some begin at another time, or less often";
const DIVIDE = "Divide it into sets that are backed up at different times";

const eleven = 'VMs "db-0", "db-1", "db-2" and 8 more (app erp)';
const daily = says(eleven, 11, "2026-11-02 02:00 UTC", "7 times", move('"db-0"', "15 2 * * *"));

const target = "backup.dc2.contoso.com";
const catalogue = {
    settings: { today, plans: { "gold-4h": { method: "agent", schedule: "0 */4 * * *", target } } },
};
const planned = Array.from({ length: 11 }, (_, at) =>
    vm(`db-${at}`, {
        app: "erp",
        protection: "backup",
        rto: "8h",
        rpo: "4h",
        restore: "app-data",
        "backup-plan": "gold-4h",
    }),
);

testRule("stagger-backups", {
    configuration: { settings: { today } },
    accept: [
        [],
        several(10, "0 2 * * *"),
        [...several(10, "0 2 * * *"), ...several(10, "15 2 * * *", "web")],
        [...several(10, "45 23 * * *"), ...several(10, "0 0 * * *", "web")],
        [...several(6, "0 2 * * 1-5"), ...several(6, "0 2 * * 6,0", "web")],
        several(20, "0 2 * * *", "db", { protection: "none" }),
        several(20, "0 2 * * *", "db", { protection: "replication" }),
        several(20, "0 2 * * *", "db", { protection: "bakcup" }),
        several(20, "@daily"),
        several(20, null),
        [scaleSet(10, "0 2 * * *")],
        [scaleSet(0, "0 2 * * *"), scaleSet(-5, "0 2 * * *", "api"), ...several(10, "0 2 * * *")],
        // Without a capacity it is one.
        ...[undefined, null, "many", [], {}].map((capacity) => [
            scaleSet(capacity ?? null, "0 2 * * *"),
            ...several(9, "0 2 * * *"),
        ]),
        // Not in the coming week.
        several(20, "0 2 25 12 *"),
        several(20, "0 2 9 11 *"),
        several(20, "0 2 29 2 *"),

        // Not enough to matter.
        [scheduled("late", unknown), ...several(9, "0 2 * * *")],
        [...several(10, unknown)],
        [vm("late", { ...backedUp, protection: unknown }), ...several(9, "0 2 * * *")],
        [vm("late", unknown), ...several(9, "0 2 * * *")],
        // Nothing that could matter.
        [scaleSet(unknown, null)],
        [scheduled("late", unknown, { protection: "none" }), ...several(10, "0 2 * * *")],
        [scheduled("late", unknown, { protection: "replication" }), ...several(10, "0 2 * * *")],
    ],
    reject: [
        { resources: several(11, "0 2 * * *"), messages: [daily] },
        {
            resources: several(11, "0 2 * * *", "db", { protection: "high-availability", data: "local" }),
            messages: [daily],
        },
        { resources: several(11, "0  2 * * *").toReversed(), messages: [daily] },
        {
            resources: several(40, "0 2 * * *"),
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 37 more (app erp)',
                    40,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"db-0", "db-1", "db-2" and 7 more', "15 2 * * *"),
                ),
            ],
        },
        {
            // The next free time is after those that are taken.
            resources: [
                ...several(13, "0 2 * * *"),
                ...several(10, "15 2 * * *", "web"),
                ...several(9, "32 2 * * *", "api"),
            ],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 10 more (app erp)',
                    13,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"db-0", "db-1" and "db-2"', "0 3 * * *"),
                ),
            ],
        },
        {
            // Windows that overlap are one crowd, of which the fullest is told.
            resources: [
                ...several(11, "0 2 * * *"),
                ...several(10, "10 2 * * *", "web"),
                ...several(9, "20 2 * * *", "api"),
            ],
            messages: [
                says(
                    'VMs "api-0", "api-1", "api-2" and 27 more (app erp)',
                    21,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"db-0", "db-1", "db-2" and 7 more', "45 2 * * *"),
                ),
            ],
        },
        {
            resources: several(11, "0 */4 * * *"),
            messages: [says(eleven, 11, "2026-11-02 00:00 UTC", "42 times", move('"db-0"', "15 */4 * * *"))],
        },
        {
            resources: several(11, "* * * * *"),
            messages: [says(eleven, 165, "2026-11-02 00:00 UTC", "672 times", ELSEWHERE)],
        },
        {
            resources: [...several(6, "0 2 * * *"), ...several(6, "14 2 * * 3", "web", { app: "web" })],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 9 more',
                    12,
                    "2026-11-04 02:00 UTC",
                    "once",
                    move('"db-0" and "db-1"', "15 2 * * *"),
                ),
            ],
        },
        {
            resources: [scaleSet(20, "0 2 * * 0")],
            messages: [says('scale set "web" (app erp)', 20, "2026-11-08 02:00 UTC", "once", DIVIDE)],
        },
        {
            resources: [scaleSet("8", "0 2 * * *"), scaleSet(2, "5 2 * * *", "api"), scheduled("db", "10 2 * * *")],
            messages: [
                says(
                    'machines "api", "db" and "web" (app erp)',
                    11,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"web"', "30 2 * * *"),
                ),
            ],
        },
        {
            resources: [scaleSet(1e300, "0 2 * * 0"), scaleSet(Number.MAX_VALUE, "1 2 * * 0", "api")],
            messages: [
                says('scale sets "api" and "web" (app erp)', 2_000_000, "2026-11-08 02:00 UTC", "once", ELSEWHERE),
            ],
        },

        // Over midnight, and from the last day of the week into the next one.
        {
            resources: [...several(6, "55 23 * * 2"), ...several(6, "5 0 * * 3", "web")],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 9 more (app erp)',
                    12,
                    "2026-11-03 23:55 UTC",
                    "once",
                    move('"db-0" and "db-1"', "10 0 * * 3"),
                ),
            ],
        },
        {
            resources: [...several(6, "55 23 * * 0"), ...several(6, "5 0 * * 1", "web")],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 9 more (app erp)',
                    12,
                    "2026-11-08 23:55 UTC",
                    "once",
                    move('"db-0" and "db-1"', "10 0 * * 1"),
                ),
            ],
        },
        {
            resources: several(11, "0 0 * * *"),
            messages: [says(eleven, 11, "2026-11-02 00:00 UTC", "7 times", move('"db-0"', "15 0 * * *"))],
        },
        {
            resources: several(11, "59 23 * * *"),
            messages: [says(eleven, 11, "2026-11-02 23:59 UTC", "7 times", move('"db-0"', "14 0 * * *"))],
        },

        {
            // The last window of the week.
            resources: several(11, "45 23 * * 0"),
            messages: [says(eleven, 11, "2026-11-08 23:45 UTC", "once", move('"db-0"', "0 0 * * 1"))],
        },

        // The leap day, and the turn of the year.
        {
            resources: several(11, "0 2 29 2 *"),
            messages: [says(eleven, 11, "2028-02-29 02:00 UTC", "once", move('"db-0"', "15 2 29 2 *"), 10)],
            configuration: { settings: { today: "2028-02-28" } },
        },
        {
            resources: several(11, "0 2 1 1 *"),
            messages: [says(eleven, 11, "2027-01-01 02:00 UTC", "once", move('"db-0"', "15 2 1 1 *"))],
            configuration: { settings: { today: "2026-12-28" } },
        },

        // Different clocks, the same moment.
        {
            resources: [
                ...several(6, "CRON_TZ=Europe/Berlin 0 3 * * *"),
                ...several(6, "CRON_TZ=America/New_York 0 21 * * *", "web"),
            ],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 9 more (app erp)',
                    12,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"db-0" and "db-1"', "CRON_TZ=Europe/Berlin 15 3 * * *"),
                ),
            ],
        },
        {
            // Only until the clocks of one of them are changed: on 1 November there are 25 hours in New York.
            resources: [...several(6, "CRON_TZ=America/New_York 0 22 * * *"), ...several(6, "0 2 * * *", "web")],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 9 more (app erp)',
                    12,
                    "2026-10-29 02:00 UTC",
                    "4 times",
                    move('"db-0" and "db-1"', "CRON_TZ=America/New_York 15 22 * * *"),
                ),
            ],
            configuration: { settings: { today: "2026-10-29" } },
        },
        {
            resources: [...several(6, "CRON_TZ=Asia/Kathmandu 0 8 * * *"), ...several(5, "15 2 * * *", "web")],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 8 more (app erp)',
                    11,
                    "2026-11-02 02:15 UTC",
                    "7 times",
                    move('"db-0"', "CRON_TZ=Asia/Kathmandu 15 8 * * *"),
                ),
            ],
        },

        // Options.
        {
            resources: several(3, "0 2 * * *"),
            messages: [
                says(
                    'VMs "db-0", "db-1" and "db-2" (app erp)',
                    3,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"db-0"', "30 2 * * *"),
                    2,
                    "30m",
                ),
            ],
            configuration: limits(2, "30m"),
        },
        {
            resources: [scheduled("a", "0 2 * * *"), scheduled("b", "1 2 * * *")],
            messages: [
                says(
                    'VMs "a" and "b" (app erp)',
                    2,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"a"', "3 2 * * *"),
                    1,
                    "90s",
                ).replace("3 2", "4 2"),
            ],
            configuration: limits(1, "90s"),
        },
        {
            resources: [scheduled("a", "0 2 * * *"), scheduled("b", "0 14 * * *")],
            messages: [says('VMs "a" and "b" (app erp)', 14, "2026-11-02 02:00 UTC", "once", ELSEWHERE, 1, "3650d")],
            configuration: limits(1, "3650d"),
        },
        // Distinct crowds, of which five are told.
        ...["1 more such crowd is", "2 more such crowds are"].map((untold, at) => ({
            resources: [1, 2, 3, 4, 5, 6, 0]
                .slice(0, 6 + at)
                .flatMap((day) => several(2, `0 2 * * ${day}`, `day-${day}`)),
            messages: [1, 2, 3, 4, 5].map(
                (day) =>
                    says(
                        `VMs "day-${day}-0" and "day-${day}-1" (app erp)`,
                        2,
                        `2026-11-0${day + 1} 02:00 UTC`,
                        "once",
                        move(`"day-${day}-0"`, `15 2 * * ${day}`),
                        1,
                    ) + (day === 5 ? ` ${untold} not listed.` : ""),
            ),
            configuration: limits(1, "15m"),
        })),

        {
            resources: planned,
            messages: [
                says(eleven, 11, "2026-11-02 00:00 UTC", "42 times", 'Let some name another plan (tag "backup-plan")'),
            ],
            configuration: catalogue,
        },
        {
            resources: several(11, secret("0 2 * * *")),
            messages: [says(eleven, 11, "each other", "7 times", ELSEWHERE)],
        },
        {
            resources: [scheduled("\u001B[31m", "0 2 * * *", { app: "\u001B" }), scaleSet(10, "0 2 * * *")],
            messages: [
                says(
                    'machines "\uFFFD[31m" and "web"',
                    11,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"\uFFFD[31m"', "15 2 * * *"),
                ),
            ],
        },
        {
            resources: several(2, "0 2 * * *").map((machine) => ({
                ...machine,
                inputs: { ...machine.inputs, tags: { app: "erp", protection: "backup", takt: "0 2 * * *" } },
            })),
            messages: [
                says(
                    'VMs "db-0" and "db-1" (app erp)',
                    2,
                    "2026-11-02 02:00 UTC",
                    "7 times",
                    move('"db-0"', "15 2 * * *"),
                    1,
                ).replace("backup-schedule", "takt"),
            ],
            configuration: {
                settings: { today, tags: { "backup-schedule": "takt" } },
                "stagger-backups": { maximum: 1 },
            },
        },
    ],
    undecided: [
        [scheduled("late", unknown), ...several(10, "0 2 * * *")],
        [vm("late", { ...tagsOf("0 2 * * *"), protection: unknown }), ...several(10, "0 3 * * *")],
        [vm("late", unknown), ...several(10, "0 2 * * *")],
        scaleSet(unknown, "0 2 * * *"),
        [{ ...scaleSet(1, "0 2 * * *"), inputs: { sku: unknown, tags: tagsOf("0 2 * * *") } }],
    ],
});

testRule("stagger-backups", {
    // No leap year.
    configuration: { settings: { today: "2100-02-26" } },
    accept: [several(20, "0 2 29 2 *")],
    reject: [
        {
            resources: [...several(6, "50 23 28 2 *"), ...several(6, "0 0 1 3 *", "web")],
            messages: [
                says(
                    'VMs "db-0", "db-1", "db-2" and 9 more (app erp)',
                    12,
                    "2100-02-28 23:50 UTC",
                    "once",
                    move('"web-0" and "web-1"', "15 0 1 3 *"),
                ),
            ],
        },
    ],
});

describe("stagger-backups", () => {
    /** Hourly, on so many different schedules. */
    const hourly = (machines: number, schedules: number) =>
        Array.from({ length: machines }, (_, at) => {
            const place = at % schedules;
            const months = `${1 + (Math.floor(place / 60) % 11)}-${11 + (Math.floor(place / 660) % 2)}`;
            return scheduled(
                `db-${at}`,
                `${place % 60} * * ${months} ${["*", "0-6", "1-7", "0-7"][Math.floor(place / 1_320)]}`,
            );
        });

    it("takes no longer than machines and schedules ask for", () => {
        const stacks = [hourly(1_000, 1_000), hourly(4_000, 1_000), hourly(4_000, 4_000)];
        // With so many that none are too many, what is measured is the counting.
        const [small = 0, shared = 0, large = 0] = timesOf("stagger-backups", limits(1_000_000, "15m"), stacks);
        // To compare each with each would take sixteen times as long.
        expect(shared).toBeLessThan(3 * small);
        expect(large).toBeLessThan(8 * small);
    });
});

describe("remediation of backups that begin together", () => {
    const settings = { settings: { today: "2026-11-22" } };
    const crowd = (count: number, tags: object = {}) =>
        Array.from({ length: count }, (_, at) => vm(`db-${at}`, { ...backedUp, ...tags }));
    const schedulesOf = (all: { resource: Declared }[]) =>
        all.map(({ resource: { inputs } }) => (inputs.tags as Record<string, string>)["backup-schedule"]);

    it("moves as many as are too many to the next free slot, and prints it", async () => {
        const after = await remediate(crowd(22), settings);
        const slots = Map.groupBy(schedulesOf(after), (schedule) => schedule);
        expect([...slots].map(([schedule, { length }]) => [schedule, length])).toEqual([
            ["0 */4 * * *", 10],
            ["15 */4 * * *", 10],
            ["30 */4 * * *", 2],
        ]);
        expect(after[10]?.printed).toEqual([
            'hubguard: stagger-backups changed VM "db-10" (app erp): tag "backup-schedule" "0 */4 * * *" → "15 */4 * * *".',
        ]);
        const resources = after.map(({ resource }) => ({ ...resource, protect: true }));
        expect(await judge(resources, settings)).toEqual([]);
    });

    it("gives each machine the same slot again where it comes again", async () => {
        const machines = crowd(25);
        const twice = schedulesOf(await remediate([...machines, ...machines], settings));
        expect(twice.slice(25)).toEqual(twice.slice(0, 25));
    });

    it("counts the instances of scale sets, and leaves alone what has room nowhere", async () => {
        const tags = { ...highlyAvailable, ...without(backedUp, "protection", "app", "rto", "rpo") };
        const scaleSet = resource("compute:VirtualMachineScaleSet", "web", { tags, sku: { capacity: 11 } });
        const [first, second] = schedulesOf(await remediate([scaleSet, ...crowd(1)], settings));
        expect([first, second]).toEqual(["0 */4 * * *", "15 */4 * * *"]);
    });

    it("counts a secret schedule at its own time, where it stays", async () => {
        const hidden = vm("hidden", { ...backedUp, "backup-schedule": secret("0 */4 * * *") });
        const after = await remediate([...crowd(10), hidden, ...crowd(20).slice(10)], settings);
        expect(new Set(schedulesOf(after).slice(11))).toEqual(new Set(["15 */4 * * *"]));
    });

    it("leaves a scale set alone of which it is not known how large it is", async () => {
        const tags = { ...highlyAvailable, ...without(backedUp, "protection", "app", "rto", "rpo") };
        const scaleSet = resource("compute:VirtualMachineScaleSet", "web", { tags, sku: { capacity: unknown } });
        expect(schedulesOf(await remediate([...crowd(10), scaleSet], settings)).at(-1)).toBe("0 */4 * * *");
        // Nor does it take the place of others.
        expect(new Set(schedulesOf(await remediate([scaleSet, ...crowd(10)], settings)))).toEqual(
            new Set(["0 */4 * * *"]),
        );
    });

    it.each([
        ["a plan", { "backup-plan": "gold", "backup-schedule": null, "backup-method": null, "backup-target": null }],
        ["a secret", { "backup-schedule": secret("0 */4 * * *") }],
        ["no backup", { protection: "none" }],
        ["an unknown schedule", { "backup-schedule": unknown }],
    ])("leaves the schedule of %s alone", async (_, tags) => {
        const plans = { gold: { method: "agent", schedule: "0 */4 * * *", target: "dc2" } };
        const [last] = (
            await remediate([...crowd(10), vm("last", { ...backedUp, ...tags })], {
                settings: { ...settings.settings, plans },
            })
        ).slice(-1);
        expect(last?.changedBy).toEqual([]);
        expect(last?.printed).toEqual([]);
    });

    it("finds room among schedules that are all different", async () => {
        const machines = Array.from({ length: 100 }, (_, at) =>
            vm(`db-${at}`, { ...backedUp, "backup-schedule": `${at % 60} ${at % 4}-23/4 * * *` }),
        );
        const after = await remediate(machines, settings);
        const resources = after.map(({ resource }) => ({ ...resource, protect: true }));
        expect((await judge(resources, settings)).filter(({ rule }) => rule === "stagger-backups")).toEqual([]);
    });
});
