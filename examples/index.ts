import * as pulumi from "@pulumi/pulumi";

/** `pulumi preview --stack mistakes` shows the machines that break rules, any other stack those that satisfy them. */
export default async function example() {
    const stack = pulumi.getStack();
    return stack === "mistakes" ? await import("./mistakes/index.ts") : { ...(await import("./erp/index.ts")) };
}
