import { domainOf, hostOf } from "../../hub/endpoint.ts";
import { quote } from "../../text/quote.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, peek, type Value } from "../values/value.ts";

/** A Hub as settings may name it. */
export interface NamedHub {
    /** The host of its Azure Resource Manager endpoint: `management.west.hub.contoso.com`. */
    endpoint?: string;
    /** Its only location: `west`. */
    location?: string;
    /** The version of its software: `2406`. */
    build?: string;
}

/** The environment that a resource is deployed to, as its provider and the resource itself say. */
export class Hub {
    /** The host of the Azure Resource Manager endpoint, in lower case: the provider's, or the one that settings know. */
    readonly endpoint: Value<string>;
    /** Where the endpoint is not stated, a Hub is known by its location. */
    readonly location: Value<string>;
    /** The version of its software, where the settings tell it. */
    readonly build: Value<string>;
    /** Its names in the settings. */
    readonly #names: readonly string[];
    /** The name of the provider that deploys to it. */
    readonly provider: string | undefined;

    constructor(
        endpoint: Value<string>,
        location: Value<string>,
        named: Readonly<Record<string, NamedHub>> = {},
        provider?: string,
    ) {
        this.endpoint = endpoint === ABSENT ? endpointAt(peek(location), Object.values(named)) : endpoint;
        this.location = location;
        this.provider = provider;
        const isThis = (hub: NamedHub) =>
            hub.endpoint === undefined
                ? sameText(hub.location, peek(this.#region))
                : sameText(hostOf(hub.endpoint), peek(this.endpoint));
        this.#names = Object.keys(named).filter((name) => isThis(named[name] ?? {}));
        this.build = this.#buildAmong(named);
    }

    /** What tells the Hub from others: `west.hub.contoso.com`, or its location where no endpoint is stated. */
    get key(): Value<string> {
        return this.endpoint instanceof Known ? new Known(domainOf(this.endpoint.value)) : this.#region;
    }

    /** The Hub as messages call it: `Hub "west"`. */
    get label(): string {
        const name = this.#names[0] ?? peek(this.#region) ?? peek(this.endpoint);
        return name === undefined ? "its Hub" : `Hub ${quote(name)}`;
    }

    /** Whether it is one of Azure's public clouds, and no Hub at all; absent where no endpoint is told. */
    get isPublicCloud(): Value<boolean> {
        const { endpoint } = this;
        const isWithin = (host: string) => PUBLIC_CLOUDS.some((cloud) => host === cloud || host.endsWith(`.${cloud}`));
        return endpoint instanceof Known ? new Known(isWithin(endpoint.value)) : endpoint;
    }

    /** Whether both are one Hub; absent where one of them is not told at all. */
    isSameAs(other: Hub): Value<boolean> {
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

    /**
     * Whether a target of copies is on this Hub: its endpoint, anything below its domain (`*.west.hub.contoso.com`), its
     * bare region or location, or its name in the settings.
     */
    holds(target: string): Value<boolean> {
        const host = hostOf(target);
        if (this.#names.some((name) => sameText(name, target.trim()))) {
            return new Known(true);
        }
        const { key } = this;
        if (!(key instanceof Known)) {
            return key;
        }
        // A domain holds everything below it; of a bare region only the endpoint's own form is sure to be the Hub's.
        const isBelow = host.endsWith(`.${key.value}`) && key.value.includes(".");
        const region = key.value.split(".", 1)[0] ?? "";
        const isEndpoint = domainOf(host) !== host && domainOf(host).split(".", 1)[0] === key.value;
        return new Known(
            isBelow || isEndpoint || [key.value, region, normalized(peek(this.location) ?? region)].includes(host),
        );
    }

    #buildAmong(named: Readonly<Record<string, NamedHub>>): Value<string> {
        const builds = (names: readonly string[]) => names.flatMap((name) => named[name]?.build ?? []);
        const [build] = builds(this.#names);
        if (build !== undefined) {
            return new Known(build);
        }
        return this.key instanceof Unknown && builds(Object.keys(named)).length > 0 ? this.key : ABSENT;
    }

    get #region(): Value<string> {
        const { endpoint } = this;
        if (endpoint instanceof Known) {
            return new Known(domainOf(endpoint.value).split(".", 1)[0] ?? "");
        }
        if (endpoint instanceof Unknown) {
            return endpoint;
        }
        return this.location instanceof Known ? new Known(normalized(this.location.value)) : this.location;
    }
}

/** What the hosts of public clouds end in: https://learn.microsoft.com/azure/azure-resource-manager/management/endpoints */
const PUBLIC_CLOUDS = ["azure.com", "usgovcloudapi.net", "chinacloudapi.cn", "microsoftazure.de"];

/** Azure writes a location as `West US` or `westus`. */
function normalized(location: string): string {
    return location.replace(/\s+/g, "").toLowerCase();
}

/** The endpoint of the only Hub that settings know at a location. */
function endpointAt(location: string | undefined, hubs: readonly NamedHub[]): Value<string> {
    const endpoints = hubs.flatMap((hub) => (sameText(hub.location, location) ? (hub.endpoint ?? []) : []));
    const [endpoint, ...others] = endpoints.map(hostOf);
    return endpoint !== undefined && others.length === 0 ? new Known(endpoint) : ABSENT;
}

function sameText(a: string | undefined, b: string | undefined): boolean {
    return a !== undefined && b !== undefined && normalized(a) === normalized(b);
}
