import * as pulumi from "@pulumi/pulumi";
import { contribute } from "../recovery-plan/contribute.ts";
import type { Late } from "../recovery-plan/contributions.ts";
import type { Adoption } from "./adoption.ts";

/** What is known of a machine when it is given a plan. */
interface AdoptedMachine {
    type: string;
    name: string;
    id: Late;
    instances: number | undefined;
    /** Its inputs, or its outputs, which have the same names. */
    members: Members;
}

// biome-ignore lint/suspicious/noExplicitAny: inputs of any provider, whose outputs give their members as outputs
type Members = Record<string, any>;

/** Adds a machine to the recovery plan of its stack. */
export function contributeMachine(machine: pulumi.Resource, known: AdoptedMachine, { plan, settings }: Adoption): void {
    const { type, name, id, instances = 1, members } = known;
    contribute(machine, {
        component: type.split(":").at(-1) ?? type,
        name,
        deployments: [
            { plan, hub: { location: members.location }, size: sizeOf(members), machines: [{ name, id, instances }] },
        ],
        settings,
    });
}

/** How many machines a scale set has: in azure-native, and by the providers that are made of Terraform's. */
export function capacityOf({ sku, instances }: Members): pulumi.Input<number> | undefined {
    return sku?.capacity ?? instances;
}

/** Warns where the recovery plan counts a scale set wrong, once its capacity is known. @param subject begins the message */
export function reportMiscount(subject: string, capacity: pulumi.Input<number> | undefined, instances: number): void {
    pulumi.output(capacity).apply((known) => {
        if (typeof known === "number" && known !== instances) {
            const fix = `Write the capacity as a number, or give protect the option instances: ${known}.`;
            return pulumi.log.warn(`${subject}: the recovery plan counts ${instances} of ${known} instances. ${fix}`);
        }
    });
}

function sizeOf({ hardwareProfile, properties, sku, size, vmSize }: Members): Late {
    return (hardwareProfile ?? properties?.hardwareProfile)?.vmSize ?? sku?.name ?? size ?? vmSize;
}
