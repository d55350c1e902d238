import type { Problem } from "../../protection/problem.ts";
import { looked } from "./looks.ts";

/** A value that the resource states. */
export class Known<T> {
    readonly isKnown = true;
    readonly isAbsent = false;
    readonly isInvalid = false;
    readonly isUnknown = false;
    readonly value: T;

    constructor(value: T) {
        this.value = value;
    }
}

/** Nothing is stated. */
export class Absent {
    readonly isKnown = false;
    readonly isAbsent = true;
    readonly isInvalid = false;
    readonly isUnknown = false;
}

/** Something is stated that cannot be read. */
export class Invalid {
    readonly isKnown = false;
    readonly isAbsent = false;
    readonly isInvalid = true;
    readonly isUnknown = false;
    readonly problem: Problem;

    constructor(problem: Problem) {
        this.problem = problem;
    }
}

/**
 * A value that is known only once other resources are deployed. A rule cannot read it, and a rule that asks has met it:
 * asking is noted, so that what no rule could decide is reported without any rule doing so.
 */
export class Unknown {
    /** The resource whose property it is. */
    readonly urn: string;
    /** The input of the resource that holds it; its dependencies are what the value waits for. */
    readonly input: string;
    /** The property as messages name it: `tag "rpo"`, `networkProfile.networkInterfaces[0].id`. */
    readonly label: string;

    constructor(urn: string, input: string, label: string) {
        this.urn = urn;
        this.input = input;
        this.label = label;
    }

    get isKnown(): false {
        looked(this);
        return false;
    }

    get isAbsent(): false {
        looked(this);
        return false;
    }

    get isInvalid(): false {
        looked(this);
        return false;
    }

    get isUnknown(): true {
        looked(this);
        return true;
    }
}

export type Value<T> = Known<T> | Absent | Unknown;

/** What a tag says: a value, nothing, something unreadable, or not known yet. */
export type Statement<T> = Value<T> | Invalid;

export const ABSENT = new Absent();

/** The value where it is known, without noting that anyone asked: for names in messages, not for verdicts. */
export function peek<T>(value: Statement<T>): T | undefined {
    return value instanceof Known ? value.value : undefined;
}
