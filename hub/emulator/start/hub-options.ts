import { randomUUID } from "node:crypto";
import { defaultTenantId } from "../identity/clients/application.ts";
import { guidOf } from "../identity/clients/guid.ts";
import type { HubOptions } from "../state/hub-options.ts";
import { type EmulatorOptions, type HubSettings, USUAL_NODES } from "./emulator-options.ts";

/** The domain of all Hubs of the emulator. @see https://www.rfc-editor.org/rfc/rfc6761#section-6.2 */
export const DOMAIN = "hub.test";

/** What one of the Hubs is like. Its tenant and its subscription are the same in every run. */
export function hubOptionsOf(
    { name, nodes = USUAL_NODES, profile }: HubSettings,
    options: EmulatorOptions,
    { journal, faults }: Pick<HubOptions, "journal" | "faults">,
): HubOptions {
    const { now = Date.now, newId = randomUUID, cores = 100, operationTime = 1000, retryAfter = 1 } = options;
    const { isLenient = false, version, templates } = options;
    return {
        name,
        domain: DOMAIN,
        tenantId: defaultTenantId({ name, domain: DOMAIN }),
        subscriptions: [{ id: guidOf(`subscription of ${name}.${DOMAIN}`), name }],
        profile: profile ?? options.profile,
        ...{ nodes, cores, operationTime, retryAfter, isLenient, version, templates, journal, faults, now, newId },
    };
}
