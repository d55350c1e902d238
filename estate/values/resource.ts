import { printable, quote } from "../../text/quote.ts";

/** A resource as the program registered it, after the provider's check and before deployment. */
export interface Resource {
    urn: string;
    /** The type token: `azure-native:compute:VirtualMachine`. */
    type: string;
    /** The name in the program. */
    name: string;
    /** The inputs as they came, with the protocol's sentinels for unknown values. */
    inputs: Record<string, unknown>;
    /** The provider that deploys it; nothing where the engine does not say. */
    provider?: Provider | undefined;
    /** Whether Pulumi refuses to delete it (the resource option `protect`). */
    isProtected: boolean;
}

/** A configured provider: each Hub that a program deploys to has one of its own. */
export interface Provider {
    name: string;
    inputs: Record<string, unknown>;
}

/** A resource of the whole stack: what it depends on. */
export interface StackResource {
    urn: string;
    /** For each input, the resources that its value was made from. */
    dependencies: Readonly<Record<string, readonly { urn: string }[]>>;
}

/** A resource as messages name it: `azure-native:compute:Disk "db-data"`. */
export function describeUrn(urn: string): string {
    const [, , types = "", ...name] = urn.split("::");
    return `${printable(types.split("$").at(-1) ?? "")} ${quote(name.join("::"))}`;
}
