import type { CertifiedKey } from "../certificates/certified-key.ts";
import { InjectedFaults } from "../faults/injected-faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import { DEFAULT_CLIENT_ID } from "../identity/clients/application.ts";
import { Metadata } from "../metadata/metadata.ts";
import { audienceOf, loginEndpointOf, type PublishedHub, resourcesOf } from "../metadata/published-hub.ts";
import { createApp } from "../server/app.ts";
import { Listening } from "../server/listen.ts";
import { serverName } from "../server/response.ts";
import { type Journal, NO_JOURNAL } from "../state/journal.ts";
import type { EmulatorOptions, HubSettings } from "./emulator-options.ts";
import { hubOptionsOf } from "./hub-options.ts";
import { identityFor, secretsFor } from "./identity.ts";
import { knownState } from "./known-state.ts";
import { follow, listenAt } from "./listen-at.ts";

/** One Hub that runs. */
export interface StartedHub extends PublishedHub {
    nodes: number;
    isLenient: boolean;
    hasModernMetadata: boolean;
    /** Azure Resource Manager: `https://127.0.0.1:8443`. */
    url: string;
    /** The same by its name, for those who can resolve it: `https://management.west.hub.test:8443`. */
    namedUrl: string;
    loginEndpoint: string;
    subscriptionId: string;
    clientId: string;
    clientSecret: string;
    state: HubState;
    faults: InjectedFaults;
    close(): Promise<void>;
}

/** Where it listens, with which certificate, and what it keeps. */
interface Place {
    port: number;
    certified: CertifiedKey;
    journal?: Journal;
}

/** @throws StartProblem where its port is taken @throws Error where what was kept cannot be read */
export async function startHub(
    settings: HubSettings,
    options: EmulatorOptions,
    { port, certified, journal = NO_JOURNAL }: Place,
): Promise<StartedHub> {
    const { name } = settings;
    const { isLenient = false, hasModernMetadata = false, signIn: kind = "entra", version, limits } = options;
    const { onProblem = () => {} } = options;
    const secrets = await secretsFor(name, options.data);
    const { clientSecret = secrets.clientSecret } = options;
    const faults = new InjectedFaults();
    const state = knownState(hubOptionsOf(settings, options, { journal, faults }));
    const { domain, tenantId, nodes, now, newId } = state.options;
    const subscriptionId = state.options.subscriptions[0]?.id ?? "";
    const published = { name, domain, kind, tenantId, audience: audienceOf({ name, domain, kind, tenantId }) };
    const signing = {
        signingKey: secrets.signingKey,
        applications: [{ clientId: DEFAULT_CLIENT_ID, secret: clientSecret }],
        resources: resourcesOf(published),
    };
    const identity = identityFor({ ...published, ...signing, newId, now }, faults);
    const metadata = new Metadata({ ...published, isModern: hasModernMetadata });
    const app = createApp({
        hub: state,
        identity,
        metadata,
        faults,
        ...(limits?.body && { longestBody: limits.body }),
    });
    const server = serverName({ version, isLenient });
    const listening = await listenAt(port, () =>
        Listening.start(app, { port, certified, server, now: () => now() + faults.skew, ...(limits && { limits }) }),
    );
    const url = `https://127.0.0.1:${listening.port}`;
    follow(faults, listening, (why) => onProblem(`the Hub ${name} could not come back: ${why}.`));
    return {
        ...{ ...published, nodes, isLenient, hasModernMetadata, url, subscriptionId, clientSecret, state, faults },
        clientId: DEFAULT_CLIENT_ID,
        namedUrl: `https://management.${name}.${domain}:${listening.port}`,
        loginEndpoint: loginEndpointOf(kind, url),
        async close() {
            faults.onReach = () => {};
            faults.clear();
            await listening.close();
        },
    };
}
