import plugins from "@pulumi/pulumi/proto/plugin_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { AZURE_NATIVE_VERSION } from "../azure/declarations.ts";
import { readSchema } from "../azure/schema.ts";
import { Empty } from "../protocol/grpc.ts";
import type { Answers } from "../protocol/service.ts";
import { fromStruct } from "../protocol/values.ts";
import { type Providers, toStack } from "../provider/provider.ts";

/** Answers how an engine gets to know the plugin and configures it. */
export function answerPlugin(providers: Providers, announce: (engineAddress: string) => void): Answers {
    return {
        // Like azure-native, which takes neither secrets nor resources: the engine unwraps them and marks the outputs.
        handshake(request) {
            announce(request.getEngineAddress());
            return new messages.ProviderHandshakeResponse().setSupportsAutonamingConfiguration(true);
        },
        attach(request) {
            announce(request.getAddress());
            return new Empty();
        },
        cancel: () => new Empty(),
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
        configure(request, connection) {
            providers.configure(connection, toStack(request.getUrn() ?? ""), fromStruct(request.getArgs()));
            return new messages.ConfigureResponse().setSupportspreview(true).setSupportsAutonamingConfiguration(true);
        },
    };
}
