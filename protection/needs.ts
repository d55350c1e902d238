import type { Field } from "./fields.ts";
import type { Scheme } from "./scheme.ts";
import { describedSchemes, type Stated, tellValue } from "./stated.ts";

/** A field that a machine must state, and why. */
export interface Need {
    field: Field;
    /** The scheme that needs it, with others. */
    scheme?: Scheme;
    /** Completes "is missing: …". */
    because: string;
    /** A valid value. */
    example: string;
}

const EXAMPLES: Partial<Record<Field, string>> = {
    app: "erp",
    protection: "backup",
    rto: "4h",
    rpo: "1h",
    backupMethod: "agent",
    backupSchedule: "0 */4 * * *",
    backupTarget: "backup.dc2.contoso.com",
    restore: "app-data",
    replicationLevel: "application",
    replicationTarget: "management.west2.hub.contoso.com",
    failover: "application",
    data: "external",
    unprotectedReason: "dev-test",
    unprotectedUntil: "2027-03-31",
};

/** What each scheme must say besides `app`. A backup plan of the catalogue says method, schedule and target. */
const NEEDS: Record<Scheme, readonly Field[]> = {
    backup: ["rto", "rpo", "backupMethod", "backupSchedule", "backupTarget", "restore"],
    replication: ["rto", "rpo", "replicationLevel", "replicationTarget", "failover"],
    "high-availability": ["rto", "rpo", "data"],
    none: ["unprotectedReason"],
};
const SAID_BY_BACKUP_PLAN: readonly Field[] = ["backupMethod", "backupSchedule", "backupTarget"];

/** The fields that are missing, given what is stated. Nothing is missing for a scheme that is not known. */
export function missingFields(stated: Stated): Need[] {
    const needs = [need("app", "objectives hold per application")];
    if (!stated.has("protection")) {
        needs.push(need("protection", 'a machine without protection says so with "none"'));
    }
    for (const scheme of describedSchemes(stated)) {
        const because = `${stated.tag("protection")} ${tellValue(stated, "protection", scheme)} needs it`;
        needs.push(...NEEDS[scheme].map((field) => ({ ...need(field, because), scheme })));
    }
    return [...needs, ...conditional(stated)].filter(
        ({ field }, at, all) =>
            !stated.has(field) &&
            !(stated.has("backupPlan") && SAID_BY_BACKUP_PLAN.includes(field)) &&
            all.findIndex((other) => other.field === field) === at,
    );
}

function conditional(stated: Stated): Need[] {
    const schemes = describedSchemes(stated);
    const needs: Need[] = [];
    if (schemes.includes("high-availability") && stated.data === "local" && schemes.length === 1) {
        const because = "data lives inside the machines, so the application backs it up or replicates it";
        needs.push({ ...need("backupMethod", because), example: "application" });
    }
    if (schemes.includes("none") && stated.unprotectedReason === "dev-test") {
        needs.push(
            need(
                "unprotectedUntil",
                `${stated.tag("unprotectedReason")} ${tellValue(stated, "unprotectedReason", "dev-test")} needs an end date`,
            ),
        );
    }
    return needs;
}

function need(field: Field, because: string): Need {
    return { field, because, example: EXAMPLES[field] ?? "" };
}
