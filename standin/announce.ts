import engines from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/engine_pb.js";
import { grpc } from "./protocol/grpc.ts";

export const NOTICE = "azure-native is played by hubguard's stand-in: no Azure is contacted.";

/** What is said where a provider is configured for a Hub. */
export function noticeOf(endpoint: string): string {
    return `azure-native is played by hubguard's stand-in, which talks to ${endpoint} and to no Azure.`;
}

/** Says once to each engine, in its log, what is attached to it. */
export class Announcer {
    readonly #engines = new Map<string, string>();
    readonly #told = new Set<string>();

    /** Learns which engine has opened a connection. */
    meet(connection: string, engineAddress: string): void {
        if (engineAddress) {
            this.#engines.set(connection, engineAddress);
        }
    }

    /** @param endpoint of the Hub that the provider of the connection talks to */
    tell(connection: string, endpoint: string | undefined): void {
        const address = this.#engines.get(connection);
        const notice = endpoint === undefined ? NOTICE : noticeOf(endpoint);
        if (address === undefined || this.#told.has(`${address} ${notice}`)) {
            return;
        }
        this.#told.add(`${address} ${notice}`);
        const engine = new engines.EngineClient(address, grpc.credentials.createInsecure());
        const request = new messages.LogRequest().setSeverity(messages.LogSeverity.INFO).setMessage(notice);
        // Best effort: an engine that has gone needs no notice.
        engine.log(request, () => engine.close());
    }
}
