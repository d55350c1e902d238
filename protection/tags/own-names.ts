import { FULL_NAMES } from "../terms/full-names.ts";
import { FIELDS, type Field } from "./fields.ts";
import { defaultTagName } from "./vocabulary.ts";

/**
 * What organisations call tags that say a field, in words. From the tagging strategy of the Cloud Adoption Framework
 * (`WorkloadName`, `ApplicationName`, `Env`, `Criticality`, `ServiceClass`, `DR`: "Mission-critical", "Critical",
 * "Essential"), AWS's Best Practices for Tagging (`example-inc:disaster-recovery:rpo`), and the words of the article. Where
 * a name can mean several fields, the value tells which: a backup type is a method or a kind.
 */
const NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
    app: ["application", "application name", "app name", "workload", "workload name"],
    environment: ["env", "environment name", "environment type", "env type", "deployment environment"],
    criticality: [
        ...["tier", "service tier", "recovery tier", "application tier", "app tier", "service class", "service level"],
        ...["business criticality", "application criticality", "app criticality", "workload criticality"],
        ...["dr", "disaster recovery", "sla tier", "business impact"],
    ],
    protection: [
        ...["protection scheme", "protection type", "protection method", "recovery strategy", "dr strategy"],
        ...["dr", "disaster recovery", "dr scheme", "dr type", "dr method", "bcdr", "data protection"],
    ],
    rto: [...FULL_NAMES.rto, "rto target", "target rto", "rto objective", "Wiederanlaufzeit"],
    rpo: [...FULL_NAMES.rpo, "rpo target", "target rpo", "rpo objective"],
    mttr: FULL_NAMES.mttr,
    lastDrill: [
        ...["last dr test", "last dr drill", "dr drill", "dr test date", "last failover test", "last recovery test"],
        ...["last restore test", "last recovery drill", "last disaster recovery test"],
    ],
    backupMethod: ["backup type", "backup mode"],
    backupKind: ["backup type", "backup mode"],
    backupSchedule: ["backup frequency", "backup cron", "backup time", "backup window"],
    backupTarget: [
        ...["backup vault", "backup location", "backup destination", "backup repository", "backup server"],
        ...["recovery vault", "recovery services vault"],
    ],
    backupProduct: ["backup software", "backup tool", "backup vendor", "backup solution"],
    backupPlan: [
        ...["backup policy", "backup class", "backup tier", "backup profile", "backup sla", "backup service"],
        ...["protection policy", "protection plan", "data protection policy"],
    ],
    restore: ["restore method", "restore type", "recovery method"],
    replicationTarget: [
        ...["dr target", "dr site", "dr region", "dr location", "dr hub", "failover site", "failover region"],
        ...["failover location", "failover target", "recovery site", "recovery region", "replication site"],
        ...["replication region", "replication location", "secondary site", "secondary region"],
    ],
    replicationInterval: ["replication frequency"],
    failover: ["failover method", "failover type", "failover mode"],
    unprotectedReason: ["no backup reason", "backup exclusion reason", "backup exemption reason"],
};

/** What says what a tag is for, before what it says: `DR_RTO` is an RTO. */
const PREFIX = /^(?:disasterrecovery|bcdr|bcp|dr|backup)/;

/** Behind such a prefix, the application is that of the backup. */
const NOT_PREFIXED: readonly Field[] = ["app", "environment"];

/** These mean the same in all names that end with them: `acme-rto`. */
const ACRONYMS = ["rto", "rpo", "mttr"];

const FIELDS_BY_LETTERS = byLetters();
const LONGEST_NAME = 64;
/** A name that messages cannot show as it is could not be mapped by what they say. */
const STRANGE = /[\p{C}"\\]/u;

/** The fields that the name of a tag can mean by its words, whatever its case, blanks, dashes and namespaces. */
export function fieldsMeant(name: string): readonly Field[] {
    if (name.length > LONGEST_NAME || STRANGE.test(name)) {
        return [];
    }
    const parts = name.split(/[:/.]/);
    const forms = parts.map((_, at) => lettersIn(parts.slice(at).join(" ")));
    const plain = forms.flatMap((form) => FIELDS_BY_LETTERS.get(form) ?? []);
    const inner = forms.flatMap((form) => FIELDS_BY_LETTERS.get(form.replace(PREFIX, "")) ?? []);
    const last = lettersIn(name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)?.at(-1) ?? "");
    const acronym = ACRONYMS.includes(last) ? (FIELDS_BY_LETTERS.get(last) ?? []) : [];
    return [...plain, ...inner.filter((field) => !NOT_PREFIXED.includes(field)), ...acronym];
}

/** What a field is, with its article. */
export function meaningOf(field: Field): string {
    return MEANINGS[field] ?? `a ${defaultTagName(field).replaceAll("-", " ")}`;
}

const MEANINGS: Readonly<Partial<Record<Field, string>>> = {
    app: "the name of the application",
    environment: "an environment",
    criticality: "a recovery tier",
    protection: "a protection scheme",
    rto: "a recovery time objective",
    rpo: "a recovery point objective",
    mttr: "a mean time to recover",
    lastDrill: "the day of the last recovery drill",
    data: "the place of the data",
    backupKind: "a kind of backup",
    restore: "a restore scheme",
    failover: "who fails over",
    standby: "the state of the standby",
    unprotectedReason: "a reason for no protection",
    unprotectedUntil: "the last day without protection",
};

function byLetters(): ReadonlyMap<string, readonly Field[]> {
    const meanings = new Map<string, Field[]>();
    for (const field of FIELDS) {
        for (const name of [defaultTagName(field), ...(NAMES[field] ?? [])]) {
            const letters = lettersIn(name);
            meanings.set(letters, [...(meanings.get(letters) ?? []), field]);
        }
    }
    return meanings;
}

function lettersIn(name: string): string {
    return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
