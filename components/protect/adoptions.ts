import * as pulumi from "@pulumi/pulumi";
import { protectOf } from "../machine/protect.ts";
import { adoptedInputs } from "./adopted.ts";
import type { Adoption } from "./adoption.ts";
import { declared, placeOf, placeOfRequest } from "./declared.ts";
import { isGeneric, machineKind } from "./machine-kind.ts";

interface Adopted extends Adoption {
    /** Whether the engine is to protect the machine, of which the program has said nothing. */
    isToBeProtected: boolean;
    /** Whether the engine has asked about the machine. */
    isMet: boolean;
}

/**
 * The machines of one deployment that were given a plan after their declaration. The SDK asks the engine to register a
 * resource only when the program has had its turn, and the engine then asks this transform about the inputs.
 */
export class Adoptions {
    readonly #byPlace = new Map<string, Adopted>();

    /** Those of the deployment that runs: the Automation API runs several in one process. None in unit tests with mocks. */
    static ofDeployment(): Adoptions | undefined {
        const callbacks = pulumi.runtime.getEngine() && pulumi.runtime.getCallbacks();
        if (callbacks === undefined) {
            return undefined;
        }
        const found = byDeployment.get(callbacks);
        if (found !== undefined) {
            return found;
        }
        const made = new Adoptions();
        pulumi.runtime.registerResourceTransform((args) => made.#transform(args));
        byDeployment.set(callbacks, made);
        return made;
    }

    has(machine: pulumi.Resource): boolean {
        return this.#byPlace.has(placeOf(declared(machine)));
    }

    add(machine: pulumi.Resource, adoption: Adoption): void {
        const { __protect: said } = declared(machine);
        const isToBeProtected = said === undefined && protectOf(adoption.plan) === true;
        const adopted = { ...adoption, isToBeProtected, isMet: false };
        this.#byPlace.set(placeOf(declared(machine)), adopted);
        machine.urn.apply(() => (adopted.isMet ? undefined : reportLate(machine)));
    }

    async #transform(args: pulumi.ResourceTransformArgs): Promise<pulumi.ResourceTransformResult | undefined> {
        const { type, props, opts } = args;
        const mayBeMachine = machineKind(type, props) !== undefined || isGeneric(type);
        const adopted = mayBeMachine ? this.#byPlace.get(await placeOfRequest(args)) : undefined;
        if (adopted === undefined) {
            return undefined;
        }
        adopted.isMet = true;
        try {
            const inputs = adoptedInputs(args, adopted);
            return adopted.isToBeProtected ? { props: inputs, opts: toProtected(opts) } : withOptionsKept(inputs);
        } catch (error) {
            // The engine tells of what is thrown here, but in the middle of its own words.
            await pulumi.log.error((error as Error).message);
            throw error;
        }
    }
}

const byDeployment = new WeakMap<object, Adoptions>();

function reportLate(machine: pulumi.Resource): Promise<void> {
    const message =
        `protect "${declared(machine).__name}": the machine was registered before, without its plan. Call protect in the ` +
        "statement that declares the machine, or at least with no await in between.";
    return pulumi.log.error(message, machine);
}

/** What the program left open comes as `false`, which sent back would overrule the provider. */
function toProtected(opts: pulumi.CustomResourceOptions): pulumi.CustomResourceOptions {
    const { deleteBeforeReplace, retainOnDelete, ...others } = opts;
    return {
        ...others,
        protect: true,
        ...(deleteBeforeReplace ? { deleteBeforeReplace } : {}),
        ...(retainOnDelete ? { retainOnDelete } : {}),
    };
}

/** The engine keeps the options as they are where none are sent back, which Pulumi's types do not tell of. */
function withOptionsKept(props: pulumi.Inputs): pulumi.ResourceTransformResult {
    return { props } as pulumi.ResourceTransformResult;
}
