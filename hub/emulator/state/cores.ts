import { machineSize } from "../sizes/machine-size.ts";
import { objectIn, textIn } from "../wire/json.ts";
import { subscriptionOf } from "./places.ts";
import { keyOf, type Resource } from "./resource.ts";

/** How many cores the machines of each subscription have, running or not, told by the machines. */
export class Cores {
    readonly #bySubscription = new Map<string, number>();

    of(subscription: string): number {
        return this.#bySubscription.get(keyOf(subscription)) ?? 0;
    }

    put(resource: Resource): void {
        this.#add(resource, 1);
    }

    remove(resource: Resource): void {
        this.#add(resource, -1);
    }

    #add(resource: Resource, sign: 1 | -1): void {
        const size = sizeOf(resource);
        if (size !== undefined) {
            const subscription = keyOf(subscriptionOf(resource.id) ?? "");
            this.#bySubscription.set(subscription, this.of(subscription) + sign * machineSize(size).cores);
        }
    }
}

function sizeOf({ type, body }: Resource): string | undefined {
    switch (type) {
        case "Microsoft.Compute/virtualMachines":
            return textIn(objectIn(objectIn(body, "properties"), "hardwareProfile"), "vmSize");
        case "Microsoft.Compute/virtualMachineScaleSets/virtualMachines":
            return textIn(objectIn(body, "sku"), "name");
        default:
            return undefined;
    }
}
