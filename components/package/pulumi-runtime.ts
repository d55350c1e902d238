/** See pulumi.ts. */
export * from "@pulumi/pulumi/runtime/rpc.js";
export * from "@pulumi/pulumi/runtime/settings.js";
export * from "@pulumi/pulumi/runtime/stack.js";
