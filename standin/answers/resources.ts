import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { toResourceType } from "../azure/resource-type.ts";
import { Empty } from "../protocol/grpc.ts";
import type { Answers } from "../protocol/service.ts";
import { fromStruct, toStruct } from "../protocol/values.ts";
import { check } from "../provider/check.ts";
import { diff } from "../provider/diff.ts";
import { create, read, remove, update } from "../provider/lifecycle.ts";
import { type Provider, type Providers, toStack } from "../provider/provider.ts";
import { toDetails } from "./details.ts";

interface AboutResource {
    getUrn(): string;
}

/** Answers what an engine asks about resources. */
export function answerResources(providers: Providers): Answers {
    const toProvider = (request: AboutResource, connection: string): Provider =>
        providers.get(connection, toStack(request.getUrn()));

    return {
        check(request, connection) {
            const autonaming = request.getAutonaming();
            const { inputs, failures } = check(toProvider(request, connection), {
                type: toResourceType(request.getType()),
                name: request.getName(),
                olds: fromStruct(request.getOlds()),
                news: fromStruct(request.getNews()),
                seed: request.getRandomseed_asU8(),
                ...(autonaming && {
                    autonaming: { mode: MODES[autonaming.getMode()], proposedName: autonaming.getProposedName() },
                }),
            });
            const response = new messages.CheckResponse().setInputs(toStruct(inputs));
            return response.setFailuresList(failures.map((reason) => new messages.CheckFailure().setReason(reason)));
        },

        diff(request) {
            const olds = fromStruct(request.getOldInputs());
            return toDetails(diff(toResourceType(request.getType()), olds, fromStruct(request.getNews())));
        },

        create(request, connection) {
            const type = toResourceType(request.getType());
            const inputs = fromStruct(request.getProperties());
            const made = create(toProvider(request, connection), type, inputs, request.getPreview());
            return new messages.CreateResponse().setId(made.id).setProperties(toStruct(made.outputs));
        },

        read(request, connection) {
            const { id, outputs } = read(
                toProvider(request, connection),
                request.getId(),
                fromStruct(request.getProperties()),
            );
            const response = new messages.ReadResponse().setId(id).setProperties(toStruct(outputs));
            return response.setInputs(request.getInputs());
        },

        update(request, connection) {
            const type = toResourceType(request.getType());
            const change = {
                id: request.getId(),
                olds: fromStruct(request.getOlds()),
                news: fromStruct(request.getNews()),
            };
            const { outputs } = update(toProvider(request, connection), type, change, request.getPreview());
            return new messages.UpdateResponse().setProperties(toStruct(outputs));
        },

        delete(request, connection) {
            remove(toProvider(request, connection), request.getId());
            return new Empty();
        },
    };
}

// CheckRequest.AutonamingOptions.Mode
const MODES = ["propose", "enforce", "disable"] as const;
