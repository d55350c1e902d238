import type * as pulumi from "@pulumi/pulumi";
import { type Registered, register } from "../azure/register.ts";
import type { Shared } from "../machine/particulars.ts";
import type { Spread } from "./arguments.ts";

export function registerSet(
    name: string,
    { faultDomains = 2, updateDomains }: Spread,
    shared: Shared,
    parent: pulumi.Resource,
): Registered<"compute:AvailabilitySet"> {
    return register(
        "compute:AvailabilitySet",
        name,
        {
            ...shared,
            // The kind for machines with managed disks.
            sku: { name: "Aligned" },
            platformFaultDomainCount: faultDomains,
            platformUpdateDomainCount: updateDomains,
        },
        // The Hub lists the members there, which a refresh would take for a change.
        { parent, ignoreChanges: ["virtualMachines"] },
    );
}
