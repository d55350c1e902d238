import type { Raw } from "../../../values/raw.ts";

/** What a template is told of the deployment that it is for; each may be unknown. */
export interface ArmDeployment {
    name: Raw;
    /** The name of the resource group. */
    resourceGroup: Raw;
    location: Raw;
    subscriptionId: Raw;
}
