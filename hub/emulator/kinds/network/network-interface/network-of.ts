import { keyOf } from "../../../state/resource.ts";

/** The key of the virtual network that a subnet is in. */
export function networkOf(subnet: string): string {
    return keyOf(subnet).replace(/\/subnets\/[^/]+$/, "");
}
