import type { Socket } from "node:net";
import type { ArmReply } from "../wire/exchange.ts";

/** What a Hub has been told to get wrong, as far as its answers are concerned. */
export interface ServerFaults {
    /**
     * Waits, answers instead of the Hub, or breaks the connection.
     * @returns what is answered instead; nothing where the Hub shall answer
     */
    meet(method: string, path: string, socket: Socket): Promise<ArmReply | undefined>;
}
