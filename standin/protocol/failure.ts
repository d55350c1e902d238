import messages from "@pulumi/pulumi/proto/provider_pb.js";
import statuses from "@pulumi/pulumi/proto/status_pb.js";
import { Any, grpc, type Metadata } from "./grpc.ts";
import { PartialError } from "./partial-error.ts";
import { toStruct } from "./values.ts";

/** How an answer that fails travels. */
export interface Failure {
    code: number;
    details: string;
    metadata?: Metadata;
}

/** @param name of the request */
export function toFailure(name: string, error: unknown): Failure {
    const details = error instanceof Error ? error.message : `${name} failed: ${error}`;
    const failure = { code: grpc.status.UNKNOWN, details };
    return error instanceof PartialError ? { ...failure, metadata: toMetadata(error) } : failure;
}

/** As https://github.com/pulumi/pulumi/blob/master/sdk/nodejs/provider/server.ts tells an engine of what is half made. */
function toMetadata({ message, id, outputs, inputs }: PartialError): Metadata {
    const failed = new messages.ErrorResourceInitFailed()
        .setId(id)
        .setProperties(toStruct(outputs))
        .setReasonsList([message])
        .setInputs(toStruct(inputs));
    const detail = new Any();
    detail.pack(failed.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const status = new statuses.Status().setCode(grpc.status.UNKNOWN).setMessage(message).setDetailsList([detail]);
    const metadata = new grpc.Metadata();
    metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
    return metadata;
}
