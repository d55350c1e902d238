import plugins from "@pulumi/pulumi/proto/plugin_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { Announcer } from "../announce.ts";
import { AZURE_NATIVE_VERSION } from "../azure/declarations.ts";
import { readSchema } from "../azure/schema.ts";
import { Empty } from "../protocol/grpc.ts";
import type { Answers } from "../protocol/service.ts";
import { fromStruct, revealed } from "../protocol/values.ts";
import { type Providers, toStack } from "../provider/provider.ts";

/** Answers how an engine gets to know the plugin and configures it. */
export function answerPlugin(providers: Providers, announcer: Announcer): Answers {
    return {
        // Like azure-native, which takes neither secrets nor resources: the engine unwraps them and marks the outputs.
        handshake(request, connection) {
            announcer.meet(connection, request.getEngineAddress());
            return new messages.ProviderHandshakeResponse().setSupportsAutonamingConfiguration(true);
        },
        attach(request, connection) {
            announcer.meet(connection, request.getAddress());
            return new Empty();
        },
        cancel(_, connection) {
            providers.cancel(connection);
            return new Empty();
        },
        getPluginInfo: () => new plugins.PluginInfo().setVersion(AZURE_NATIVE_VERSION),
        getMapping: () => new messages.GetMappingResponse(),
        getMappings: () => new messages.GetMappingsResponse(),
        getSchema: () => new messages.GetSchemaResponse().setSchema(readSchema()),
        parameterize(request) {
            const [module, version = ""] = request.getArgs()?.getArgsList() ?? [];
            const name = request.getValue()?.getName() ?? `azure-native_${module}_v${version.replace(/^v|-/g, "")}`;
            const packageVersion = request.getValue()?.getVersion() ?? AZURE_NATIVE_VERSION;
            return new messages.ParameterizeResponse().setName(name).setVersion(packageVersion);
        },

        checkConfig: (request) => new messages.CheckResponse().setInputs(request.getNews()),
        diffConfig: () => new messages.DiffResponse(),
        async configure(request, connection) {
            const stack = toStack(request.getUrn() ?? "");
            const config = revealed(fromStruct(request.getArgs()));
            const { endpoint } = await providers.configure(connection, stack, config);
            announcer.tell(connection, endpoint);
            return new messages.ConfigureResponse().setSupportspreview(true).setSupportsAutonamingConfiguration(true);
        },
    };
}
