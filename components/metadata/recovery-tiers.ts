import { Faults } from "../../settings/kinds/fault.ts";
import { Place } from "../../settings/kinds/place.ts";
import type { TierSettings } from "../../settings/platform/platform-settings.ts";
import { tiers as tiersOption } from "../../settings/shared/tiers.ts";
import { refuseCall } from "../arguments/refuse.ts";
import { jsonFault, platformOf, settingsFaults } from "./settings.ts";

/** What a plan says that keeps just within a tier. */
export interface RecoveryTier<Name extends string = string> {
    readonly criticality: Name;
    /** The longest recovery time objective of the tier. */
    readonly rto: string;
    /** The longest recovery point objective of the tier. */
    readonly rpo: string;
}

/** The recovery service levels of a platform team, each by its name. */
export type RecoveryTiers<Name extends string> = { readonly [N in Name]: RecoveryTier<N> } & {
    /** The member `settings.tiers` of the settings file, which components and the policy pack read. */
    toSettings(): Record<Name, TierSettings>;
};

/** Members that are tiers, and no comments. */
type NamesOf<T> = Extract<{ [N in keyof T]: T[N] extends string ? never : N }[keyof T], string>;

/**
 * The catalogue of recovery service levels, in one object that plans and settings share: a plan takes a tier's objectives
 * as `{ app: "erp", ...tiers.gold, backup }`, and may shorten them.
 * @param tiers by their names, with the longest RTO and RPO and the longest time between two drills of each, such as the
 * member `settings.tiers` of an imported settings file; or the path of that file, whose names no compiler knows
 * @throws {pulumi.RunError} with a line for each tier that cannot be read
 */
export function recoveryTiers(file: string): RecoveryTiers<string>;
export function recoveryTiers<T extends Readonly<Record<string, TierSettings | string>>>(
    tiers: T,
): RecoveryTiers<NamesOf<T>>;
export function recoveryTiers(tiers: string | Readonly<Record<string, TierSettings | string>>): object {
    const levels = typeof tiers === "string" ? levelsIn(tiers) : checked(tiers);
    const named = levels.map(([name, { rto, rpo }]) => [name, { criticality: name, rto, rpo }] as const);
    const toSettings = { value: () => Object.fromEntries(levels) };
    return Object.defineProperties(Object.fromEntries(named), { toSettings });
}

function levelsIn(file: string): [string, TierSettings][] {
    refuseCall("recoveryTiers", settingsFaults(file));
    const { tiers } = platformOf(file);
    return Object.entries(tiers).map(([name, { rto, rpo, drill }]) => {
        return [name, { rto: `${rto}`, rpo: `${rpo}`, ...(drill ? { drill: `${drill}` } : {}) }];
    });
}

function checked(tiers: Readonly<Record<string, TierSettings | string>>): [string, TierSettings][] {
    const unwritable = jsonFault(tiers, "tiers");
    refuseCall("recoveryTiers", unwritable === undefined ? [] : [unwritable]);
    const faults = new Faults();
    const place = new Place(tiers, ["tiers"], { rules: [], exemptible: [], settings: {} }, faults);
    tiersOption.read(place);
    if (place.at("toSettings").value !== undefined) {
        place.at("toSettings").reportName("has the name of a method. Give the tier another one.");
    }
    refuseCall(
        "recoveryTiers",
        faults.all.map(({ message }) => message),
    );
    return Object.entries(tiers).filter((entry): entry is [string, TierSettings] => typeof entry[1] !== "string");
}
