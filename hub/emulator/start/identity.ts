import { join } from "node:path";
import type { InjectedFaults } from "../faults/injected-faults.ts";
import type { IdentityOptions } from "../identity/identity-options.ts";
import { IdentityProvider } from "../identity/identity-provider.ts";
import { createSecrets, type HubSecrets, loadOrCreateSecrets } from "../identity/kept-identity.ts";
import { fromFiles } from "../store/store-problem.ts";

/** What only a Hub and its clients know. @param data the folder of the emulator, if there is one @throws StoreProblem */
export function secretsFor(hub: string, data: string | undefined): Promise<HubSecrets> {
    return data === undefined ? createSecrets() : fromFiles(data, () => loadOrCreateSecrets(join(data, hub)));
}

/** Whoever signs users in is another machine: its clock is right when the Hub's is wrong. */
export function identityFor(
    options: IdentityOptions,
    faults: InjectedFaults,
): Pick<IdentityProvider, "answer" | "check"> {
    const issuing = new IdentityProvider(options);
    const checking = new IdentityProvider({ ...options, now: () => options.now() + faults.skew });
    return {
        answer: (request) => issuing.answer(request),
        check: (authorization, origin) => checking.check(authorization, origin),
    };
}
