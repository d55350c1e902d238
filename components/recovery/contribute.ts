import type * as pulumi from "@pulumi/pulumi";
import { type ComponentFacts, type Contribution, toContribution } from "../../protection/recovery-plan/contribution.ts";
import { Contributions, type Late } from "./contributions.ts";

/**
 * Adds a component to the recovery plan of its stack.
 * @param insteadOf components that it is made of, which have contributed by themselves: each machine counts once
 * @returns what it adds, for its output `recovery`
 */
export function contribute(
    component: pulumi.Resource,
    facts: ComponentFacts<Late>,
    insteadOf: readonly pulumi.Resource[] = [],
): Contribution<Late> {
    const contribution = toContribution(facts);
    Contributions.ofStack().add(component, contribution, insteadOf);
    return contribution;
}
