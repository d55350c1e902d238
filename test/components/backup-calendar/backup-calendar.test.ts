import { describe, expect, expectTypeOf, it } from "vitest";
import { BackupCalendar, type BackupCalendarArgs } from "../../../components/index.ts";
import { judge } from "../../policypack/judge.ts";
import { backedUp, vm } from "../../policypack/machines.ts";

const named = (count: number, name = "vm") => Array.from({ length: count }, (_, at) => `${name}-${at}`);

/** Programs without types pass what types forbid. */
const calendar = (args: object = {}) =>
    new BackupCalendar({ every: "1d", waves: [["erp-db"]], ...args } as BackupCalendarArgs);

describe("the slots", () => {
    const estate: BackupCalendarArgs = {
        every: "1d",
        windows: [{ from: "20:00", to: "06:00" }],
        blackouts: [{ from: "22:00", to: "23:00", days: ["sun"] }],
        waves: [
            ["erp-db", { name: "web", instances: 3 }],
            [{ name: "sap", every: "7d" }, "archive"],
        ],
        pinned: { archive: "0 3 * * 0" },
    };
    const slots = [
        { name: "erp-db", wave: 1, instances: 1, schedule: "15 2 * * *", longestGap: "1d", isPinned: false },
        { name: "web", wave: 1, instances: 3, schedule: "30 5 * * *", longestGap: "1d", isPinned: false },
        { name: "sap", wave: 2, instances: 1, schedule: "45 2 * * 6", longestGap: "7d", isPinned: false },
        { name: "archive", wave: 2, instances: 1, schedule: "0 3 * * 0", longestGap: "7d", isPinned: true },
    ];

    it("stay the same with every version: whoever upgrades moves no backups", () => {
        expect(new BackupCalendar(estate).slots).toEqual(slots);
    });

    it("are told by name, and all together as what can be pinned", () => {
        const nightly = new BackupCalendar(estate);
        expectTypeOf(nightly.schedule).returns.toEqualTypeOf<string>();
        expect(nightly.schedule("erp-db")).toBe("15 2 * * *");
        expect(nightly.longestGap("sap")).toBe("7d");
        const pinned = JSON.parse(JSON.stringify(nightly));
        expect(pinned).toEqual(Object.fromEntries(slots.map(({ name, schedule }) => [name, schedule])));
        expect(new BackupCalendar({ ...estate, pinned }).toJSON()).toEqual(pinned);
    });

    it.each([
        ["15m", "*/15 * * * *", "15m"],
        ["1h", "45 * * * *", "1h"],
        ["4h", "45 1-23/4 * * *", "5h"],
        ["12h", "45 5-23/12 * * *", "13h"],
        ["1d", "45 17 * * *", "25h"],
        ["P1W", "45 17 * * 4", "169h"],
    ])("of machines that are backed up every %s are in the calendar's time zone", (every, fields, longestGap) => {
        const berlin = calendar({ every, timeZone: "europe/berlin" });
        expect(berlin.schedule("erp-db")).toBe(`CRON_TZ=Europe/Berlin ${fields}`);
        expect(berlin.longestGap("erp-db")).toBe(longestGap);
    });

    it("can be as close as a minute, also where clocks are changed for Ramadan", () => {
        const args = { every: "1m", duration: "1m", timeZone: "Africa/Casablanca", maximumInParallel: 2 };
        const { slots } = calendar({
            ...args,
            waves: [["a", "b"]],
            pinned: { b: "CRON_TZ=Antarctica/Troll * * * * *" },
        });
        expect(slots.map(({ longestGap }) => longestGap)).toEqual(["1m", "1m"]);
    });

    it("need no time zone in UTC", () => {
        expect(calendar({ timeZone: "UTC" }).schedule("erp-db")).toBe(calendar().schedule("erp-db"));
    });

    it("leave out what clocks are put forward over", () => {
        const { slots } = calendar({ every: "4h", timeZone: "Europe/Berlin", waves: [named(100)] });
        const hours = slots.map(({ schedule }) => schedule.split(" ")[2]);
        expect(new Set(hours)).toEqual(new Set(["*/4", "1-23/4", "3-23/4"]));
    });

    it("lie side by side, so that as many fit as can be at once", () => {
        expect(calendar({ waves: [named(960)] }).slots).toHaveLength(960);
        expect(() => calendar({ waves: [named(961)] })).toThrow("waves hold 961 instances, but only 960 find a slot");
        expect(calendar({ every: "4h", duration: "25m", waves: [named(90)] }).slots).toHaveLength(90);
    });

    it("keep by default what the platform team's settings allow", () => {
        const settings = { "stagger-backups": { maximum: 2, window: "30m" } };
        expect(calendar({ settings, waves: [named(96)] }).slots).toHaveLength(96);
        expect(() => calendar({ settings, waves: [named(97)] })).toThrow(
            "at most 2 at once (maximumInParallel), each of 30m",
        );
        expect(() => calendar({ settings, waves: [named(300)] })).toThrow("Write maximumInParallel: 7, ");
    });

    it("lie outside of what clocks that are put forward leave out", () => {
        const args = { every: "1d", timeZone: "Europe/Berlin", windows: [{ from: "02:00", to: "03:00" }] };
        // On one day there is no such hour, and a backup would begin after it.
        expect(() => calendar({ ...args, waves: [["db"]] })).toThrow("windows");
    });

    it("lie between those of other cadences where these leave gaps", () => {
        const args = {
            every: "1h",
            duration: "10m",
            maximumInParallel: 1,
            pinned: { pin: "5 * * * *", other: "25 * * * *" },
        };
        const { slots } = calendar({ ...args, waves: [["pin", "other", ...named(3)]] });
        expect(slots.map(({ schedule }) => schedule.split(" ")[0]).sort()).toEqual(["15", "25", "40", "5", "50"]);
    });

    it("leave room for what clocks push together when they are put forward", async () => {
        // From 2:00 to 2:45 in Berlin, all begin at 3:00 on one day of the year.
        const args = { timeZone: "Europe/Berlin", windows: [{ from: "01:00", to: "04:00" }], maximumInParallel: 2 };
        const nightly = calendar({ ...args, waves: [named(16)] });
        const machines = nightly.slots.map(({ name, schedule }) =>
            vm(name, { ...backedUp, rpo: "25h", "backup-schedule": schedule }),
        );
        const configuration = { settings: { today: "2027-03-27" }, "stagger-backups": { maximum: 2 } };
        expect(await judge(machines, configuration)).toEqual([]);
        expect(() => calendar({ ...args, waves: [named(17)] })).toThrow("only 16 find a slot");
    });

    it("leave room for what is pinned in another time zone, in summer and in winter", () => {
        const args = {
            windows: [{ from: "10:00", to: "11:15" }],
            maximumInParallel: 1,
            pinned: { pin: "CRON_TZ=Europe/Berlin 0 12 * * *" },
        };
        const { slots } = calendar({ ...args, waves: [["pin", ...named(3)]] });
        expect(slots.map(({ schedule }) => schedule).sort()).toEqual([
            ...["15 10 * * *", "30 10 * * *", "45 10 * * *"],
            args.pinned.pin,
        ]);
        expect(() => calendar({ ...args, waves: [["pin", ...named(4)]] })).toThrow("only 4 find a slot");
    });

    it("are found for 5,000 machines in little time", () => {
        const begin = process.threadCpuUsage();
        const { slots } = calendar({ maximumInParallel: 60, timeZone: "America/New_York", waves: [named(5_000)] });
        expect(slots).toHaveLength(5_000);
        const { user, system } = process.threadCpuUsage(begin);
        expect((user + system) / 1_000).toBeLessThan(2_000);
    });
});

