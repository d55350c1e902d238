import type { BackupKind, BackupMethod, RestoreScheme } from "./backup.ts";
import type { Duration } from "./duration.ts";
import type { Rate } from "./rate.ts";
import type { Schedule } from "./schedule.ts";

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

/** Plans by their names, which are compared without case: the keys are in lower case. */
export type Catalogue = ReadonlyMap<string, CataloguePlan & { readonly name: string }>;
