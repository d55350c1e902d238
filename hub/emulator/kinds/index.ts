import { AUTHORIZATION, AUTHORIZATION_SERVICES } from "./authorization/index.ts";
import { COMPUTE, COMPUTE_SERVICES } from "./compute/index.ts";
import { KEY_VAULT, KEY_VAULT_SERVICES } from "./keyvault/index.ts";
import type { Kind } from "./kind.ts";
import { NETWORK, NETWORK_SERVICES } from "./network/index.ts";
import { RESOURCES } from "./resources/index.ts";
import type { Service } from "./service.ts";
import { STORAGE, STORAGE_SERVICES } from "./storage/index.ts";

const ALL_KINDS: readonly Kind[] = [...AUTHORIZATION, ...COMPUTE, ...KEY_VAULT, ...NETWORK, ...RESOURCES, ...STORAGE];
const ALL_SERVICES: readonly Service[] = [
    ...AUTHORIZATION_SERVICES,
    ...COMPUTE_SERVICES,
    ...KEY_VAULT_SERVICES,
    ...NETWORK_SERVICES,
    ...STORAGE_SERVICES,
];

/** The kinds by their types, in lower case. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(ALL_KINDS.map((kind) => [kind.type.toLowerCase(), kind]));

/** What providers answer besides. @param type in any case */
export function serviceAt(method: string, type: string): Service | undefined {
    return SERVICES.get(keyOf(method, type));
}

const SERVICES: ReadonlyMap<string, Service> = new Map(
    ALL_SERVICES.map((service) => [keyOf(service.method, service.type), service]),
);

function keyOf(method: string, type: string): string {
    return `${method} ${type.toLowerCase()}`;
}
