import { join } from "node:path";
import type { CertifiedKey } from "../certificates/certified-key.ts";
import { InjectedFaults } from "../faults/injected-faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import { DEFAULT_CLIENT_ID } from "../identity/clients/application.ts";
import type { IdentityOptions } from "../identity/identity-options.ts";
import { IdentityProvider } from "../identity/identity-provider.ts";
import { createSecrets, type HubSecrets, loadOrCreateSecrets } from "../identity/kept-identity.ts";
import { Metadata } from "../metadata/metadata.ts";
import { audienceOf, loginEndpointOf, type PublishedHub } from "../metadata/published-hub.ts";
import { createApp } from "../server/app.ts";
import { Listening } from "../server/listen.ts";
import { serverName } from "../server/response.ts";
import { type Journal, NO_JOURNAL } from "../state/journal.ts";
import { fromFiles } from "../store/store-problem.ts";
import { type EmulatorOptions, type HubSettings, StartProblem } from "./emulator-options.ts";
import { hubOptionsOf } from "./hub-options.ts";
import { knownState } from "./known-state.ts";

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
    const secrets = await secretsFor(name, options);
    const { clientSecret = secrets.clientSecret } = options;
    const faults = new InjectedFaults();
    const state = knownState(hubOptionsOf(settings, options, { journal, faults }));
    const { domain, tenantId, nodes, now, newId } = state.options;
    const subscriptionId = state.options.subscriptions[0]?.id ?? "";
    const published = { name, domain, kind, tenantId, audience: audienceOf({ name, domain, kind, tenantId }) };
    const identity = identityFor(
        {
            ...published,
            applications: [{ clientId: DEFAULT_CLIENT_ID, secret: clientSecret }],
            signingKey: secrets.signingKey,
            newId,
            now,
        },
        faults,
    );
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
    follow(faults, listening, `the Hub ${name}`, options);
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

function secretsFor(name: string, { data }: EmulatorOptions): Promise<HubSecrets> {
    return data === undefined ? createSecrets() : fromFiles(() => loadOrCreateSecrets(join(data, name)));
}

/** Whoever signs users in is another machine: its clock is right when the Hub's is wrong. */
function identityFor(options: IdentityOptions, faults: InjectedFaults): Pick<IdentityProvider, "answer" | "check"> {
    const issuing = new IdentityProvider(options);
    const checking = new IdentityProvider({ ...options, now: () => options.now() + faults.skew });
    return {
        answer: (request) => issuing.answer(request),
        check: (authorization, origin) => checking.check(authorization, origin),
    };
}

/** @throws StartProblem that says what else can be done */
export async function listenAt<T>(port: number, start: () => Promise<T>): Promise<T> {
    try {
        return await start();
    } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        const why =
            code === "EADDRINUSE" ? "is in use" : code === "EACCES" ? "is not yours to use" : `fails: ${message}`;
        throw new StartProblem(`port ${port} of 127.0.0.1 ${why}. Choose another one, or none for a free one.`);
    }
}

/** Has a Hub go away and come back as it is told, one after the other. */
function follow(faults: InjectedFaults, listening: Listening, noun: string, { onProblem = () => {} }: EmulatorOptions) {
    let last = Promise.resolve();
    faults.onReach = (reach) => {
        last = last
            .then(() => listening.setReach(reach))
            .catch((error: Error) => onProblem(`${noun} could not come back: ${error.message}.`));
    };
}
