import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { Announcer } from "./announce.ts";
import { answerFunctions } from "./answers/functions.ts";
import { answerPlugin } from "./answers/plugin.ts";
import { answerResources } from "./answers/resources.ts";
import { grpc } from "./protocol/grpc.ts";
import { toService } from "./protocol/service.ts";
import { Providers, type Surroundings } from "./provider/provider.ts";

// As @pulumi/pulumi's own servers: a large stack exceeds gRPC's 4 MB.
const LONGEST_MESSAGE = 400 * 1024 * 1024;

/**
 * Serves the stand-in for azure-native on a free local port; attach it by `PULUMI_DEBUG_PROVIDERS=azure-native:PORT`.
 * Several engines may use it at once.
 * @param surroundings the environment, if not that of the process, and how long it waits, if not as long as azure-native
 */
export async function startStandIn(
    surroundings: Partial<Surroundings> = {},
): Promise<{ port: number; close(): Promise<void> }> {
    const providers = new Providers(surroundings);
    const server = new grpc.Server({ "grpc.max_receive_message_length": LONGEST_MESSAGE });
    const service = toService({
        ...answerPlugin(providers, new Announcer()),
        ...answerResources(providers),
        ...answerFunctions(providers),
    });
    server.addService(services.ResourceProviderService, service);

    const port = await new Promise<number>((resolve, reject) => {
        const credentials = grpc.ServerCredentials.createInsecure();
        server.bindAsync("127.0.0.1:0", credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
    });
    return {
        port,
        async close() {
            server.forceShutdown();
        },
    };
}
