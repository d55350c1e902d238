import type { HubState } from "../../hub/hub-state.ts";
import type { ArmRequest } from "../../wire/exchange.ts";
import type { Address } from "../address.ts";
import { apiVersionOf } from "../checks/api-version.ts";
import { checkHolders } from "../checks/holders.ts";

/**
 * Refuses what Resource Manager itself would not answer: a version that it does not have, or a subscription, a group or a
 * resource that is not there. It has one list of versions for all that is its own.
 * @throws ArmError
 */
export function checkOwn(hub: HubState, { query }: ArmRequest, address: Address): string {
    const { profile } = hub.options;
    const own = profile.types.filter(({ name }) => name.startsWith("Microsoft.Resources/"));
    const versions = [...new Set(own.flatMap(({ apiVersions }) => apiVersions))].sort().reverse();
    const [type] = own;
    if (type) {
        apiVersionOf(query, { ...type, apiVersions: versions }, hub.options);
    }
    checkHolders(hub, address);
    return query.get("api-version")?.trim() ?? "";
}
