import { createRequire } from "node:module";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import type { CheckRequest } from "@pulumi/pulumi/proto/provider_pb.js";

export type StructMessage = NonNullable<ReturnType<CheckRequest["getNews"]>>;

type EmptyMessage = Parameters<IResourceProviderServer["cancel"]>[0]["request"];

type AnyMessage = ReturnType<
    InstanceType<typeof import("@pulumi/pulumi/proto/status_pb.js").Status>["getDetailsList"]
>[number];

type Credentials = ConstructorParameters<typeof import("@pulumi/pulumi/proto/engine_grpc_pb.js").EngineClient>[1];

// What the stand-in uses of @grpc/grpc-js and google-protobuf, which are dependencies of @pulumi/pulumi and not of
// hubguard: Pulumi's generated messages only work with the copies that Pulumi itself loads.
interface Grpc {
    Server: new (options: object) => Server;
    ServerCredentials: { createInsecure(): object };
    credentials: { createInsecure(): Credentials };
    status: { readonly UNKNOWN: number };
    Metadata: new () => Metadata;
}

/** What travels beside an answer. */
export type Metadata = NonNullable<Parameters<Parameters<IResourceProviderServer["cancel"]>[1]>[2]>;

interface Server {
    addService(definition: object, implementation: object): void;
    bindAsync(address: string, credentials: object, done: (error: Error | null, port: number) => void): void;
    forceShutdown(): void;
}

const fromPulumi = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"));

export const grpc: Grpc = fromPulumi("@grpc/grpc-js");

export const { Struct }: { Struct: { fromJavaScript(value: object): StructMessage } } = fromPulumi(
    "google-protobuf/google/protobuf/struct_pb.js",
);

export const { Empty }: { Empty: new () => EmptyMessage } = fromPulumi("google-protobuf/google/protobuf/empty_pb.js");

export const { Any }: { Any: new () => AnyMessage } = fromPulumi("google-protobuf/google/protobuf/any_pb.js");
