import * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { refuse } from "./refuse.ts";

/**
 * Looks for what is wrong with a component; nothing where it may be registered. A program that the engine runs is told of
 * it at once, fails in the end, and goes on until then, so that one run tells what is wrong with all of its components.
 * @param faultsOf looks for faults of the arguments, which may depend on the name
 * @param given components that this one is made with: it fails with any of them, and there is nothing more to tell
 * @throws {pulumi.RunError} where no engine runs a program: in unit tests with mocks, and in the component package, which
 * answers for one component at a time
 */
export function faultyIn(
    component: string,
    name: unknown,
    faultsOf: () => readonly string[],
    given: readonly unknown[] = [],
): Faulty | undefined {
    const called = typeof name === "string" && name !== "" ? name : component;
    try {
        refuse(component, name, faultsOf);
    } catch (error) {
        if (!pulumi.RunError.isInstance(error) || !isProgramRunning()) {
            throw error;
        }
        return new Faulty(called, new ToldError(error.message));
    }
    const error = given.map((one) => errors.get(one as object)).find((found) => found !== undefined);
    return error && new Faulty(called, error);
}

/** What a component is made with that is never registered, and neither is what uses an output of it or waits for it. */
export class Faulty {
    /** The component's own, or another where it has none. */
    readonly name: string;
    /** It adds nothing to the recovery plan. */
    readonly recovery: Contribution<never> = { app: "", deployments: [] };
    readonly #error: ToldError;
    readonly #failure: Promise<never>;

    constructor(name: string, error: ToldError) {
        this.name = name;
        this.#error = error;
        // Pulumi tells of an error that nobody catches, of the same one once, and has the program fail.
        void Promise.reject(error);
        this.#failure = Promise.reject(error);
    }

    options({ parent }: pulumi.ComponentResourceOptions = {}): pulumi.ComponentResourceOptions {
        return { ...(parent === undefined ? {} : { parent }), dependsOn: this.#failure };
    }

    /**
     * What stands for each output of the component.
     * @param resource is the one within the component that others wait for who wait for the component
     */
    outputOf(component: pulumi.ComponentResource, resource = this.#resourceOf(component)): pulumi.Output<never> {
        errors.set(component, this.#error);
        const output = pulumi.output(this.#failure) as pulumi.Output<never>;
        for (const failed of [output, component.urn, resource.urn, resource.id]) {
            leaveUnread(failed);
        }
        return output;
    }

    #resourceOf(component: pulumi.ComponentResource): pulumi.CustomResource {
        return new Unregistered("hubguard:index:Unregistered", this.name, {}, this.options({ parent: component }));
    }
}

const errors = new WeakMap<object, ToldError>();

/** The SDK writes into the message where it was when it met the error, which is no part of what is wrong. */
class ToldError extends pulumi.RunError {
    constructor(message: string) {
        super(message);
        Object.defineProperty(this, "message", { get: () => message, set: () => undefined });
    }
}

class Unregistered extends pulumi.CustomResource {}

/** Node.js warns of a promise that has failed by the time somebody reads it. */
function leaveUnread(output: pulumi.Output<unknown>): void {
    const { isKnown, isSecret } = output as unknown as Record<string, Promise<unknown>>;
    for (const promise of [isKnown, isSecret]) {
        promise?.catch(() => undefined);
    }
}

function isProgramRunning(): boolean {
    return pulumi.runtime.getStackResource() !== undefined && pulumi.runtime.getEngine() !== undefined;
}
