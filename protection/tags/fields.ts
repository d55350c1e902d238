import { nameParser, oneOf } from "../../text/name.ts";
import type { Parser } from "../../text/parsed.ts";
import { parseDate } from "../../time/calendar-date.ts";
import { parseSchedule } from "../../time/cron/parse-schedule.ts";
import { parseDuration } from "../../time/duration.ts";
import { parseBackupKind, parseBackupMethod, parseBackupVmState, parseRestoreScheme } from "../terms/backup.ts";
import { parseDataLocation } from "../terms/data-location.ts";
import { parseFailover, parseReplicationLevel, parseStandby } from "../terms/replication.ts";
import { parseSchemes } from "../terms/scheme.ts";
import { DEFAULT_WORDS, type Words } from "../terms/words.ts";

/** What a machine's tags can say, and how each value is read. The order is the order of the tags. */
export function fieldParsers({ tiers, reasons }: Words) {
    return {
        app: nameParser("erp"),
        environment: nameParser("production"),
        criticality: oneOf(tiers),
        protection: parseSchemes,
        rto: parseDuration,
        rpo: parseDuration,
        mttr: parseDuration,
        lastDrill: parseDate,
        data: parseDataLocation,
        backupMethod: parseBackupMethod,
        backupVmState: parseBackupVmState,
        backupKind: parseBackupKind,
        backupSchedule: parseSchedule,
        backupTarget: nameParser("backup.dc2.contoso.com"),
        backupProduct: nameParser("commvault"),
        backupPlan: nameParser("gold-4h"),
        restore: parseRestoreScheme,
        replicationLevel: parseReplicationLevel,
        replicationTarget: nameParser("management.west2.hub.contoso.com"),
        replicationInterval: parseDuration,
        failover: parseFailover,
        standby: parseStandby,
        loadBalancer: nameParser("f5.dc1.contoso.com"),
        unprotectedReason: oneOf(reasons, { dev: "dev-test", test: "dev-test", development: "dev-test" }),
        unprotectedUntil: parseDate,
    } satisfies Record<string, Parser<unknown>>;
}

type Parsers = ReturnType<typeof fieldParsers>;

/** One thing that tags can say; its tag is configurable. */
export type Field = keyof Parsers;
export type FieldValue<F extends Field> = Parsers[F] extends Parser<infer T> ? T : never;

export const FIELDS = Object.keys(fieldParsers(DEFAULT_WORDS)) as Field[];

/** Fields that take any name. */
export const NAME_FIELDS: readonly Field[] = [
    ...(["app", "environment", "backupTarget", "backupProduct", "backupPlan"] as const),
    ...(["replicationTarget", "loadBalancer"] as const),
];

/** A value as its tag holds it, in hubguard's own spelling. Schemes are in one order since they were read. */
export function formatField(value: FieldValue<Field>): string {
    return String(value);
}
