import { environmentOf } from "../../cli/emulator/environment.ts";
import { templates } from "../../estate/templates/index.ts";
import { startEmulator } from "../../hub/emulator/index.ts";
import { HubProfile } from "../../hub/profile/hub-profile.ts";
import { put } from "../emulator/seed.ts";

/** A Hub to deploy to, as it tells on a line once it serves. */
export interface DeploymentHub {
    subscription: string;
    /** What leads azure-native to it. */
    env: Readonly<Record<string, string>>;
}

const { hubs, bundleFile } = await startEmulator({
    hubs: [{ name: "west" }],
    profile: new HubProfile(),
    templates,
    tagNames: { columns: [], others: [] },
    version: "bench",
    isLenient: true,
    hasModernMetadata: true,
    operationTime: 0,
    retryAfter: 0,
    // Two for each of 500 machines.
    cores: 1_000,
});
const [hub] = hubs;
if (hub === undefined) {
    throw new Error("The emulator has no Hub.");
}
const group = `/subscriptions/${hub.subscriptionId}/resourceGroups/erp`;
put(hub.state, group, "2019-10-01", { location: "west" });
put(hub.state, `${group}/providers/Microsoft.Network/virtualNetworks/erp`, "2018-11-01", {
    location: "west",
    properties: {
        addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
        subnets: [{ name: "data", properties: { addressPrefix: "10.0.0.0/22" } }],
    },
});
console.log(JSON.stringify({ subscription: hub.subscriptionId, env: environmentOf(hub, bundleFile) }));
