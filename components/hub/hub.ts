import manifest from "@pulumi/azure-native/package.json" with { type: "json" };
import * as pulumi from "@pulumi/pulumi";
import { domainOf, hostOf } from "../../hub/endpoint.ts";
import { isOnHub } from "../../hub/target.ts";
import { kindOf } from "../arguments/check.ts";
import { faultyIn } from "../arguments/faulty.ts";
import { isObject } from "../arguments/structure.ts";
import { completed, type HubArgs, hubFaults } from "./arguments.ts";
import { toCredentials } from "./authentication.ts";
import { configurationAdvice, configured } from "./configuration.ts";

/**
 * An Azure Stack Hub, named once: components that are given it deploy there. Creates a provider of azure-native and
 * nothing on the Hub, so it costs nothing. Two Hubs are two of them.
 */
export class Hub extends pulumi.ComponentResource {
    /** What the program calls it. */
    readonly name: string;
    /** For resources beside the components: `{ provider: west.provider }`. */
    readonly provider: pulumi.ProviderResource;
    /** The Hub's only location. */
    readonly region: string;
    /** The host of the Hub's Azure Resource Manager, which tells it from others. */
    readonly endpoint: string;
    /** Where azure-native reads the Hub's endpoints. */
    readonly metadataHost: string;
    /** The version of the Hub's software as its four digits, where it was told. */
    readonly build: string | undefined;
    /** Of how many nodes the Hub is, where it was told. */
    readonly nodes: number | undefined;
    /** The API profile that the Hub serves. */
    readonly profile: string;

    /** @throws {pulumi.RunError} with a line for each fault, in a unit test; a program goes on, to fail in the end */
    constructor(name: string, args: HubArgs = {}, opts?: pulumi.ComponentResourceOptions) {
        const known = typeof name === "string" && isObject(args) ? configured(name, args) : args;
        const faulty = faultyIn("Hub", name, () =>
            isObject(args)
                ? hubFaults(known, configurationAdvice(name))
                : [`args is ${kindOf(args)}, but must be an object.`],
        );
        super(TYPE, faulty?.name ?? name, {}, faulty?.options(opts) ?? opts);
        if (faulty) {
            this.provider = new HubProvider("azure-native", faulty.name, {}, faulty.options({ parent: this }));
            faulty.outputOf(this, this.provider);
            this.name = faulty.name;
            // Of a Hub that is not known, none of the components that are given it can say that something is on it.
            this.region = `${faulty.name}.invalid`;
            this.endpoint = `management.${this.region}`;
            this.metadataHost = this.endpoint;
            this.profile = "";
            return;
        }

        const { region, metadataHost, build, nodes, profile, subscriptionId, authentication } = completed(known);
        this.provider = new HubProvider(
            "azure-native",
            name,
            { location: region, metadataHost, subscriptionId, ...toCredentials(authentication) },
            { parent: this, version: manifest.version },
        );

        this.name = name;
        this.region = region;
        this.endpoint = hostOf(known.endpoint ?? metadataHost);
        this.metadataHost = metadataHost;
        this.build = build;
        this.nodes = nodes;
        this.profile = profile;
        this.registerOutputs({ region, endpoint: this.endpoint, metadataHost, build, nodes, profile });
    }

    /** Whether a value is a Hub, also one of another copy of this package. */
    static override isInstance(value: unknown): value is Hub {
        return pulumi.Resource.isInstance(value) && (value as { __pulumiType?: string }).__pulumiType === TYPE;
    }

    /** Whether both are one Hub, by their endpoints. */
    isSameAs(other: Hub): boolean {
        return domainOf(this.endpoint) === domainOf(other.endpoint);
    }

    /** Whether a target of copies, a host or URL, is on this Hub: at its endpoint, below its domain, or its bare region. */
    holds(target: string): boolean {
        return isOnHub(target, { endpoint: this.endpoint, location: this.region });
    }
}

const TYPE = "hubguard:index:Hub";

/** The class of azure-native says `environment: "public"` unasked, and a Hub is none of the public clouds. */
class HubProvider extends pulumi.ProviderResource {}
