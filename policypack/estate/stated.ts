import type { Stated } from "../../protection/stated.ts";
import type { Protection } from "./protection.ts";
import { ABSENT, Known, type Statement } from "./value.ts";

/**
 * What a machine's tags say, for the vocabulary's checks. What is not known yet counts as stated, and as nothing that
 * could contradict. Each value is asked for only when a check reads it, so that no rule notes what it does not need.
 */
export function statedBy(protection: Protection, tag: Stated["tag"]): Stated {
    return {
        tag,
        has: (field) => protection[field] !== ABSENT,
        isSecret: (field) => {
            const statement = protection[field];
            return statement instanceof Known && statement.isSecret;
        },
        get schemes() {
            return known(protection.protection);
        },
        get data() {
            return known(protection.data);
        },
        get backupMethod() {
            return known(protection.backupMethod);
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
        get unprotectedReason() {
            return known(protection.unprotectedReason);
        },
    };
}

function known<T>(statement: Statement<T>): T | undefined {
    return statement.isKnown ? statement.value : undefined;
}
