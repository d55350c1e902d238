import type { HubProfile } from "../../profile/hub-profile.ts";
import type { Faults } from "../faults/faults.ts";
import type { Templates } from "../templates/templates.ts";
import type { Journal } from "./journal.ts";

export interface Subscription {
    /** A GUID. */
    id: string;
    name: string;
}

/** What one Hub is like. */
export interface HubOptions {
    /** What it is called; its only location: `west`. */
    name: string;
    /** The domain of all Hubs: `hub.test` makes `management.west.hub.test`. */
    domain: string;
    tenantId: string;
    subscriptions: readonly Subscription[];
    profile: HubProfile;
    /** The nodes of its scale unit, which are its fault domains: 1 for a ruggedized kit of one node. */
    nodes: number;
    /** The most cores that a subscription may use. */
    cores: number;
    /** How long operations take, in milliseconds. */
    operationTime: number;
    /** What `Retry-After` says, in seconds. */
    retryAfter: number;
    /** Whether it takes any API version and any member. */
    isLenient: boolean;
    /** The version of hubguard, for the `Server` header. */
    version: string;
    /** Milliseconds since 1970. */
    now: () => number;
    /** A new GUID. */
    newId: () => string;
    journal: Journal;
    faults: Faults;
    templates: Templates;
}
