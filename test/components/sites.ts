import { Hub } from "../../components/index.ts";
import { lone } from "./valid-args.ts";

const { resourceGroupName, subnetId } = lone;

/** What exists on a Hub by the name of a region. */
export function siteOn(region: string, range: string) {
    const hub = new Hub(region, { endpoint: `management.${region}.hub.contoso.com`, subscriptionId: "s" });
    return { hub, resourceGroupName, subnetId, addressSpace: [range] };
}
