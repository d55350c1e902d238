import * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { kindOf } from "../arguments/check.ts";
import { refuse, refuseCall } from "../arguments/refuse.ts";
import { platformOf, type Settings } from "../metadata/settings.ts";
import { noMachine } from "./adopted.ts";
import { Adoptions } from "./adoptions.ts";
import { contributeMachine } from "./contribution.ts";
import { declared } from "./declared.ts";
import { isGeneric, machineKind } from "./machine-kind.ts";
import { optionFaults, type ProtectOptions } from "./options.ts";
import { type PlanOf, planFaults } from "./plan.ts";

/**
 * Gives a plan to machines that the program has just declared: VMs and scale sets of azure-native, of any API version,
 * and of the providers that are made of Terraform's. Their tags get the metadata of the plan, and what is backed up is
 * protected from deletion unless the program says otherwise. Nothing else of them changes, and none is replaced.
 *
 *     const db = protect(new compute.VirtualMachine("db", { … }), { app: "erp", … });
 *
 * Call it in the statement that declares the machine, or with no `await` in between: a machine that is registered before
 * fails the program. The engine is asked to consult it on every resource of the program, which takes about 10 ms each; a
 * program of hundreds of machines is previewed faster with {@link protectMachines}.
 *
 * @returns what it was given
 * @throws {pulumi.RunError} with a line for each fault of the plan, or for what is no machine. Tags of the machine that
 * contradict the plan fail its registration.
 */
export function protect<const M extends pulumi.Resource | readonly pulumi.Resource[]>(
    machines: M,
    plan: PlanOf<M extends readonly (infer Machine)[] ? Machine : M>,
    options: ProtectOptions = {},
): M {
    refuseCall("protect", optionFaults(options));
    const { settings, instances } = options;
    const list = [machines].flat() as pulumi.Resource[];
    const adoptions = Adoptions.ofDeployment();
    for (const machine of list) {
        const faults = machineFaults(machine, adoptions);
        refuse("protect", nameOf(machine), () => (faults.length > 0 ? faults : faultsOfPlan(plan, machine, settings)));
    }
    const adoption = { by: "protect", plan: plan as ProtectionPlan, settings, instances };
    for (const machine of list) {
        adoptions?.add(machine, adoption);
        const { __pulumiType: type, __name: name } = declared(machine);
        const { id } = machine as pulumi.CustomResource;
        contributeMachine(machine, { type, name, id, instances, members: machine }, adoption);
    }
    return machines;
}

function machineFaults(machine: unknown, adoptions: Adoptions | undefined): string[] {
    if (!pulumi.Resource.isInstance(machine)) {
        return [`the machine is ${kindOf(machine)}. Give the resource that declares it.`];
    }
    if (pulumi.ComponentResource.isInstance(machine)) {
        return [COMPONENT];
    }
    const { __pulumiType: type } = declared(machine);
    if (machineKind(type, {}) === undefined && !isGeneric(type)) {
        return noMachine(type);
    }
    return adoptions?.has(machine) ? ["has a plan from an earlier call of protect. Remove one of the two."] : [];
}

const COMPONENT =
    "is a component. Give the machines that it declares, or pass it the option transformations: [protection(plan)].";

/** A generic resource is known to be a scale set only by its inputs, so its plan is looked at again. */
function faultsOfPlan(plan: unknown, machine: pulumi.Resource, settings: Settings | undefined): string[] {
    return planFaults(plan, machineKind(declared(machine).__pulumiType, {}) ?? "vm", platformOf(settings));
}

function nameOf(machine: unknown): string {
    return pulumi.Resource.isInstance(machine) ? declared(machine).__name : "?";
}
