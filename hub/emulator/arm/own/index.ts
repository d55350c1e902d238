import type { HubState } from "../../hub/hub-state.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { Address } from "../address.ts";
import { DEPLOYMENT_ROUTES } from "../deployments/routes.ts";
import { formOf, type Route } from "../route.ts";
import { GROUP_ROUTES } from "./group-routes.ts";
import { OPERATION_ROUTES } from "./operations.ts";
import { PROVIDER_ROUTES } from "./providers.ts";
import { ROLE_ROUTES } from "./roles.ts";
import { SCOPED_ROUTES } from "./scoped-list.ts";
import { serviceAnswer } from "./service.ts";
import { SUBSCRIPTION_ROUTES } from "./subscriptions.ts";
import { TAG_ROUTES } from "./tags.ts";

/** What Resource Manager answers itself, without a resource of its own: providers, operations, lists over all types. */
export function ownAnswer(hub: HubState, request: ArmRequest, address: Address): ArmReply | undefined {
    const form = formOf(address);
    const namespace = address.namespace.toLowerCase();
    const route = ROUTES.get(`${request.method} ${namespace}${form}`) ?? ROUTES.get(`${request.method} *${form}`);
    return route?.(hub, request, address) ?? serviceAnswer(hub, request, address);
}

const ROUTES: ReadonlyMap<string, Route> = new Map(
    Object.entries({
        ...DEPLOYMENT_ROUTES,
        ...GROUP_ROUTES,
        ...OPERATION_ROUTES,
        ...PROVIDER_ROUTES,
        ...ROLE_ROUTES,
        ...SCOPED_ROUTES,
        ...SUBSCRIPTION_ROUTES,
        ...TAG_ROUTES,
    }),
);
