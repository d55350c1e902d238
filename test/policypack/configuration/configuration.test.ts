import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../../policypack/configuration/configuration.ts";
import { readLevels } from "../../../policypack/configuration/read-levels.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { DEFAULT_TIERS } from "../../../protection/terms/tiers.ts";
import type { Settings } from "../../../settings/shared/settings.ts";
import { judge } from "../judge.ts";
import { backedUp, vm, without } from "../machines.ts";
import { messagesOf } from "../test-rule.ts";

const read = (raw: object) => readConfiguration(raw as never, rules);
const settingsOf = (settings: object) => read({ settings }).options.settings as Settings;
const text = (tiers: Settings["tiers"]) =>
    Object.entries(tiers).map(([name, tier]) => `${name} ${tier.rto} ${tier.rpo} ${tier.drill}`);

/** Whether a path leads to a member or an element that is there. */
function isIn(value: unknown, [key, ...rest]: readonly (string | number)[]): boolean {
    return key === undefined || (Object.hasOwn(value as object, key) && isIn((value as never)[key], rest));
}

const TAGS_EXAMPLE = '{ "rpo": "recovery-point" }';
const TIERS_EXAMPLE = '{ "gold": { "rto": "1h", "rpo": "15m" } }';
const notDuration = 'which is not a duration (such as "90m", "4h", "1d" or "PT90M")';
const notDate = 'which is not a date (such as "2027-03-31")';
const notWords = 'which is not a list of words. Write e.g. ["dev-test","stateless"].';

describe("a configuration without faults", () => {
    it.each([
        {},
        { all: {}, "require-rpo": {}, undecided: {} },
        { settings: { tags: {} } },
        { settings: { tags: { rpo: "Recovery Point", "backup-schedule": "hubguard:schedule" } } },
        { settings: { tags: { rpo: "rto", rto: "rpo" } } },
        { "//": {}, all: { "//": "x" }, "require-rpo": { "// why": 7 } },
        {
            settings: {
                "//": [],
                tags: { "//": 7 },
                tiers: { "// gold": "x", gold: { rto: "1h", rpo: "1h", "//": 7 } },
            },
        },
        { settings: { tiers: { Gold: { rto: "1h", rpo: "PT15M" } }, today: " 2026-11-01 " } },
        { "unprotected-needs-reason": { reasons: ["lab"] } },
    ])("is %j", (raw) => {
        expect(read(raw).faults).toEqual([]);
    });
});

