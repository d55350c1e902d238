import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, expectTypeOf, test } from "vitest";
import { ProtectedVm, recoveryTiers } from "../../../components/index.ts";
import { judge } from "../../policypack/judge.ts";
import { record } from "../../policypack/record.ts";
import { lone } from "../valid-args.ts";

const levels = { gold: { rto: "8h", rpo: "PT4H", drill: "180d" }, silver: { rto: "1d", rpo: "1d" } };
const { rto: _rto, rpo: _rpo, ...plan } = lone.plan;

test("A tier is what a plan says that keeps within it", () => {
    const tiers = recoveryTiers(levels);
    expect({ ...tiers }).toEqual({
        gold: { criticality: "gold", rto: "8h", rpo: "PT4H" },
        silver: { criticality: "silver", rto: "1d", rpo: "1d" },
    });
    expectTypeOf(tiers.gold.criticality).toEqualTypeOf<"gold">();
});

test("Tiers are the member of the settings that components and the policy pack read", async () => {
    const tiers = recoveryTiers(levels);
    const settings = { settings: { tiers: tiers.toSettings(), today: "2026-11-01" } };
    expect(settings.settings.tiers).toEqual(levels);
    const machine = () =>
        new ProtectedVm("db", { ...lone, plan: { ...plan, ...tiers.gold, lastDrill: "2026-09-01" }, settings });
    expect(await judge(await record(machine), settings)).toEqual([]);
});

test("They are read from a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "hubguard-tiers-"));
    const path = join(folder, "hubguard.json");
    writeFileSync(path, JSON.stringify({ settings: { tiers: { "//": "ours", ...levels } } }));
    const tiers = recoveryTiers(path);
    rmSync(folder, { recursive: true });
    expect(tiers.gold).toEqual({ criticality: "gold", rto: "8h", rpo: "4h" });
    expect(tiers.toSettings()).toEqual({ ...levels, gold: { ...levels.gold, rpo: "4h" } });
});

test("Comments are no tiers", () => {
    const tiers = recoveryTiers({ "//": "ours", ...levels });
    expect(Object.keys(tiers)).toEqual(["gold", "silver"]);
    expectTypeOf<Exclude<keyof typeof tiers, "toSettings">>().toEqualTypeOf<"gold" | "silver">();
});

test("A tier that is not there does not compile, and is refused", () => {
    const tiers = recoveryTiers(levels);
    // @ts-expect-error
    const misspelt = { ...plan, ...tiers.golt };
    expect(() => new ProtectedVm("db", { ...lone, plan: misspelt })).toThrow("plan.rto is missing");
});

test.each<[unknown, string]>([
    [{}, 'tiers holds no tier. Write e.g. { "gold": { "rto": "1h", "rpo": "15m" } }.'],
    [[], 'tiers is [], which is not an object. Write e.g. { "gold": { "rto": "1h", "rpo": "15m" } }.'],
    [{ gold: "8h" }, 'tiers.gold is "8h", which is not an object. Write e.g. { "rto": "1h", "rpo": "15m" }.'],
    [{ gold: { rto: "8h" } }, 'tiers.gold.rpo is missing. Write e.g. "15m".'],
    [
        { gold: { rto: "8 hours", rpo: "4h" } },
        'tiers.gold.rto is "8 hours", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "8h".',
    ],
    [
        { gold: levels.gold, Gold: levels.gold },
        "tiers.Gold differs from another name in case only. Give each its own name.",
    ],
    [{ toSettings: levels.gold }, "tiers.toSettings has the name of a method. Give the tier another one."],
    ["nowhere.json", 'settings "nowhere.json" cannot be read: there is no such file'],
])("%j is refused: %s", (tiers, fault) => {
    expect(() => recoveryTiers(tiers as never)).toThrow(`recoveryTiers: ${fault}`);
});
