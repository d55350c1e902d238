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
    return new StatedByTags(protection, tag, deliverable, tiers);
}

/** A class, as objects with as many getters of their own take long to make, and several rules ask for one of each machine. */
class StatedByTags implements Stated {
    readonly tag: Stated["tag"];
    readonly #protection: Protection;
    readonly #deliverable: (() => Stated["deliverable"]) | undefined;
    readonly #tiers: Tiers;

    constructor(
        protection: Protection,
        tag: Stated["tag"],
        deliverable: (() => Stated["deliverable"]) | undefined,
        tiers: Tiers,
    ) {
        this.#protection = protection;
        this.tag = tag;
        this.#deliverable = deliverable;
        this.#tiers = tiers;
    }

    /** What the backup plan says in the machine's stead is none of its tags, also while the plan is not known. */
    has(field: Field): boolean {
        const statement = this.#protection[memberOf(field)];
        const isLeftToPlan = isSaidByPlan(field) && statement === this.#protection.backupPlan;
        return statement !== ABSENT && !(statement instanceof Planned) && !isLeftToPlan;
    }

    isSecret(field: Field): boolean {
        const statement = this.#protection[memberOf(field)];
        return statement instanceof Known && statement.isSecret;
    }

    get deliverable() {
        return this.#deliverable?.();
    }

    get schemes() {
        return known(this.#protection.schemes);
    }

    get data() {
        return known(this.#protection.data);
    }

    get backupMethod() {
        return known(this.#protection.backupMethod);
    }

    get backupPlan() {
        return known(this.#protection.backupPlan);
    }

    get restore() {
        return known(this.#protection.restore);
    }

    get replicationLevel() {
        return known(this.#protection.replicationLevel);
    }

    get failover() {
        return known(this.#protection.failover);
    }

    get rto() {
        return peekPublic(this.#protection.rto);
    }

    get rpo() {
        return peekPublic(this.#protection.rpo);
    }

    get mttr() {
        return peekPublic(this.#protection.mttr);
    }

    get backupSchedule() {
        return peekPublic(this.#protection.backupSchedule);
    }

    get tier() {
        return this.#tiers[peekPublic(this.#protection.criticality) ?? ""];
    }

    get unprotectedReason() {
        return known(this.#protection.unprotectedReason);
    }
}

function known<T>(statement: Statement<T>): T | undefined {
    return statement.isKnown ? statement.value : undefined;
}
