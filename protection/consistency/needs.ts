import { FIELDS, type Field } from "../tags/fields.ts";
import type { Scheme } from "../terms/scheme.ts";
import { exampleOf } from "./examples.ts";
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

/** What each scheme must say besides `app`. */
const NEEDS: Record<Scheme, readonly Field[]> = {
    backup: ["rto", "rpo", "backupMethod", "backupSchedule", "backupTarget", "restore"],
    replication: ["rto", "rpo", "replicationLevel", "replicationTarget", "failover"],
    "high-availability": ["rto", "rpo", "data"],
    none: ["unprotectedReason"],
};
/** What a backup plan of the catalogue says of all that a machine must say. */
export const SAID_BY_BACKUP_PLAN: readonly Field[] = ["backupMethod", "backupSchedule", "backupTarget"];

/**
 * The fields that are missing, given what is stated. Nothing is missing for a scheme that is not known.
 * @param fields those that are asked about
 */
export function missingFields(stated: Stated, fields: readonly Field[] = FIELDS): Need[] {
    const needs = [...OF_EVERY_MACHINE, ...ofSchemes(stated), ...ofReason(stated)];
    const missing = needs.filter(
        ({ field }, at, all) =>
            fields.includes(field) &&
            !stated.has(field) &&
            !(stated.has("backupPlan") && SAID_BY_BACKUP_PLAN.includes(field)) &&
            all.findIndex((other) => other.field === field) === at,
    );
    return missing.map((need) => ({ ...need, example: exampleOf(need.field, stated) }));
}

type Reason = Omit<Need, "example">;

const OF_EVERY_MACHINE: readonly Reason[] = [
    { field: "app", because: "objectives hold per application" },
    { field: "protection", because: 'a machine without protection says so with "none"' },
];

function ofSchemes(stated: Stated): Reason[] {
    return describedSchemes(stated).flatMap((scheme) => {
        const because = `${stated.tag("protection")} ${tellValue(stated, "protection", scheme)} needs it`;
        return NEEDS[scheme].map((field) => ({ field, scheme, because }));
    });
}

/** Test machines have an end. */
function ofReason(stated: Stated): Reason[] {
    if (!stated.schemes?.includes("none") || stated.unprotectedReason !== "dev-test") {
        return [];
    }
    const reason = tellValue(stated, "unprotectedReason", "dev-test");
    const because = `${stated.tag("unprotectedReason")} ${reason} needs an end date`;
    return [{ field: "unprotectedUntil", because }];
}
