import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { GROUP, SUBSCRIPTION, TestHub } from "../../hub.ts";

const PROVIDERS = `/subscriptions/${SUBSCRIPTION}/providers`;
const VERSION = "api-version=2019-10-01";

function newHub(profile = new HubProfile()): TestHub {
    return new TestHub({ profile });
}

function namespaces({ body }: { body: JsonObject }): unknown[] {
    return (body.value as JsonObject[]).map(({ namespace }) => namespace);
}

describe("providers", () => {
    test("are listed with what the profile has", () => {
        const listed = newHub().call("GET", `${PROVIDERS}?${VERSION}`);

        expect(namespaces(listed)).toEqual([
            "Microsoft.Authorization",
            "Microsoft.Compute",
            "Microsoft.KeyVault",
            "Microsoft.Network",
            "Microsoft.Resources",
            "Microsoft.Storage",
        ]);
        expect(namespaces(newHub().call("GET", `${PROVIDERS}?${VERSION}&$top=2`))).toHaveLength(2);
    });

    test("tell their types, the newest API version first", () => {
        const profile = new HubProfile({ apiVersions: { "Microsoft.Compute/disks": ["2018-06-01", "2019-07-01"] } });
        const { body } = newHub(profile).call("GET", `${PROVIDERS}/microsoft.compute?${VERSION}&$expand=metadata`);

        expect(body).toMatchObject({
            id: `${PROVIDERS}/Microsoft.Compute`,
            namespace: "Microsoft.Compute",
            registrationState: "Registered",
        });
        expect((body.resourceTypes as JsonObject[]).find(({ resourceType }) => resourceType === "disks")).toMatchObject(
            {
                locations: ["west"],
                apiVersions: ["2019-07-01", "2018-06-01"],
                apiProfiles: [{ profileVersion: "2020-09-01-hybrid", apiVersion: "2019-07-01" }],
            },
        );
    });

    test("are told without a subscription, as nobody's", () => {
        const { body } = newHub().call("GET", `/providers/Microsoft.Storage?${VERSION}`);

        expect(body.id).toBe("/providers/Microsoft.Storage");
        expect(body).not.toHaveProperty("registrationState");
        expect(namespaces(newHub().call("GET", `/providers?${VERSION}`))).toHaveLength(6);
    });

    test("are left out where the operator has none", () => {
        const hub = newHub(new HubProfile({ refuse: [{ type: "microsoft.keyvault" }] }));

        expect(namespaces(hub.call("GET", `${PROVIDERS}?${VERSION}`))).not.toContain("Microsoft.KeyVault");
        expect(hub.refusal("GET", `${PROVIDERS}/Microsoft.KeyVault?${VERSION}`)).toBe(
            "404 InvalidResourceNamespace: The resource namespace 'Microsoft.KeyVault' is invalid.",
        );
    });

    test("are registered, and not, in one subscription", () => {
        const hub = newHub();
        const vault = `${GROUP}/providers/Microsoft.Network/routeTables/r?api-version=2018-11-01`;

        expect(hub.call("POST", `${PROVIDERS}/Microsoft.Network/unregister?${VERSION}`).body.registrationState).toBe(
            "Unregistered",
        );
        expect(hub.restarted().refusal("PUT", vault, { location: "west" })).toMatch(
            /^409 MissingSubscriptionRegistration: The subscription is not registered to use namespace 'Microsoft.Network'/,
        );
        expect(hub.call("GET", vault).status).toBe(404);
        expect(hub.call("POST", `${PROVIDERS}/microsoft.network/register?${VERSION}`)).toMatchObject({
            status: 200,
            body: { namespace: "Microsoft.Network", registrationState: "Registered" },
        });
        expect(hub.call("PUT", vault, { location: "west" }).status).toBe(201);
    });

    test("list what can be done with their types", () => {
        const { body } = newHub().call("GET", "/providers/Microsoft.Storage/operations?api-version=2019-06-01");
        const names = (body.value as JsonObject[]).map(({ name }) => name);

        expect(names).toContain("Microsoft.Storage/storageAccounts/write");
        expect(names).not.toContain("Microsoft.Storage/locations/write");
    });

    test.each([
        ["GET", `${PROVIDERS}/Microsoft.RecoveryServices?${VERSION}`, "404 InvalidResourceNamespace"],
        ["POST", `${PROVIDERS}/Contoso/register?${VERSION}`, "404 InvalidResourceNamespace"],
        ["GET", `${PROVIDERS}?api-version=2099-01-01`, "400 InvalidApiVersionParameter"],
        ["GET", `${PROVIDERS}?${VERSION}&$top=x`, "400 InvalidTopParameter"],
        ["GET", `/subscriptions/00000000-0000-4000-8000-0000000000ff/providers?${VERSION}`, "404 SubscriptionNotFound"],
        ["GET", `${GROUP}/providers?${VERSION}`, "404 InvalidResourceNamespace"],
        ["PUT", `${PROVIDERS}/Microsoft.Compute?${VERSION}`, "404 InvalidResourceType"],
        ["GET", "/providers/Microsoft.Storage/operations?api-version=2099-01-01", "400 NoRegisteredProviderFound"],
    ])("%s %s is %s", (method, path, refusal) => {
        expect(newHub().refusal(method, path)).toMatch(new RegExp(`^${refusal}:`));
    });
});