describe("a fault", () => {
    it.each<[object, string[]]>([
        [{ require_rpo: {} }, ['"require_rpo" is not a rule. Write "require-rpo".']],
        [{ tags: { rto: "x-rto" } }, ['"tags" is not a rule. State it as settings.tags.']],
        [{ Plans: {} }, ['"Plans" is not a rule. State it as settings.plans.']],
        [{ exemption_tags: {} }, ['"exemption_tags" is not a rule. State it as settings.exemptionTags.']],
        [{ vmSizes: [] }, ['"vmSizes" is not a rule. State it as hub-support.vmSizes.']],
        [
            { settings: { tiers: { gold: { rto: "1h", rpo: "15m", "Drill-Interval": "90d" } } } },
            ['settings.tiers.gold.Drill-Interval is not a member of a tier. Write "drill".'],
        ],
        [
            {
                settings: {
                    plans: { gold: { method: "agent", schedule: "0 * * * *", target: "v", restore_speed: "1GB/s" } },
                },
            },
            ['settings.plans.gold.restore_speed is not a member of a backup plan. Write "restoreRate".'],
        ],
        [
            { settings: { hubs: { west: { endpoint: "management.west.hub.contoso.com", region: "west" } } } },
            ['settings.hubs.west.region is not a member of a Hub. Write "location".'],
        ],
        [
            { "": {} },
            [
                '"" is not a rule. Write one of "settings", "valid-protection-metadata", "own-tags", "require-protection", "require-app", "require-rto", "require-rpo", "assessed-application", "objectives-within-tier", "consistent-objectives", and 26 more.',
            ],
        ],
        [
            { "require-rpo": { levle: "advisory" } },
            ['require-rpo.levle is not an option. The rule require-rpo takes only "enforcementLevel".'],
        ],
        [{ settings: { teirs: {} } }, ['settings.teirs is not an option. Did you mean "tiers"?']],
        [
            { settings: { enforcmentLevel: "advisory" } },
            ['settings.enforcmentLevel is not an option. Did you mean "enforcementLevel"?'],
        ],
        [
            { all: { tags: {} } },
            ['all.tags is ignored: "all" takes only a level. Set the option of the rule that it belongs to.'],
        ],
        ...[["rpo"], null, "rpo", 7].map((tags): [object, string[]] => [
            { settings: { tags } },
            [`settings.tags is ${JSON.stringify(tags)}, which is not an object. Write e.g. ${TAGS_EXAMPLE}.`],
        ]),
        [
            { settings: { tags: { backup_schedule: "cron" } } },
            ['settings.tags.backup_schedule is not a tag. Write "backup-schedule".'],
        ],
        [{ settings: { tags: { RPO: "x" } } }, ['settings.tags.RPO is not a tag. Write "rpo".']],
        [{ settings: { tags: { rpo: 7 } } }, ['settings.tags.rpo is 7, which is not text. Write "7".']],
        [{ settings: { tags: { rpo: " " } } }, ['settings.tags.rpo is " ", which is empty. Write e.g. "rpo".']],
        [
            { settings: { tags: { rpo: "a\u001Bb" } } },
            ['settings.tags.rpo is "a\\u001bb", which holds control characters. Write "a b".'],
        ],
        [
            { settings: { tags: { rpo: "RTO" } } },
            ['settings.tags names both rto and rpo "rto". Give each its own name.'],
        ],
        [
            { settings: { tags: { app: "Name", restore: "name" } } },
            ['settings.tags names both app and restore "name". Give each its own name.'],
        ],
        ...["gold", [], 7].map((tiers): [object, string[]] => [
            { settings: { tiers } },
            [`settings.tiers is ${JSON.stringify(tiers)}, which is not an object. Write e.g. ${TIERS_EXAMPLE}.`],
        ]),
        [{ settings: { tiers: {} } }, [`settings.tiers holds no tier. Write e.g. ${TIERS_EXAMPLE}.`]],
        [
            { settings: { tiers: { gold: { rto: "1 hour", rpo: "15m" } } } },
            [`settings.tiers.gold.rto is "1 hour", ${notDuration}. Write "1h".`],
        ],
        [{ settings: { tiers: { gold: { rto: "1h" } } } }, ['settings.tiers.gold.rpo is missing. Write e.g. "15m".']],
        [
            { settings: { tiers: { gold: { rto: "1h", rpo: "1h", dirll: "180d" } } } },
            ['settings.tiers.gold.dirll is not a member of a tier. Did you mean "drill"?'],
        ],
        [
            { settings: { tiers: { gold: { rto: "1h", rpo: "1h", drill: 180 } } } },
            [
                'settings.tiers.gold.drill is 180, which is not text. Does it mean minutes, hours or days? Write e.g. "180m" or "180h" or "180d".',
            ],
        ],
        [{ settings: { today: "tomorrow" } }, [`settings.today is "tomorrow", ${notDate}. Write e.g. "2027-03-31".`]],
        [
            { settings: { today: "2026-02-30" } },
            [`settings.today is "2026-02-30", ${notDate}. Write e.g. "2026-02-28".`],
        ],
        [{ settings: { today: null } }, ['settings.today is null, which is not text. Write e.g. "2027-03-31".']],
        ...["lab", [], [""], [7], null].map((reasons): [object, string[]] => [
            { "unprotected-needs-reason": { reasons } },
            [`unprotected-needs-reason.reasons is ${JSON.stringify(reasons)}, ${notWords}`],
        ]),
        [
            { "unprotected-needs-reason": { reasons: ["x".repeat(10_000), 7] } },
            [`unprotected-needs-reason.reasons is ["${"x".repeat(78)}…, ${notWords}`],
        ],
    ])("in %j is told", (raw, faults) => {
        const found = read(raw).faults;
        expect(found.map(({ message }) => message)).toEqual(faults);
        for (const { path } of found) {
            expect(path.length).toBeGreaterThan(0);
            expect(isIn(raw, path)).toBe(true);
        }
    });
});

