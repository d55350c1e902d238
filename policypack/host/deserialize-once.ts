import type { Struct } from "./struct.ts";

type Deserialize = (properties: Struct, proxySecrets: boolean) => unknown;

/** The module of the policy library that makes plain objects of the protocol's. */
export interface Deserializer {
    deserializeProperties: Deserialize;
}

/**
 * Lets the policy library read the properties of a resource once for all policies, where it reads them anew for each:
 * with as many policies as hubguard has, that was most of what a preview waits for. Rules only look at them. What
 * remediations change, and so each needs for itself, is read with the marks of secrets (`proxySecrets`).
 */
export function deserializeOnce(deserializer: Deserializer): void {
    const { deserializeProperties } = deserializer;
    const known = new WeakMap<Struct, unknown>();
    deserializer.deserializeProperties = (properties, proxySecrets) => {
        if (proxySecrets) {
            return deserializeProperties(properties, proxySecrets);
        }
        const found = known.get(properties) ?? deserializeProperties(properties, proxySecrets);
        known.set(properties, found);
        return found;
    };
}