describe("the machines of waves", () => {
    const three = calendar({ waves: [["a", "b"], [], [{ name: "c", instances: 2 }]], maximumPerWave: 2 });

    it.each([
        [undefined, ["a", "b", "c"]],
        [1, ["a", "b"]],
        [2, ["a", "b"]],
        [3, ["a", "b", "c"]],
    ])("up to wave %s are those on-boarded so far", (upToWave, names) => {
        expect(three.machines({ upToWave })).toEqual(names);
        expect(three.machines()).toEqual(["a", "b", "c"]);
    });

    it.each([[0], [4], [1.5]])("up to wave %d are asked for by mistake", (upToWave) => {
        expect(() => three.machines({ upToWave })).toThrow(
            `BackupCalendar: upToWave is ${upToWave}, but must be a whole number of waves from 1 to 3.`,
        );
    });
});

describe("the rule stagger-backups", () => {
    const today = { settings: { today: "2026-11-22" } };
    const names = named(200);
    const estate = (scheduleOf: (name: string) => string) =>
        names.map((name) => vm(name, { ...backedUp, rpo: "25h", "backup-schedule": scheduleOf(name) }));

    it.each([{}, { timeZone: "Europe/Berlin" }, { windows: [{ from: "20:00", to: "01:00" }] }, { every: "6h" }])(
        "has nothing to say of 200 machines by a calendar with %j",
        async (args) => {
            const slots = calendar({ ...args, waves: [names] });
            expect(
                await judge(
                    estate((name) => slots.schedule(name)),
                    today,
                ),
            ).toEqual([]);
        },
    );

    it("reports them where all have the same schedule", async () => {
        const { schedule } = calendar().slots[0] ?? { schedule: "" };
        const violations = await judge(
            estate(() => schedule),
            today,
        );
        expect(violations.map(({ rule }) => rule)).toEqual(["stagger-backups"]);
    });
});

