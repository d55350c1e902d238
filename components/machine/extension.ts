import * as pulumi from "@pulumi/pulumi";
import { type Check, input, kindOf, optional, text } from "../arguments/check.ts";
import { isObject, listOf, record, unique } from "../arguments/structure.ts";
import { register } from "../azure/register.ts";
import type { Machine, Shared } from "./particulars.ts";

/** An extension of the guest, as the Hub's operator offers it, such as a backup agent. */
export interface Extension {
    /** Tells the extensions of a machine apart. */
    name: string;
    /** Such as `Microsoft.Azure.Extensions`. */
    publisher: pulumi.Input<string>;
    /** Such as `CustomScript`. */
    type: pulumi.Input<string>;
    /** The first two numbers of the version of the handler, such as `2.0`. */
    version: pulumi.Input<string>;
    /** Read by anybody who can read the VM. */
    settings?: pulumi.Input<Record<string, unknown>>;
    /** Only the guest can read them; become a secret of the stack. */
    protectedSettings?: pulumi.Input<Record<string, unknown>>;
}

export const extensions: Check = (value, path) => {
    const faults = listOfExtensions(value, path);
    return faults.length > 0 ? faults : unique(value as Extension[], path, "the name", ({ name }) => name);
};

/** The members that a resource of its own and an entry of a scale set's profile have in common. */
export function toBody({ publisher, type, version, settings, protectedSettings }: Extension) {
    return {
        publisher,
        type,
        typeHandlerVersion: version,
        autoUpgradeMinorVersion: true,
        settings,
        protectedSettings: protectedSettings === undefined ? undefined : pulumi.secret(protectedSettings),
    };
}

/**
 * One after the other: the agent of a VM installs one extension at a time.
 * @returns the last of them, or the VM where there is none
 */
export function registerExtensions(
    extensions: readonly Extension[],
    name: string,
    { vm, shared }: { vm: Machine["vm"]; shared: Shared },
    parent: pulumi.Resource,
): pulumi.Resource {
    let previous: pulumi.Resource = vm;
    for (const extension of extensions) {
        previous = register(
            "compute:VirtualMachineExtension",
            `${name}-${extension.name}`,
            { ...shared, vmName: vm.name, vmExtensionName: extension.name, ...toBody(extension) },
            { parent, dependsOn: previous, additionalSecretOutputs: ["protectedSettings"] },
        );
    }
    return previous;
}

const object: Check = (value, path) => (isObject(value) ? [] : [`${path} is ${kindOf(value)}, but must be an object.`]);

const listOfExtensions = listOf(
    record({
        name: text("backup-agent"),
        publisher: input(text("Microsoft.Azure.Extensions")),
        type: input(text("CustomScript")),
        version: input(text("2.0")),
        settings: optional(input(object)),
        protectedSettings: optional(input(object)),
    }),
);
