import type * as pulumi from "@pulumi/pulumi";
import { type ComponentFacts, type Contribution, toContribution } from "../../protection/recovery-plan/contribution.ts";
import { platformOf, type Settings } from "../metadata/settings.ts";
import { Contributions, type Late } from "./contributions.ts";

/** What a component knows of itself. */
interface Facts extends Omit<ComponentFacts<Late>, "platform"> {
    settings?: Settings | undefined;
}

/**
 * Adds a component to the recovery plan of its stack.
 * @param insteadOf components that it is made of, which have contributed by themselves: each machine counts once
 * @returns what it adds, for its output `recovery`
 */
export function contribute(
    component: pulumi.Resource,
    { settings, ...facts }: Facts,
    insteadOf: readonly pulumi.Resource[] = [],
): Contribution<Late> {
    const contribution = toContribution({ ...facts, platform: platformOf(settings) });
    Contributions.ofStack().add(component, contribution, insteadOf);
    return contribution;
}
