import type { Fault } from "./fault.ts";
import { FaultProblem } from "./fault.ts";
import { parseFault } from "./parse-fault.ts";

/** A fault, and the Hub that has it; all have it where none is named. */
export interface ToldFault {
    hub?: string;
    fault: Fault;
}

/** Reads `west: 429 every 3`, or the same without a Hub. @param hubs their names @throws FaultProblem */
export function parseToldFault(text: string, hubs: readonly string[]): ToldFault {
    const [before, hub] = /^\s*([\w-]+)\s*:\s+/.exec(text) ?? [];
    if (before === undefined || hub === undefined) {
        return { fault: parseFault(text) };
    }
    const found = hubs.find((name) => name.toLowerCase() === hub.toLowerCase());
    if (found === undefined) {
        const remedy = hubs.length === 1 ? `There is only ${hubs[0]}.` : `Write one of ${hubs.join(", ")}.`;
        throw new FaultProblem(
            `fault ${JSON.stringify(text.slice(0, 80))}: there is no Hub ${JSON.stringify(hub)}. ${remedy}`,
        );
    }
    return { hub: found, fault: parseFault(text.slice(before.length)) };
}
