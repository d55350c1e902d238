import type { Problem } from "../../protection/tags/problem.ts";
import type { Unknown } from "./unknown.ts";

/** A value that the resource states. */
export class Known<T> {
    readonly isKnown = true;
    readonly isAbsent = false;
    readonly isInvalid = false;
    readonly isUnknown = false;
    readonly value: T;
    /** Whether messages must not tell the value. */
    readonly isSecret: boolean;

    constructor(value: T, isSecret = false) {
        this.value = value;
        this.isSecret = isSecret;
    }
}

/** A value that the machine's backup plan states for it: no tag of the machine says it. */
export class Planned<T> extends Known<T> {}

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

export type Value<T> = Known<T> | Absent | Unknown;

/** What a tag says: a value, nothing, something unreadable, or not known yet. */
export type Statement<T> = Value<T> | Invalid;

export const ABSENT = new Absent();

/** The value where it is known, without noting that anyone asked: for names in messages, not for verdicts. */
export function peek<T>(value: Statement<T>): T | undefined {
    return value instanceof Known ? value.value : undefined;
}

/** The value where it is known and messages may tell it, without noting that anyone asked. */
export function peekPublic<T>(value: Statement<T>): T | undefined {
    return value instanceof Known && !value.isSecret ? value.value : undefined;
}
