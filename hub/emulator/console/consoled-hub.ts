import type { InjectedFaults } from "../faults/injected-faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import type { PublishedHub } from "../metadata/published-hub.ts";

/** A Hub as the console looks at it. */
export interface ConsoledHub extends PublishedHub {
    nodes: number;
    isLenient: boolean;
    hasModernMetadata: boolean;
    url: string;
    namedUrl: string;
    loginEndpoint: string;
    subscriptionId: string;
    clientId: string;
    state: HubState;
    faults: InjectedFaults;
}