describe("names that every object has", () => {
    const members = '{ "__proto__": {}, "constructor": {}, "toString": {} }';

    it.each(["", '"settings":', '"settings": { "tags":', '"settings": { "tiers": { "gold":'])(
        "are faults in %s",
        (path) => {
            const open = path.replace(/[^{]/g, "").length;
            const raw = JSON.parse(path === "" ? members : `{ ${path} ${members} ${"}".repeat(open + 1)}`);
            const { faults } = read(raw);
            const messages = faults.map(({ message }) => message);
            for (const name of ["__proto__", "constructor", "toString"]) {
                expect(messages).toContainEqual(expect.stringContaining(name));
            }
        },
    );
});

describe("levels of names that every object has", () => {
    it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
        "are those of a rule that is none: %s",
        (name) => {
            for (const value of ['"mandatory"', '{ "enforcementLevel": "disabled" }', '{ "settings": {} }']) {
                const { configuration } = readLevels(JSON.parse(`{ "${name}": ${value} }`));
                expect(Object.keys(configuration)).toEqual([name]);
                const messages = readConfiguration(configuration, rules).faults.map(({ message }) => message);
                expect(messages).toContainEqual(expect.stringContaining(`"${name}" is not a rule.`));
            }
        },
    );
});

describe("what cannot be read", () => {
    it("keeps its default, and what can is honoured", () => {
        expect(settingsOf({ tags: { rpo: 7, rto: "recovery-time" } }).tags).toEqual({
            rpo: "rpo",
            rto: "recovery-time",
        });
        expect(settingsOf({ tags: { rpo: "rto" } }).tags).toEqual({});
        expect(settingsOf({ tiers: "gold" }).tiers).toBe(DEFAULT_TIERS);
        expect(settingsOf({ tiers: { gold: { rto: "1h" } } }).tiers).toBe(DEFAULT_TIERS);
        expect(text(settingsOf({ tiers: { Gold: { rto: "1h", rpo: "1h", drill: 7 }, x: 7 } }).tiers)).toEqual([
            "gold 1h 1h undefined",
        ]);
        expect(`${settingsOf({ today: "soon" }).today}`).toBe(new Date().toISOString().slice(0, 10));
        const { options } = read({ "unprotected-needs-reason": { reasons: ["Lab ", 7] } });
        expect(options["unprotected-needs-reason"]).toEqual({ reasons: ["lab"] });
    });
});

describe("renamed tags", () => {
    const configuration = { settings: { tags: { rpo: "Recovery-Point", "backup-method": "how" } } };

    it("are read, in any case, and the default names are not", async () => {
        const { rpo, "backup-method": how, ...others } = backedUp;
        expect(await judge([vm("db", { ...others, "RECOVERY-POINT": rpo, how })], configuration)).toEqual([]);
        expect(await messagesOf("require-rpo", [vm("db", { ...backedUp, how })], configuration)).toEqual([
            'VM "db" (app erp): no recovery point objective (RPO) is stated (tag "Recovery-Point"). ' +
                'Write how much data, in time, the application may lose, e.g. "4h".',
        ]);
    });

    it("are what messages name", async () => {
        const tags = { ...without(backedUp, "rpo", "backup-method"), "recovery-pont": "4h" };
        const violations = await judge([vm("db", tags)], configuration);
        expect(violations.map(({ message }) => message.slice('VM "db" (app erp): '.length))).toEqual([
            'tag "how" is missing: protection "backup" needs it. Write e.g. "agent".',
            'tag "recovery-pont" is not one that hubguard reads. Name it "Recovery-Point".',
        ]);
    });
});

describe("configured tiers", () => {
    const tiers = { Gold: { rto: "1h", rpo: "15m" }, silver: { rto: "8h", rpo: "4h" } };
    const judged = (criticality: string) =>
        messagesOf("valid-protection-metadata", [vm("db", { ...backedUp, criticality })], { settings: { tiers } });

    it("are what criticality can name", async () => {
        expect(await judged("gold")).toEqual([]);
        expect(await judged(" SILVER ")).toEqual([]);
    });

    it("replace the default ones", async () => {
        const wrong = (value: string, advice: string) => [
            `VM "db" (app erp): tag "criticality" is "${value}", which is not one of gold, silver. ${advice}`,
        ];
        expect(await judged("sliver")).toEqual(wrong("sliver", 'Did you mean "silver"?'));
        expect(await judged("golden")).toEqual(wrong("golden", "Write one of them."));
        expect(await judged("critical")).toEqual(wrong("critical", "Write one of them."));
    });
});
