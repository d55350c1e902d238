import type * as pulumi from "@pulumi/pulumi";
import { domainOf, hostOf } from "../../hub/endpoint.ts";
import profile from "../../hub/profile.json" with { type: "json" };
import { parseBuild } from "../../settings/shared/hubs.ts";
import { quote } from "../../text/quote.ts";
import { type Check, formed, input, oneOf, optional, text, wholeNumber } from "../arguments/check.ts";
import { parsedBy } from "../arguments/parsed.ts";
import { record } from "../arguments/structure.ts";
import { type Authentication, authentication } from "./authentication.ts";

/** What names a Hub. What is left out is taken from the stack's configuration: the object `hubguard:<name of the Hub>`. */
export interface HubArgs {
    /** The endpoint of Azure Resource Manager for users, such as `management.west.hub.contoso.com`, or a URL of it. */
    endpoint?: string;
    /** Where azure-native reads the Hub's endpoints, with a port where need be; by default the host of the endpoint. */
    metadataHost?: string;
    /** The Hub's only location, such as `west`; by default the one that the endpoint names. */
    region?: string;
    /** By default the environment's `ARM_SUBSCRIPTION_ID`, or the stack's `azure-native:subscriptionId`. */
    subscriptionId?: pulumi.Input<string>;
    /** How Pulumi signs in; by default as the environment says (`ARM_CLIENT_ID`, …, or the Azure CLI). */
    authentication?: Authentication;
    /** The version of the Hub's software as its four digits, such as `2406`. */
    build?: string;
    /**
     * Of how many nodes the Hub is, 1 to 16, such as 1 for a ruggedized kit of a single node: what it cannot spread over
     * them is refused before anything is deployed. By default nobody knows, and the Hub itself refuses.
     */
    nodes?: number;
    /** The API profile that the Hub serves; by default `2020-09-01-hybrid`, the newest that Microsoft has published. */
    profile?: string;
}

/** The arguments with all that has a default. */
export interface CompleteHubArgs extends HubArgs {
    metadataHost: string;
    region: string;
    profile: string;
}

/** @param missing completes the fault of an argument that is nowhere, with where else it can be written */
export function hubFaults(args: HubArgs, missing: (argument: string, example: string) => string): string[] {
    const required = (example: string, check: Check): Check => {
        return (value, path) => (value === undefined ? [missing(path, example)] : check(value, path));
    };
    const { endpoint, metadataHost } = args;
    const isTold = endpoint !== undefined || metadataHost !== undefined;
    // Of an endpoint that is none, nothing follows.
    const hasFault = endpoint === undefined ? !isTold : host(endpoint, "").length > 0;
    const isRegionTold = hasFault || regionOf(endpoint ?? "") !== undefined;
    return record({
        endpoint: isTold ? optional(host) : required(ENDPOINT, host),
        metadataHost: optional(host),
        region: isRegionTold ? optional(region) : required("west", region),
        subscriptionId: required(SUBSCRIPTION, subscription),
        authentication: optional(authentication),
        build: optional(build),
        // https://learn.microsoft.com/azure-stack/operator/azure-stack-overview
        nodes: optional(wholeNumber({ from: 1, to: 16, of: "of nodes" })),
        profile: optional(oneOf([profile.name])),
    } satisfies Record<keyof HubArgs, Check>)(args, "");
}

/** @param args without faults */
export function completed(args: HubArgs): CompleteHubArgs {
    const { endpoint = "", metadataHost = hostOf(endpoint) } = args;
    return {
        ...args,
        metadataHost,
        region: args.region ?? regionOf(endpoint) ?? "",
        profile: args.profile ?? profile.name,
    };
}

const ENDPOINT = "management.west.hub.contoso.com";
const SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

const host = formed(ENDPOINT, (value) =>
    /^(https?:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?\/?$/i.test(value.trim())
        ? undefined
        : `is ${quote(value)}, which is not the host of an endpoint. Write e.g. "${ENDPOINT}".`,
);
const region = text("west");
const subscription = input(text(SUBSCRIPTION));
const build = parsedBy(parseBuild, "2406");

/** `west` of `management.west.hub.contoso.com`; nothing of what is no Hub's own endpoint. */
function regionOf(endpoint: string): string | undefined {
    const name = hostOf(endpoint);
    return domainOf(name) === name ? undefined : domainOf(name).split(".", 1)[0];
}
