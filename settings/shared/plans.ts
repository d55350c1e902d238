import type { Catalogue, CataloguePlan } from "../../protection/platform/catalogue.ts";
import {
    BACKUP_KINDS,
    BACKUP_METHODS,
    parseBackupKind,
    parseRestoreScheme,
    parseSupportedMethod,
    RESTORE_SCHEMES,
} from "../../protection/terms/backup.ts";
import { nameParser } from "../../text/name.ts";
import { parseSchedule } from "../../time/cron/parse-schedule.ts";
import { byName } from "../kinds/by-name.ts";
import { text } from "../kinds/kind.ts";
import { listOf } from "../kinds/list-of.ts";
import { record } from "../kinds/record.ts";
import { duration } from "../options/duration.ts";
import { option } from "../options/option.ts";
import { rate } from "../options/rate.ts";

/** What a product or a plan restores beyond what the method of backup does by itself. */
export const restores = listOf(text(parseRestoreScheme, { enum: RESTORE_SCHEMES }), '["vm", "disks"]');

const OTHER_NAMES = {
    schedule: ["frequency", "cron", "cron expression", "interval", "every", "runs"],
    target: ["destination", "location", "repository", "vault", "server"],
    product: ["software", "tool", "vendor"],
    restores: ["restore", "restore schemes"],
    restoreRate: ["restore speed", "restore throughput", "throughput", "rate"],
};
const plan = record<CataloguePlan>(
    {
        method: text(parseSupportedMethod, { enum: BACKUP_METHODS }),
        kind: text(parseBackupKind, { enum: BACKUP_KINDS }),
        schedule: text(parseSchedule, { description: 'A cron expression, perhaps behind "CRON_TZ=Europe/Berlin ".' }),
        target: text(nameParser("backup.dc2.contoso.com")),
        product: text(nameParser("commvault")),
        restores,
        restoreRate: rate,
        fixedRestoreTime: duration,
    },
    {
        noun: "a backup plan",
        required: { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" },
        otherNames: OTHER_NAMES,
    },
);
const EXAMPLE = '{ "gold-4h": { "method": "agent", "schedule": "0 */4 * * *", "target": "backup.dc2.contoso.com" } }';

/** The catalogue of backup plans: a machine that names one need not say what the plan says. */
export const plans = option<Catalogue, Catalogue>(
    "Backup plans by name: what a machine need not state that names one.",
    byName(plan, EXAMPLE),
    new Map(),
);
