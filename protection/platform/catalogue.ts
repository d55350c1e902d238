import { type ByName, named } from "../../text/by-name.ts";
import { invalid, type Parser, valid } from "../../text/parsed.ts";
import { among } from "../../text/remedy.ts";
import type { Schedule } from "../../time/cron/schedule.ts";
import type { Duration } from "../../time/duration.ts";
import type { Rate } from "../../time/rate.ts";
import type { BackupKind, BackupMethod, RestoreScheme } from "../terms/backup.ts";

/** A backup plan of the platform team's catalogue, which `backup-plan` names. */
export interface CataloguePlan {
    method: BackupMethod;
    kind?: BackupKind;
    schedule: Schedule;
    target: string;
    product?: string;
    /** What it restores beyond what the method does by itself. */
    restores?: readonly RestoreScheme[];
    /** How fast data is restored. */
    restoreRate?: Rate;
    /** What a restore takes however little data there is. */
    fixedRestoreTime?: Duration;
}

export type Catalogue = ByName<CataloguePlan>;

/** Reads the name of a plan, in any case. Any name will do where there is no catalogue. */
export function planParser(catalogue: Catalogue, anyName: Parser<string>): Parser<string> {
    const names = [...catalogue.values()].map(({ name }) => name);
    if (names.length === 0) {
        return anyName;
    }
    return (text) => {
        const plan = named(catalogue, text);
        return plan ? valid(plan.name) : invalid("is not a plan of the catalogue", among(names, text));
    };
}
