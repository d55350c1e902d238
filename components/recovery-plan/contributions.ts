import * as pulumi from "@pulumi/pulumi";
import { assemble } from "../../protection/recovery-plan/assemble.ts";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import type { RecoveryPlan } from "../../protection/recovery-plan/recovery-plan.ts";

/** What may be known at deployment only. */
export type Late = pulumi.Input<string>;

/** What the components of one stack have contributed so far. */
export class Contributions {
    readonly #byComponent = new Map<pulumi.Resource, Contribution<Late>>();
    #plan: RecoveryPlan<Late> | undefined;

    /** Those of the stack that is being deployed: the Automation API deploys several in one process. */
    static ofStack(): Contributions {
        // Unit tests with mocks have no stack, but each run has a monitor of its own.
        const stack = pulumi.runtime.getStackResource() ?? pulumi.runtime.getMonitor() ?? Contributions;
        const found = byStack.get(stack) ?? new Contributions();
        byStack.set(stack, found);
        return found;
    }

    add(component: pulumi.Resource, contribution: Contribution<Late>, insteadOf: readonly pulumi.Resource[]): void {
        if (this.#plan) {
            const message = "The recovery plan was read before this component was made, and lacks it.";
            pulumi.log.warn(message, component);
        }
        for (const part of insteadOf) {
            this.#byComponent.delete(part);
        }
        this.#byComponent.set(component, contribution);
        this.#plan = undefined;
    }

    get plan(): RecoveryPlan<Late> {
        this.#plan ??= assemble([...this.#byComponent.values()]);
        return this.#plan;
    }
}

const byStack = new WeakMap<object, Contributions>();
