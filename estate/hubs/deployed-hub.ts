import { domainOf } from "../../hub/endpoint.ts";
import { HubNames, type Names } from "../../hub/hub-names.ts";
import { normalizedLocation } from "../../hub/location.ts";
import { isOnHub, namesOfHub } from "../../hub/target.ts";
import { quote } from "../../text/quote.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, mapped, peek, peekPublic, type Value } from "../values/value.ts";

/** The environment that a resource is deployed to, as its provider and the resource itself say. */
export class DeployedHub {
    /** The host of the Azure Resource Manager endpoint, in lower case: the provider's, or the one that settings know. */
    readonly endpoint: Value<string>;
    /** Where the endpoint is not stated, a Hub is known by its location. */
    readonly location: Value<string>;
    /** The version of its software, where the settings tell it. */
    readonly build: Value<string>;
    /** Its names in the settings. */
    readonly #names: Names;
    /** The name of the provider that deploys to it. */
    readonly provider: string | undefined;

    constructor(endpoint: Value<string>, location: Value<string>, named: HubNames = NOT_NAMED, provider?: string) {
        const known = endpoint === ABSENT ? named.endpointAt(peek(location)) : undefined;
        this.endpoint = known === undefined ? endpoint : new Known(known);
        this.location = location;
        this.provider = provider;
        this.#names = named.of(peek(this.endpoint), peek(this.#region));
        this.build = this.#buildAmong(named);
    }

    /** What tells the Hub from others: `west.hub.contoso.com`, or its location where no endpoint is stated. */
    get key(): Value<string> {
        return this.endpoint instanceof Known ? mapped(this.endpoint, domainOf) : this.#region;
    }

    /** The Hub as messages call it: `Hub "west"`. */
    get label(): string {
        const name = this.#names.all[0] ?? peekPublic(this.#region) ?? peekPublic(this.endpoint);
        return name === undefined ? "its Hub" : `Hub ${quote(name)}`;
    }

    /** Whether it is one of Azure's public clouds, and no Hub at all; absent where no endpoint is told. */
    get isPublicCloud(): Value<boolean> {
        const { endpoint } = this;
        const isWithin = (host: string) => PUBLIC_CLOUDS.some((cloud) => host === cloud || host.endsWith(`.${cloud}`));
        return mapped(endpoint, isWithin);
    }

    /** Whether both are one Hub; absent where one of them is not told at all. */
    isSameAs(other: DeployedHub): Value<boolean> {
        const [own, others] = [this.key, other.key];
        const unknown = [own, others].find((key) => key instanceof Unknown);
        if (unknown) {
            // One provider deploys to one Hub, whichever that will be.
            const isOne = this === other || (this.provider !== undefined && this.provider === other.provider);
            return isOne ? new Known(true) : (unknown as Unknown);
        }
        if (!(own instanceof Known && others instanceof Known)) {
            return ABSENT;
        }
        const [a, b] = [own.value, others.value];
        return new Known(a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`));
    }

    /** Whether a target of copies is on this Hub; not known where the Hub is not, unless the target is a name of it. */
    holds(target: string): Value<boolean> {
        const [endpoint, location] = [peek(this.endpoint), peek(this.location)];
        const isOn = isOnHub(target, { endpoint, location, names: this.#names.compared });
        const isNamed = isOnHub(target, { names: this.#names.compared });
        return isNamed || this.key instanceof Known ? new Known(isOn) : this.key;
    }

    /** What targets of copies call it by: one that is on it names one of these. */
    get namesInTargets(): readonly string[] {
        const [endpoint, location] = [peek(this.endpoint), peek(this.location)];
        return namesOfHub({ endpoint, location, names: this.#names.compared });
    }

    #buildAmong(named: HubNames): Value<string> {
        const { build } = this.#names;
        if (build !== undefined) {
            return new Known(build);
        }
        return this.key instanceof Unknown && named.tellBuilds ? this.key : ABSENT;
    }

    get #region(): Value<string> {
        const { endpoint } = this;
        if (endpoint instanceof Known) {
            return mapped(endpoint, (host) => domainOf(host).split(".", 1)[0] ?? "");
        }
        if (endpoint instanceof Unknown) {
            return endpoint;
        }
        return mapped(this.location, normalizedLocation);
    }
}

/** Where the settings name no Hubs. */
const NOT_NAMED = new HubNames({});

/** What the hosts of public clouds end in: https://learn.microsoft.com/azure/azure-resource-manager/management/endpoints */
const PUBLIC_CLOUDS = ["azure.com", "usgovcloudapi.net", "chinacloudapi.cn", "microsoftazure.de"];