describe("an argument at fault", () => {
    const tooMany =
        "at most 10 at once (maximumInParallel), each of 15m (duration), within windows and blackouts. " +
        '"vm-20" is the first without one. ' +
        "Write maximumInParallel: 11, a shorter duration, wider windows, or a longer every.";

    it.each<[args: object, fault: string]>([
        [{ every: undefined }, 'every is missing. Write e.g. "1d".'],
        [{ every: "5h" }, 'every is "5h", which no cron expression keeps from each run to the next. Write e.g. "4h".'],
        [
            { every: "10d" },
            'every is "10d", which no cron expression keeps from each run to the next. Write e.g. "7d".',
        ],
        [
            { every: "30s" },
            'every is "30s", which no cron expression keeps from each run to the next. Write e.g. "1m".',
        ],
        [
            { every: "daily" },
            'every is "daily", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write e.g. "4h".',
        ],
        [
            { every: "10m" },
            'every is "10m", but each backup is counted as running for 15m. Write "15m", or a shorter duration.',
        ],
        [
            { every: "6h", windows: [{ from: "20:00", to: "06:00" }] },
            'every is "6h", but windows and blackouts would leave 18h without a backup. ' +
                'Write "1d", or widen the windows.',
        ],
        [
            { windows: [{ from: "20:00", to: "06:00", days: ["mon", "tue", "wed", "thu", "fri"] }] },
            'every is "1d", but windows and blackouts would leave 3d without a backup. ' +
                'Write "7d", or widen the windows.',
        ],
        [
            { waves: [["erp-db", { name: "log", every: "1h" }]], blackouts: [{ from: "08:00", to: "17:00" }] },
            'waves[0][1].every is "1h", but windows and blackouts would leave 10h without a backup. ' +
                'Write "12h", or widen the windows.',
        ],
        [
            {
                every: "12h",
                timeZone: "Europe/Berlin",
                windows: [
                    { from: "2:00", to: "2:45" },
                    { from: "14:00", to: "14:45" },
                ],
            },
            'every is "12h", but clocks are put forward over the times that windows and blackouts leave. ' +
                'Write "1d", or widen the windows.',
        ],
        [
            { blackouts: [{ from: "00:00", to: "24:00" }] },
            "windows and blackouts leave no time for a backup of 15m. Widen windows, or shorten blackouts.",
        ],
        [
            { duration: "5h", windows: [{ from: "20:00", to: "21:00" }], blackouts: [{ from: "00:00", to: "06:00" }] },
            "windows and blackouts leave no time for a backup of 5h. Widen windows, or shorten blackouts.",
        ],
        [{ waves: undefined }, 'waves is missing. Write e.g. [["erp-db"]].'],
        [
            { windows: ["20:00"] },
            'windows[0] is a string, but must be an object. Write e.g. { from: "20:00", to: "06:00" }.',
        ],
        [{ pinned: [] }, 'pinned is a list, but must be an object. Write e.g. { "erp-db": "30 2 * * *" }.'],
        [{ waves: [] }, "waves holds 0, but must hold at least 1."],
        [{ waves: ["erp-db"] }, 'waves[0] is a string, but must be a list. Write e.g. ["erp-db"].'],
        [{ waves: [[4]] }, 'waves[0][0] is a number, but must be text. Write e.g. "erp-db".'],
        [{ waves: [[{ name: "web", instance: 3 }]] }, 'waves[0][0].instance is not an argument. Write "instances".'],
        [
            { waves: [["a", "erp-db"], [{ name: "erp-db" }]] },
            'waves[1][0] is "erp-db", as waves[0][1] is. Remove one of them.',
        ],
        [
            { waves: [[{ name: "web", instances: 0 }]] },
            "waves[0][0].instances is 0, but must be a whole number from 1 to 1000000.",
        ],
        [
            { waves: [[{ name: "web", instances: 12 }]] },
            "waves[0][0].instances is 12, but 10 may be backed up at once. Write maximumInParallel: 12, or divide the group.",
        ],
        [
            { waves: [["a"], ["b", { name: "web", instances: 3 }]], maximumPerWave: 3 },
            "waves[1] holds 4 instances, but maximumPerWave is 3. Begin another wave.",
        ],
        [{ windows: [{ from: "8pm", to: "06:00" }] }, timeFault("windows[0].from", "8pm", 'Write "20:00".')],
        [
            { windows: [{ from: "20.30 Uhr", to: "06:00" }] },
            timeFault("windows[0].from", "20.30 Uhr", 'Write "20:30".'),
        ],
        [{ windows: [{ from: "20:00", to: "26:00" }] }, timeFault("windows[0].to", "26:00", 'Write e.g. "20:00".')],
        [{ windows: [{ from: "night", to: "06:00" }] }, timeFault("windows[0].from", "night", 'Write e.g. "20:00".')],
        [
            { blackouts: [{ from: "24:00", to: "00:00" }] },
            'blackouts[0] ends when it begins. Write from "00:00" and to "24:00" for a whole day.',
        ],
        [
            { windows: [{ from: "20:00", to: "06:00", days: ["friday"] }] },
            'windows[0].days[0] is "friday", which is not one of sun, mon, tue, wed, thu, fri, sat. Write "fri".',
        ],
        [{ timeZone: "Berlin" }, 'timeZone is "Berlin", which is not a time zone. Write "Europe/Berlin".'],
        [{ maximumInParallel: 0 }, "maximumInParallel is 0, but must be a whole number from 1 to 1000000."],
        [{ duration: "2d" }, 'duration is "2d", which is longer than a day. Write e.g. "1d".'],
        [{ duration: "0m" }, 'duration is "0m", which is no time at all. Write e.g. "15m".'],
        [
            { pinned: { "erp-bd": "0 2 * * *" } },
            pinFault("erp-bd", 'is no machine of the waves. Did you mean "erp-db"? If not, append it.'),
        ],
        [{ waves: [[]], pinned: { a: "0 2 * * *" } }, pinFault("a", "is no machine of the waves. Append it.")],
        [
            { pinned: { "erp-db": "@daily" } },
            pinFault(
                "erp-db",
                'is "@daily", which is a nickname, not a cron expression of five fields. Write "0 0 * * *".',
            ),
        ],
        [
            { pinned: { "erp-db": "0 12 * * *" }, windows: [{ from: "20:00", to: "06:00" }] },
            pinFault(
                "erp-db",
                'is "0 12 * * *", when windows and blackouts let no backup begin. Write "0 20 * * *", or remove it.',
            ),
        ],
        [
            { pinned: { "erp-db": "0 * * * *" }, windows: [{ from: "20:00", to: "06:00" }] },
            pinFault("erp-db", 'is "0 * * * *", when windows and blackouts let no backup begin. Remove it.'),
        ],
        [
            {
                maximumInParallel: 2,
                waves: [["a", "b", "c"]],
                pinned: { a: "0 12 * * *", b: "5 12 * * 1", c: "CRON_TZ=Europe/Berlin 10 13 1 * *" },
            },
            pinFault(
                "c",
                "finds no room: at most 2 at once (maximumInParallel), each of 15m (duration). " +
                    "Pin it to another time, or remove it.",
            ),
        ],
        [
            { settings: { "stagger-backups": { maximum: 0 } } },
            "settings.stagger-backups.maximum is 0, which is not a whole number of 1 or more. Write e.g. 1.",
        ],
        [
            { settings: { "stagger-backups": { window: "2d" } } },
            'duration is "2d", which is longer than a day. Write e.g. "1d".',
        ],
        [
            { maximumInParallel: 2, pinned: { "erp-db": "*/5 * * * *" } },
            pinFault("erp-db", "finds no room: at most 2 at once (maximumInParallel), each of 15m (duration). "),
        ],
        [
            { windows: [{ from: "20:00", to: "20:30" }], waves: [named(22)] },
            `waves hold 22 instances, but only 20 find a slot: ${tooMany}`,
        ],
        [{ maximumInParalel: 2 }, 'maximumInParalel is not an argument. Write "maximumInParallel".'],
    ])("is named: %j", (args, fault) => {
        expect(() => calendar(args)).toThrow(`BackupCalendar: ${fault}`);
    });

    it("is one of several", () => {
        expect(() => calendar({ every: "5h", timeZone: "Berlin" })).toThrow(
            /^BackupCalendar:\n {4}every is "5h".*\n {4}timeZone is "Berlin".*$/,
        );
    });

    it.each([
        [[["erp-db"], ["crm-db"]], 'Did you mean "erp-db"? If not, append it to the last wave.'],
        [[["crm-app"]], "Append it to the last wave."],
        [[[]], "Append it to the last wave."],
    ])("is an unknown name", (waves, fix) => {
        for (const ask of ["schedule", "longestGap"] as const) {
            expect(() => calendar({ waves })[ask]("erp-bd")).toThrow(`BackupCalendar: no wave holds "erp-bd". ${fix}`);
        }
    });
});

function timeFault(path: string, text: string, advice: string): string {
    return `${path} is "${text}", which is not a time of the day (such as "06:00" or "20:30"). ${advice}`;
}

function pinFault(name: string, fault: string): string {
    return `pinned["${name}"] ${fault}`;
}
