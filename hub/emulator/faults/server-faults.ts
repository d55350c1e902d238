import type { ArmReply } from "../wire/exchange.ts";

/** A request as far as faults look at it. */
export interface Asking {
    method: string;
    path: string;
    /** `Microsoft.Compute/disks`; nothing for what is no request to Azure Resource Manager. */
    type(): string | undefined;
}

/** What a request meets instead of an answer, or before it. */
export interface Met {
    /** How long the Hub waits before it looks at the request, in milliseconds. */
    wait: number;
    /** What is answered instead of what the Hub would. */
    reply?: ArmReply;
    /** When the connection breaks: before the Hub has looked at the request, or once it has done what was asked. */
    drop?: "before" | "after";
}

/** How it goes to connect: well, not at all since nobody listens, or to be broken at once. */
export type Reach = "well" | "refused" | "dropped";

/** What a Hub has been told to get wrong, as far as its answers are concerned. */
export interface ServerFaults {
    /** What a request meets; nothing where all is well. */
    meet(asking: Asking): Met | undefined;
    /** By how much the Hub's clock is wrong, in milliseconds. */
    readonly skew: number;
}

export const NO_SERVER_FAULTS: ServerFaults = { meet: () => undefined, skew: 0 };
