import { describe, expect, it } from "vitest";
import { Metadata, type MetadataOptions } from "../../../../hub/emulator/metadata/metadata.ts";
import { audienceOf } from "../../../../hub/emulator/metadata/published-hub.ts";
import { ArmError } from "../../../../hub/emulator/wire/arm-error.ts";

const TENANT = "0b5f4f3c-6d1c-4e0f-9a43-2a1d1e7c9f10";
const ENTRA = hub({ kind: "entra" });
const ADFS = hub({ kind: "adfs" });

const DIRECT = "https://127.0.0.1:8443";
const BY_NAME = "https://management.west.hub.test:8443";

describe("the endpoint metadata of a Hub", () => {
    it.each(["2015-01-01", "1.0"])(
        "of version %s is an object that tells neither its name nor its suffixes",
        (version) => {
            expect(told(ENTRA, version, DIRECT)).toEqual({
                galleryEndpoint: "https://providers.west.hub.test:30016/",
                graphEndpoint: "https://graph.windows.net/",
                portalEndpoint: "https://portal.west.hub.test/",
                authentication: {
                    loginEndpoint: "https://127.0.0.1:8443/",
                    audiences: [`https://management.west.onmicrosoft.com/${TENANT}`],
                },
            });
        },
    );

    it.each(["2019-05-01", "2019-10-01", "2020-06-01"])("of version %s is a list of one cloud", (version) => {
        expect(told(ADFS, version, BY_NAME)).toEqual([
            {
                portal: "https://portal.west.hub.test/",
                authentication: {
                    loginEndpoint: "https://adfs.west.hub.test:8443/adfs",
                    audiences: [`https://management.adfs.west.hub.test/${TENANT}`],
                },
                graphAudience: "https://graph.west.hub.test/",
                graph: "https://graph.west.hub.test/",
                name: `AzureStack-User-${TENANT}`,
                suffixes: { keyVaultDns: "vault.west.hub.test", storage: "west.hub.test" },
                gallery: "https://providers.west.hub.test:30016/",
            },
        ]);
    });

    it("of version 2022-09-01 is what azure-native reads, where the Hub is told to serve it", () => {
        expect(told(hub({ kind: "entra", isModern: true }), "2022-09-01", BY_NAME)).toMatchObject({
            name: `AzureStack-User-${TENANT}`,
            resourceManager: "https://management.west.hub.test:8443/",
            authentication: {
                loginEndpoint: "https://login.west.hub.test:8443/",
                audiences: [`https://management.west.onmicrosoft.com/${TENANT}`],
                tenant: TENANT,
                identityProvider: "AAD",
            },
            suffixes: { storage: "west.hub.test", keyVaultDns: "vault.west.hub.test" },
            microsoftGraphResourceId: "https://graph.microsoft.com/",
        });
        expect(told(hub({ kind: "adfs", isModern: true }), "2022-09-01", DIRECT)).toMatchObject({
            authentication: {
                loginEndpoint: "https://127.0.0.1:8443/adfs",
                tenant: "adfs",
                identityProvider: "ADFS",
            },
            microsoftGraphResourceId: "https://graph.west.hub.test/",
        });
    });

    it.each([
        [ENTRA, DIRECT, "https://127.0.0.1:8443/"],
        [ENTRA, "https://[::1]:8443", "https://[::1]:8443/"],
        [ENTRA, "https://localhost", "https://localhost/"],
        [ENTRA, "https://Management.West.hub.test", "https://login.west.hub.test/"],
        [ENTRA, "https://adminmanagement.west.hub.test", "https://login.west.hub.test/"],
        [ADFS, DIRECT, "https://127.0.0.1:8443/adfs"],
        [ADFS, "https://management.west.hub.test", "https://adfs.west.hub.test/adfs"],
    ])("of %o at %s leads to the sign-in %s by the same way", (published, origin, loginEndpoint) => {
        expect(told(published, "1.0", origin)).toMatchObject({ authentication: { loginEndpoint } });
    });

    it.each(["2022-09-01", "2021-01-01", "latest", "constructor", "2015-01-01-preview"])(
        "of version %s is refused as a Hub refuses it",
        (version) => {
            const supported = "2020-06-01,2019-10-01,2019-05-01,2015-01-01,1.0";
            expect(refusal(ENTRA, { version })).toEqual([
                400,
                "InvalidApiVersionParameter",
                `The api-version '${version}' is invalid. The supported versions are '${supported}'.`,
            ]);
        },
    );

    it("is refused without a version and for other methods than reading", () => {
        expect(refusal(ENTRA, { version: "" })).toEqual([
            400,
            "MissingApiVersionParameter",
            "The api-version query parameter (?api-version=) is required for all requests.",
        ]);
        expect(refusal(ENTRA, { version: "1.0", method: "POST" })).toEqual([
            405,
            "MethodNotAllowed",
            "The HTTP method 'POST' is not supported at this endpoint.",
        ]);
    });

    it.each(["https://", "https://a b", "https://one.test/two", "https://one.test?two", "https://me@one.test", ""])(
        "is refused for the host of %j",
        (origin) => {
            const message = "The 'Host' header of the request is not the name of a host.";
            expect(refusal(ENTRA, { version: "1.0", origin })).toEqual([400, "InvalidHostHeader", message]);
        },
    );
});

interface Asked {
    version: string;
    method?: string;
    origin?: string;
}

function hub(options: Pick<MetadataOptions, "kind"> & Partial<MetadataOptions>): MetadataOptions {
    const place = { name: "west", domain: "hub.test", tenantId: TENANT, isModern: false, ...options };
    return { audience: audienceOf(place), ...place };
}

function told(published: MetadataOptions, version: string, origin: string): unknown {
    const query = new URLSearchParams({ "api-version": version });
    const { status, body } = new Metadata(published).answer({ method: "GET", query, origin });
    expect(status).toBe(200);
    return body;
}

function refusal(published: MetadataOptions, { version, method = "GET", origin = DIRECT }: Asked): unknown {
    try {
        new Metadata(published).answer({ method, query: new URLSearchParams({ "api-version": version }), origin });
        return undefined;
    } catch (error) {
        return error instanceof ArmError ? [error.status, error.code, error.message] : error;
    }
}
