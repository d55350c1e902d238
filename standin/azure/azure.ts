import type { Properties } from "../protocol/values.ts";
import type { ResourceType } from "./resource-type.ts";

/** A resource, and what it is one of. */
export interface Target {
    type: ResourceType;
    id: string;
}

/** What the engine believes of a resource. */
export interface Believed {
    /** Absent where it only knows the id, as in an import. */
    inputs?: Properties | undefined;
    outputs: Properties;
}

export interface Resource {
    id: string;
    outputs: Properties;
}

export interface Found extends Resource {
    /** Absent where they are what the engine believes. */
    inputs?: Properties;
}

/** How a resource is made or changed. */
export interface Order {
    inputs: Properties;
    /** In seconds; absent where the program leaves it to azure-native. */
    timeout?: number;
}

/** Who is logged in, as `authorization.getClientConfig` tells. */
export interface ClientConfig {
    clientId: string;
    objectId: string;
    subscriptionId: string;
    tenantId: string;
}

/** Where resources are: in the memory of this process, or on a Hub. */
export interface Azure {
    readonly subscriptionId: string;
    /** @throws PartialError where the resource was made, but not to its end */
    create(target: Target, order: Order): Promise<Resource>;
    /** Nothing where the resource is gone. */
    read(target: Target, believed: Believed): Promise<Found | undefined>;
    /** @throws PartialError where the change was begun, but did not end */
    update(target: Target, order: Order, believed: Believed): Promise<Resource>;
    /** Also where the resource is gone already. */
    remove(target: Target, believed: Believed, timeout?: number): Promise<void>;
    /** Nothing where the group cannot be found. */
    locationOfGroup(name: string): Promise<string | undefined>;

    /** A resource that may not be the program's. @throws where there is none */
    get(target: Target): Promise<Properties>;
    /** What a resource answers when it is asked to do something, such as `listKeys`. */
    act(id: string, action: string, apiVersion: string): Promise<Properties>;
    clientConfig(): Promise<ClientConfig>;
    /** @param resource the API that the token is for; Azure Resource Manager where it is absent */
    clientToken(resource?: string): Promise<string>;

    /** Ends what is under way, since the engine is interrupted. */
    cancel(): void;
}
