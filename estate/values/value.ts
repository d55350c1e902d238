import type { Problem } from "../../protection/tags/problem.ts";
import { Unknown } from "./unknown.ts";

/** A value that the resource states. */
export class Known<T> {
    readonly isKnown = true;
    readonly isAbsent = false;
    readonly isInvalid = false;
    readonly isUnknown = false;
    /** Whether there is a value to judge, or will be: what is not known yet is there all the same. */
    readonly hasValue = true;
    /** Whether the machine's backup plan states it, and no tag does. */
    readonly isPlanned: boolean = false;
    readonly value: T;
    /** Whether messages must not tell the value. */
    readonly isSecret: boolean;

    constructor(value: T, isSecret = false) {
        this.value = value;
        this.isSecret = isSecret;
    }
}

/** A value that the machine's backup plan states for it: no tag of the machine says it. */
export class Planned<T> extends Known<T> {
    override readonly isPlanned = true;
}

/** Nothing is stated. */
export class Absent {
    readonly isKnown = false;
    readonly isAbsent = true;
    readonly isInvalid = false;
    readonly isUnknown = false;
    readonly hasValue = false;
    readonly isPlanned = false;
}

/** Something is stated that cannot be read. */
export class Invalid {
    readonly isKnown = false;
    readonly isAbsent = false;
    readonly isInvalid = true;
    readonly isUnknown = false;
    readonly hasValue = false;
    readonly isPlanned = false;
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

export function known<T>(value: T): Known<T> {
    return new Known(value);
}

/** What follows from a value as far as that is known, without noting that anyone asked: the answer is as unknown as the value. */
export function mapped<T, U>(value: Value<T>, map: (value: T) => U): Value<U>;
export function mapped<T, U>(value: Statement<T>, map: (value: T) => U): Statement<U>;
export function mapped<T, U>(value: Statement<T>, map: (value: T) => U): Statement<U> {
    return value instanceof Known ? new Known(map(value.value), value.isSecret) : value;
}

/** Whether any of these has a value: one that is known is enough, and without one it is as unknown as they are. */
export function anyOf(values: readonly Statement<unknown>[]): Value<true> {
    return values.some((value) => value instanceof Known)
        ? new Known(true)
        : (values.find((value) => value instanceof Unknown) ?? ABSENT);
}

/** The value where it is known and messages may tell it, without noting that anyone asked. */
export function peekPublic<T>(value: Statement<T>): T | undefined {
    return value instanceof Known && !value.isSecret ? value.value : undefined;
}
