import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { Answers } from "../protocol/service.ts";
import { fromStruct, toStruct } from "../protocol/values.ts";
import { invoke } from "../provider/invoke.ts";
import type { Providers } from "../provider/provider.ts";

/** Answers calls of azure-native's functions. */
export function answerFunctions(providers: Providers): Answers {
    return {
        async invoke(request, connection) {
            const result = await invoke(providers.get(connection), request.getTok(), fromStruct(request.getArgs()));
            return new messages.InvokeResponse().setReturn(toStruct(result));
        },
    };
}
