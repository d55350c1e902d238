import type { JudgedResource } from "../../policypack/judging/judge-stack.ts";
import { type Declared, urnOf } from "../../test/policypack/requests.ts";

/** A stack as judging takes it. */
export function resourcesOf(stack: readonly Declared[]): JudgedResource[] {
    return stack.map((declared) => {
        const { type, name, inputs, provider, protect, dependencyUrns = {} } = declared;
        const dependencies = Object.entries(dependencyUrns).map(([input, urns]) => {
            return [input, urns.map((urn) => ({ urn }))] as const;
        });
        return {
            ...{ urn: urnOf(declared), type, name, inputs, provider, isProtected: protect ?? false },
            dependencies: Object.fromEntries(dependencies),
        };
    });
}
