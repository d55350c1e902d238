import type { HubState } from "../hub/hub-state.ts";
import type { Resource } from "../state/resource.ts";
import { ArmError } from "../wire/arm-error.ts";
import { textIn } from "../wire/json.ts";

const TYPE = "Microsoft.Resources/providers";
const REGISTERED = "Registered";

/** That a subscription uses a namespace, or no longer does. @param scope the subscription's id */
export function registrationOf(scope: string, namespace: string, state: string): Resource {
    return { id: idIn(scope, namespace), type: TYPE, name: namespace, body: { registrationState: state }, etag: "" };
}

/** Whether a subscription uses a namespace: all do, until somebody says otherwise. */
export function registrationIn(hub: HubState, scope: string, namespace: string): string {
    const registration = hub.resources.get(idIn(scope, namespace));
    return (registration && textIn(registration.body, "registrationState")) ?? REGISTERED;
}

/** @throws ArmError https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider */
export function checkRegistered(hub: HubState, subscription: string, namespace: string): void {
    if (registrationIn(hub, `/subscriptions/${subscription}`, namespace) !== REGISTERED) {
        throw new ArmError(
            409,
            "MissingSubscriptionRegistration",
            `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
        );
    }
}

function idIn(scope: string, namespace: string): string {
    return `${scope}/providers/${namespace}`;
}
