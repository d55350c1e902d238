import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import type { Declared } from "../../test/policypack/requests.ts";

/** A stack and what a platform team has configured for it. */
export interface Case {
    stack: readonly Declared[];
    configuration?: RawConfiguration;
}

/** What can be many: makes a case of so many items, whose time is to grow with their number and no faster. */
export type Dimension = (size: number) => Case;

export type Dimensions = Readonly<Record<string, Dimension>>;

/** So many items, each made of its number. */
export function times<T>(count: number, make: (at: number) => T): T[] {
    return Array.from({ length: count }, (_, at) => make(at));
}

/** So many members of an object, each made of its number. */
export function members<T>(count: number, make: (at: number) => readonly [string, T]): Record<string, T> {
    return Object.fromEntries(times(count, make));
}
