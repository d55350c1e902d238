import * as pulumi from "@pulumi/pulumi";
import { quote } from "../../text/quote.ts";
import { refuse } from "../arguments/refuse.ts";
import { protectOf } from "../machine/protect.ts";
import { platformOf } from "../metadata/settings.ts";
import { planTags } from "../metadata/tags.ts";
import type { Adoption } from "./adoption.ts";
import { capacityOf, contributeMachine, reportMiscount } from "./contribution.ts";
import { declared, ownerOf } from "./declared.ts";
import { isGeneric, machineKind } from "./machine-kind.ts";
import { mergedTags } from "./merged-tags.ts";
import { planFaults } from "./plan.ts";

/** The inputs and options of a machine, which is being declared, with those that its plan asks for. */
export function adopted(
    args: pulumi.ResourceTransformationArgs,
    adoption: Adoption,
): pulumi.ResourceTransformationResult {
    const { resource, type, name, props, opts } = args;
    const owner = ownerOf(opts.parent);
    refuse(adoption.by, name, () =>
        owner ? [`is a machine of ${owner}, which gives it a plan. State that one there.`] : [],
    );
    const capacity = capacityOf(props);
    const instances = typeof capacity === "number" ? capacity : adoption.instances;
    const inputs = adoptedInputs(args, { ...adoption, instances });
    // The constructor goes on to give the resource its id.
    const id = pulumi.output(Promise.resolve().then(() => (resource as pulumi.CustomResource).id));
    contributeMachine(resource, { type, name, id, instances, members: props }, adoption);
    // The constructor lets the parent decide only after this.
    const said = opts.protect ?? (opts.parent && declared(opts.parent).__protect);
    return { props: inputs, opts: { ...opts, protect: protectOf(adoption.plan, { protect: said }) } };
}

/**
 * The inputs of a machine with the metadata of a plan.
 * @throws {pulumi.RunError} where the machine and the plan do not go together
 */
export function adoptedInputs(
    { type, name, props, opts }: Pick<pulumi.ResourceTransformArgs, "type" | "name" | "props" | "opts">,
    { by, plan, settings, instances = 1 }: Adoption,
): pulumi.Inputs {
    const platform = platformOf(settings);
    const kind = machineKind(type, props);
    const stop = (faults: readonly string[]) => refuse(by, name, () => faults);
    stop(kind === undefined ? noMachine(type) : planFaults(plan, kind, platform));
    stop(ignoredTags(opts.ignoreChanges ?? [], Object.keys(planTags(plan, platform))));
    if (kind === "scale set") {
        reportMiscount(`${by} ${quote(name)}`, capacityOf(props), instances);
    }
    return { ...props, tags: mergedTags(props.tags, { plan, platform, refuse: stop }) };
}

/** A machine that is deployed already would keep the tags that it has. */
function ignoredTags(ignored: readonly string[], planned: readonly string[]): string[] {
    const paths = ["*", "tags", "tags.*", ...planned.flatMap((tag) => [`tags.${tag}`, `tags["${tag}"]`])];
    const found = ignored.filter((path) => paths.includes(path));
    const fix = 'Name the tags that others write, e.g. "tags.owner".';
    return found.map((path) => `the option ignoreChanges holds ${quote(path)}, which keeps the plan away. ${fix}`);
}

/** Why a resource cannot have a plan. */
export function noMachine(type: string): string[] {
    return isGeneric(type)
        ? [`resourceType is none of ${MACHINES} that is known before deployment. Give the plan to a machine.`]
        : [`is of type ${type}. Give the plan to a VM or a scale set.`];
}

const MACHINES = "Microsoft.Compute/virtualMachines and Microsoft.Compute/virtualMachineScaleSets";
