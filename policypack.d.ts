// `hubguard/policypack` as TypeScript finds it where it does not read "exports", such as the 3.8 inside @pulumi/pulumi.
export * from "./dist/types/policypack/own-rules";
