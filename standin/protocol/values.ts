import { Struct, type StructMessage } from "./grpc.ts";

/** A property value as it travels between engine and provider. */
export type Value = null | boolean | number | string | Value[] | Properties;

export type Properties = { [name: string]: Value };

/** The value that stands for "not known before the deployment" on the wire. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

// sdk/go/common/resource/plugin/rpc.go: an unknown travels as one of these strings, by the type of its element.
const UNKNOWNS = new Set<Value>([
    UNKNOWN,
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

const SIGNATURE = "4dabf18193072939515e22adb298388d";

export function isUnknown(value: Value | undefined): boolean {
    return value !== undefined && UNKNOWNS.has(value);
}

/** True for an object with named properties, as opposed to a secret, an asset or an archive, which travel as objects. */
export function isObject(value: Value | undefined): value is Properties {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(SIGNATURE in value);
}

/** The text of a known string, `undefined` for everything else. */
export function toText(value: Value | undefined): string | undefined {
    return typeof value === "string" && !isUnknown(value) ? value : undefined;
}

/** The properties without those that are null, at every depth: azure-native reads null as "not set". */
export function fromStruct(struct: StructMessage | undefined): Properties {
    return struct ? withoutNulls(struct.toJavaScript() as Properties) : {};
}

/** The same with the secrets in the clear: an engine hides those that configure a provider, whatever the provider takes. */
export function revealed(properties: Properties): Properties {
    return Object.fromEntries(
        Object.entries(properties).map(([name, value]) => {
            const isSecret = typeof value === "object" && value !== null && !Array.isArray(value) && SIGNATURE in value;
            return [name, isSecret && value.value !== undefined ? value.value : value];
        }),
    );
}

export function toStruct(properties: Properties): StructMessage {
    return Struct.fromJavaScript(properties);
}

function withoutNulls(properties: Properties): Properties {
    return Object.fromEntries(
        Object.entries(properties)
            .filter(([, value]) => value !== null)
            .map(([name, value]) => [name, toSet(value)]),
    );
}

function toSet(value: Value): Value {
    if (Array.isArray(value)) {
        return value.map(toSet);
    }
    return typeof value === "object" && value !== null ? withoutNulls(value) : value;
}
