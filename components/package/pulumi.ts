/**
 * What the components take of `@pulumi/pulumi`, without its Automation API and its serializer of closures, which make up a
 * third of the time until the package serves. Its bundle takes this file in place of that module.
 */
export * from "@pulumi/pulumi/config.js";
export * from "@pulumi/pulumi/errors.js";
export * as log from "@pulumi/pulumi/log/index.js";
export * from "@pulumi/pulumi/metadata.js";
export * from "@pulumi/pulumi/output.js";
export * from "@pulumi/pulumi/resource.js";
export * as runtime from "./pulumi-runtime.ts";
