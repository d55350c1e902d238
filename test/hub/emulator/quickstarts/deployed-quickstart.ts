import { templates } from "../../../../estate/templates/index.ts";
import { HubProfile } from "../../../../hub/profile/hub-profile.ts";
import { GROUP, TestHub } from "../hub.ts";
import { quickstartNamed } from "./quickstart.ts";

const DEPLOYMENT = "Microsoft.Resources/deployments/quickstart";

/** More than the longest one takes, in the times that one operation takes. */
const ROUNDS = 60;

/**
 * A Hub to whose group `g` a quickstart has been deployed.
 * @throws Error where the Hub refuses it or fails to deploy it, with what it says
 */
export function deployedQuickstart(name: string): TestHub {
    const hub = new TestHub({ profile: new HubProfile(), templates });
    const { template, parameters, needs } = quickstartNamed(name);
    for (const { path, body } of needs) {
        hub.done("PUT", path, JSON.parse(JSON.stringify(body).replaceAll("{group}", GROUP)));
    }
    const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, { value }]));
    hub.done("PUT", DEPLOYMENT, { properties: { mode: "Incremental", template, parameters: values } });
    for (let round = 0; round < ROUNDS; round++) {
        hub.settle();
    }
    const { provisioningState, error } = hub.call("GET", DEPLOYMENT).body.properties as Record<string, unknown>;
    if (provisioningState !== "Succeeded") {
        throw new Error(`${provisioningState} ${JSON.stringify(error)}`);
    }
    return hub;
}
