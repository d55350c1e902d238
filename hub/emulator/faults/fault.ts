import type { Glob } from "./glob.ts";

/** What goes wrong. Times in milliseconds. */
export type Effect =
    /** The Hub waits before it looks at a request: always as long, or as chance has it within a range. */
    | { kind: "latency"; from: number; to: number; seed: number }
    /** It answers an error, and does nothing. @param retryAfter in seconds */
    | { kind: "status"; status: number; retryAfter?: number }
    /** The connection breaks: before the Hub has looked at the request, or once it has done what was asked. */
    | { kind: "drop"; when: "before" | "after" }
    /** What takes time fails when it ends. */
    | { kind: "fail" }
    /** Nobody can connect, for a time or until the fault is removed. */
    | { kind: "away"; by: "refused" | "dropped"; duration?: number }
    /** The Hub's clock is wrong by so much. */
    | { kind: "clock"; by: number }
    /** The Hub lets a subscription have no more cores than these. */
    | { kind: "cores"; cores: number };

/** Which requests it is for. */
export interface Match {
    /** In capitals; any where there are none. */
    methods: readonly string[];
    /** Of types or, where it begins with a slash, of paths; any request to Azure Resource Manager where there is none. */
    target?: Glob;
    /** Every how many of them it happens to. */
    every: number;
    /** To how many it happens before it is over. */
    first: number;
}

/** Something that a Hub was told to get wrong. */
export interface Fault {
    effect: Effect;
    match: Match;
    /** As it was told. */
    text: string;
}

/** What was told is no fault; the message says what would be one. */
export class FaultProblem extends Error {}
