import { hostOf, isLoopback } from "../../hub/endpoint.ts";
import { HubNames } from "../../hub/hub-names.ts";
import type { NamedHubs } from "../../hub/named-hub.ts";
import { quote } from "../../text/quote.ts";
import { Input } from "../values/input.ts";
import type { Resource } from "../values/resource.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, mapped, peek, type Value } from "../values/value.ts";
import { DeployedHub } from "./deployed-hub.ts";

/** How providers call the endpoint: azure-native and azure by its metadata host, azurestack by its ARM endpoint too. */
const ENDPOINTS = ["metadataHost", "armEndpoint"];

/**
 * The endpoints that environments stand for where no endpoint is stated. Not so "public": it is what providers say by
 * themselves, also where ARM_METADATA_HOSTNAME names a Hub.
 */
const ENVIRONMENTS: ReadonlyMap<string, string> = new Map([
    ["usgovernment", "management.usgovcloudapi.net"],
    ["china", "management.chinacloudapi.cn"],
    ["german", "management.microsoftazure.de"],
]);

/** Tells which Hub a resource is deployed to. */
export class Hubs {
    readonly #named: HubNames;

    /** @param named Hubs by their names in the settings */
    constructor(named: NamedHubs) {
        this.#named = new HubNames(named);
    }

    /** @param location the resource's own location */
    of({ urn, provider }: Resource, location: Value<string>): DeployedHub {
        const inputs = new Input(urn, provider?.inputs ?? {});
        const stated = ENDPOINTS.map((member) => toHost(member, inputs, provider?.name ?? ""));
        const endpoint = [...stated, endpointOf(inputs.get("environment"))].find((value) => value !== ABSENT);
        // The engine hands on the location of the provider only where the program gives the resource none.
        const fallback = location === ABSENT ? inputs.get("location").text() : location;
        return new DeployedHub(endpoint ?? ABSENT, fallback, this.#named, provider?.name);
    }
}

/** Azure's tools also write `AzureUSGovernment` and `AzureChinaCloud`. */
function endpointOf(environment: Input): Value<string> {
    const name = peek(environment.text())?.trim().toLowerCase() ?? "";
    const endpoint = ENVIRONMENTS.get(name.replace(/^azure|cloud$/g, ""));
    return endpoint === undefined ? ABSENT : new Known(endpoint);
}

function toHost(member: string, provider: Input, name: string): Value<string> {
    const value = provider.get(member).text();
    if (value instanceof Unknown) {
        return provider.get(member).unknown(`${member} of provider ${quote(name)}`);
    }
    const host = mapped(value, hostOf);
    const known = peek(host);
    // A Hub behind an address of this machine is known by its location.
    return known === "" || (known !== undefined && isLoopback(known)) ? ABSENT : host;
}
