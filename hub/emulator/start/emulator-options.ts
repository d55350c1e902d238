import type { HubProfile } from "../../profile/hub-profile.ts";
import type { TagNames } from "../console/machine.ts";
import type { SignIn } from "../metadata/published-hub.ts";
import type { Limits } from "../server/limits.ts";
import type { Templates } from "../templates/templates.ts";

/** One of the Hubs. */
export interface HubSettings {
    /** A label of a domain name: `west`. It is the Hub's only location, too. */
    name: string;
    /** The nodes of its scale unit: 1 for a ruggedized kit of one node. */
    nodes?: number;
    /** What it has, where that differs between Hubs. */
    profile?: HubProfile;
}

/** What is started. */
export interface EmulatorOptions {
    hubs: readonly HubSettings[];
    /** The folder in which all is kept; without one it ends with the process. */
    data?: string;
    /** The port of the first Hub, the others come behind it; free ones where it is 0 or not told. */
    port?: number;
    consolePort?: number;
    /** Whether the Hubs take any API version and any member. */
    isLenient?: boolean;
    /** Whether their metadata has the form of 2022-09-01 as well, which current clients ask for. */
    hasModernMetadata?: boolean;
    signIn?: SignIn;
    /** The secret of the application that may sign in; one that is made up where it is not told. */
    clientSecret?: string;
    /** The most cores that a subscription may use. */
    cores?: number;
    /** How long operations take, in milliseconds. */
    operationTime?: number;
    /** What `Retry-After` says, in seconds. */
    retryAfter?: number;
    /** What goes wrong from the beginning: `west: 429 every 3`. */
    faults?: readonly string[];
    profile: HubProfile;
    templates: Templates;
    /** The tags that the console shows. */
    tagNames: TagNames;
    /** Of hubguard. */
    version: string;
    limits?: Partial<Limits>;
    /** Milliseconds since 1970. */
    now?: () => number;
    /** A new GUID. */
    newId?: () => string;
    /** Told what goes wrong while it runs, in a sentence. */
    onProblem?: (message: string) => void;
}

/** It cannot start as it is told to; the message says why, and what to do. */
export class StartProblem extends Error {}

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws StartProblem where there is no such set of Hubs */
export function checkHubs(hubs: readonly HubSettings[]): void {
    const names = new Set<string>();
    for (const { name, nodes = USUAL_NODES } of hubs) {
        const said = JSON.stringify(name.slice(0, 80));
        if (!NAME.test(name)) {
            const form = "Write small letters, digits and dashes, such as west.";
            throw new StartProblem(`${said} is not the name of a Hub. ${form}`);
        }
        if (names.has(name)) {
            throw new StartProblem(`two Hubs are named ${said}. Give each its own name.`);
        }
        if (!Number.isInteger(nodes) || nodes < 1 || nodes > MOST_NODES) {
            const form = `Write a whole number from 1 (a kit of one node) to ${MOST_NODES}.`;
            throw new StartProblem(`the Hub ${said} cannot have ${nodes} nodes. ${form}`);
        }
        names.add(name);
    }
    if (names.size === 0) {
        throw new StartProblem("there is no Hub to start. Name one, such as west.");
    }
}

/**
 * An integrated system has 4 to 16 nodes.
 * @see https://learn.microsoft.com/azure-stack/operator/azure-stack-overview
 */
export const USUAL_NODES = 4;
const MOST_NODES = 16;
