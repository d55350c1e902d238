import { ArmError } from "../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../wire/exchange.ts";
import type { JsonObject } from "../wire/json.ts";
import { cloudOf, endpointsOf, modernCloudOf } from "./forms.ts";
import type { PublishedHub } from "./published-hub.ts";

export interface MetadataOptions extends PublishedHub {
    /** Whether it knows 2022-09-01, which current clients ask for: of no build it is known. */
    isModern: boolean;
}

type Form = (hub: PublishedHub, origin: string) => JsonObject | JsonObject[];

/**
 * What a Hub answers in which API version, the newest first. Clients that were made for Hubs use 2015-01-01, 1.0 (Go's
 * autorest and with it Terraform), 2019-05-01 (Kubernetes), 2019-10-01 (Java) and 2020-06-01 (Terraform).
 */
const FORMS: Readonly<Record<string, Form>> = {
    "2020-06-01": (hub, origin) => [cloudOf(hub, origin)],
    "2019-10-01": (hub, origin) => [cloudOf(hub, origin)],
    "2019-05-01": (hub, origin) => [cloudOf(hub, origin)],
    "2015-01-01": endpointsOf,
    "1.0": endpointsOf,
};

const MODERN_FORMS: Readonly<Record<string, Form>> = { "2022-09-01": modernCloudOf, ...FORMS };

/** `GET /metadata/endpoints`, which nobody must be signed in for. */
export class Metadata {
    readonly #hub: MetadataOptions;

    constructor(hub: MetadataOptions) {
        this.#hub = hub;
    }

    /** @throws ArmError where a Hub has no such version, or the origin is none */
    answer({ method, query, origin }: Pick<ArmRequest, "method" | "query" | "origin">): ArmReply {
        if (method !== "GET" && method !== "HEAD") {
            throw new ArmError(
                405,
                "MethodNotAllowed",
                `The HTTP method '${method}' is not supported at this endpoint.`,
            );
        }
        const version = query.get("api-version")?.trim();
        if (!version) {
            const message = "The api-version query parameter (?api-version=) is required for all requests.";
            throw new ArmError(400, "MissingApiVersionParameter", message);
        }
        const forms = this.#hub.isModern ? MODERN_FORMS : FORMS;
        const form = Object.hasOwn(forms, version) ? forms[version] : undefined;
        if (!form) {
            const supported = Object.keys(forms).join(",");
            const message = `The api-version '${version}' is invalid. The supported versions are '${supported}'.`;
            throw new ArmError(400, "InvalidApiVersionParameter", message);
        }
        return { status: 200, body: form(this.#hub, origin) };
    }
}
