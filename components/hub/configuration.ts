import * as pulumi from "@pulumi/pulumi";
import { isObject } from "../arguments/structure.ts";
import type { HubArgs } from "./arguments.ts";

/** What the stack's configuration and the environment say of a Hub, where the program does not. */
export function configured(name: string, args: HubArgs): HubArgs {
    const stated: unknown = new pulumi.Config("hubguard").getObject(name);
    const subscriptionId = process.env.ARM_SUBSCRIPTION_ID || new pulumi.Config("azure-native").get("subscriptionId");
    return {
        ...(subscriptionId ? { subscriptionId } : {}),
        ...(isObject(stated) ? stated : {}),
        ...withValues(args),
    };
}

/** How to write an argument into the configuration. */
export function configurationAdvice(name: string) {
    return (argument: string, example: string) =>
        `${argument} is missing. Write e.g. "${example}" in the program, or run ` +
        `"pulumi config set --path 'hubguard:${name}.${argument}' ${example}".`;
}

/** A member that is there without a value leaves room for the configuration's. */
function withValues(args: HubArgs): HubArgs {
    return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
