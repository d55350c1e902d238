import { createRequire } from "node:module";

// The copies that @pulumi/pulumi itself uses: its generated messages only work with these.
const fromPulumi = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"));

export const grpc: typeof import("@grpc/grpc-js") = fromPulumi("@grpc/grpc-js");

export const { Struct }: typeof import("google-protobuf/google/protobuf/struct_pb.js") = fromPulumi(
    "google-protobuf/google/protobuf/struct_pb.js",
);

export const { Empty }: typeof import("google-protobuf/google/protobuf/empty_pb.js") = fromPulumi(
    "google-protobuf/google/protobuf/empty_pb.js",
);
