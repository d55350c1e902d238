import engines from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/engine_pb.js";
import { grpc } from "./protocol/grpc.ts";

export const NOTICE = "azure-native is played by hubguard's stand-in: no Azure is contacted.";

/** Returns a function that says once to each engine, in its log, what is attached to it. */
export function createAnnouncer(): (engineAddress: string) => void {
    const told = new Set<string>();
    return (engineAddress) => {
        if (!engineAddress || told.has(engineAddress)) {
            return;
        }
        told.add(engineAddress);
        const engine = new engines.EngineClient(engineAddress, grpc.credentials.createInsecure());
        const request = new messages.LogRequest().setSeverity(messages.LogSeverity.INFO).setMessage(NOTICE);
        // Best effort: an engine that has gone needs no notice.
        engine.log(request, () => engine.close());
    };
}
