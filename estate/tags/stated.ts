import type { Stated } from "../../protection/consistency/stated.ts";
import type { Field } from "../../protection/tags/fields.ts";
import type { Tiers } from "../../protection/terms/tiers.ts";
import { ABSENT, Known, Planned, peekPublic, type Statement } from "../values/value.ts";
import { isSaidByPlan } from "./planned-statements.ts";
import { memberOf, type Protection } from "./protection.ts";

/**
 * What a machine's tags say, for the vocabulary's checks. What is not known yet counts as stated, and as nothing that
 * could contradict; what the backup plan says in the machine's stead has a value, and counts as not stated. Each value
 * is asked for only when a check reads it, so that no rule notes what it does not need.
 * @param deliverable see {@link Stated.deliverable}
 * @param tiers what examples keep to
 */
export function statedBy(
    protection: Protection,
    tag: Stated["tag"],
    deliverable?: () => Stated["deliverable"],
    tiers: Tiers = {},
): Stated {
    return {
        tag,
        has: (field) => isStatedByTag(protection, field),
        isSecret: (field) => {
            const statement = protection[memberOf(field)];
            return statement instanceof Known && statement.isSecret;
        },
        get deliverable() {
            return deliverable?.();
        },
        get schemes() {
            return known(protection.schemes);
        },
        get data() {
            return known(protection.data);
        },
        get backupMethod() {
            return known(protection.backupMethod);
        },
        get backupPlan() {
            return known(protection.backupPlan);
        },
        get restore() {
            return known(protection.restore);
        },
        get replicationLevel() {
            return known(protection.replicationLevel);
        },
        get failover() {
            return known(protection.failover);
        },
        get rto() {
            return peekPublic(protection.rto);
        },
        get rpo() {
            return peekPublic(protection.rpo);
        },
        get mttr() {
            return peekPublic(protection.mttr);
        },
        get backupSchedule() {
            return peekPublic(protection.backupSchedule);
        },
        get tier() {
            return tiers[peekPublic(protection.criticality) ?? ""];
        },
        get unprotectedReason() {
            return known(protection.unprotectedReason);
        },
    };
}

/** What the backup plan says in the machine's stead is none of its tags, also while the plan is not known. */
function isStatedByTag(protection: Protection, field: Field): boolean {
    const statement = protection[memberOf(field)];
    const isLeftToPlan = isSaidByPlan(field) && statement === protection.backupPlan;
    return statement !== ABSENT && !(statement instanceof Planned) && !isLeftToPlan;
}

function known<T>(statement: Statement<T>): T | undefined {
    return statement.isKnown ? statement.value : undefined;
}
