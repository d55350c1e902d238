import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { Believed } from "../azure/azure.ts";
import { toResourceType } from "../azure/resource-type.ts";
import { Empty, type StructMessage } from "../protocol/grpc.ts";
import type { Answers } from "../protocol/service.ts";
import { fromStruct, toStruct } from "../protocol/values.ts";
import { check } from "../provider/check.ts";
import { diff } from "../provider/diff.ts";
import { create, update } from "../provider/lifecycle.ts";
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
        async check(request, connection) {
            const autonaming = request.getAutonaming();
            const { inputs, failures } = await check(toProvider(request, connection), {
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
            const state = fromStruct(request.getOlds());
            const olds = fromStruct(request.getOldInputs());
            return toDetails(diff(toResourceType(request.getType()), olds, fromStruct(request.getNews()), state));
        },

        async create(request, connection) {
            const { id, outputs } = await create(toProvider(request, connection), {
                type: toResourceType(request.getType()),
                inputs: fromStruct(request.getProperties()),
                timeout: request.getTimeout(),
                isPreview: request.getPreview(),
            });
            return new messages.CreateResponse().setId(id).setProperties(toStruct(outputs));
        },

        async read(request, connection) {
            const { azure } = toProvider(request, connection);
            const target = { type: toResourceType(request.getType()), id: request.getId() };
            const believed = toBelieved(request.getProperties(), request.getInputs());
            const found = await azure.read(target, believed);
            if (!found) {
                return new messages.ReadResponse();
            }
            const response = new messages.ReadResponse().setId(found.id).setProperties(toStruct(found.outputs));
            return response.setInputs(found.inputs ? toStruct(found.inputs) : request.getInputs());
        },

        async update(request, connection) {
            const { outputs } = await update(toProvider(request, connection), {
                type: toResourceType(request.getType()),
                id: request.getId(),
                inputs: fromStruct(request.getNews()),
                believed: toBelieved(request.getOlds(), request.getOldInputs()),
                timeout: request.getTimeout(),
                isPreview: request.getPreview(),
            });
            return new messages.UpdateResponse().setProperties(toStruct(outputs));
        },

        async delete(request, connection) {
            const { azure } = toProvider(request, connection);
            const target = { type: toResourceType(request.getType()), id: request.getId() };
            const believed = toBelieved(request.getProperties(), request.getOldInputs());
            await azure.remove(target, believed, request.getTimeout());
            return new Empty();
        },
    };
}

function toBelieved(outputs: StructMessage | undefined, inputs: StructMessage | undefined): Believed {
    return { outputs: fromStruct(outputs), ...(inputs && { inputs: fromStruct(inputs) }) };
}

// CheckRequest.AutonamingOptions.Mode
const MODES = ["propose", "enforce", "disable"] as const;
