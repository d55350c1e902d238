import type { RawConfiguration } from "../../../../policypack/configuration/configuration.ts";
import type { RuleName } from "../../../../policypack/rules/index.ts";
import type { Declared } from "../../requests.ts";
import { byId, byOutput, type Wiring } from "./wiring.ts";

/** A stack in azure-native's typed form, which other forms are to be judged like. */
export interface Stack {
    title: string;
    resources: readonly Declared[];
    /** Rules that speak of it, among others; of a stack that none is named of, no rule does. */
    violates: readonly RuleName[];
    configuration?: RawConfiguration;
}

export function stack(
    title: string,
    violates: readonly RuleName[],
    resources: readonly Declared[],
    configuration: RawConfiguration = {},
): Stack {
    return { title, violates, resources, configuration };
}

/** The same with either way to pass ids on. */
export function eitherWay(
    title: string,
    violates: readonly RuleName[],
    resources: (wire: Wiring) => readonly Declared[],
    configuration: RawConfiguration = {},
): Stack[] {
    return [
        stack(`${title}, by outputs`, violates, resources(byOutput), configuration),
        stack(`${title}, by ids`, violates, resources(byId), configuration),
    ];
}
