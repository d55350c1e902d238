import { beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { GROUP, SUBSCRIPTION, TestHub } from "../../hub.ts";

const TENANT = "00000000-0000-4000-8000-00000000000b";
const PROVIDER = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.KeyVault`;
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/Vault-1`;
const ANN = { tenantId: TENANT, objectId: "ann", permissions: { secrets: ["get"] } };
const BOB = { tenantId: TENANT, objectId: "bob", permissions: { secrets: ["list"] } };
const PROPERTIES = { tenantId: TENANT, sku: { family: "A", name: "standard" }, accessPolicies: [ANN] };
const BODY = { location: "west", properties: PROPERTIES };
let hub: TestHub;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile() });
});

describe("a key vault", () => {
    test("is made, told and replaced", () => {
        expect(hub.call("PUT", VAULT, BODY)).toMatchObject({
            status: 201,
            body: {
                id: VAULT,
                properties: {
                    accessPolicies: [ANN],
                    vaultUri: "https://vault-1.vault.west.hub.test/",
                    provisioningState: "Succeeded",
                },
            },
        });
        expect(hub.call("PUT", VAULT, BODY).status).toBe(200);
        expect(hub.call("GET", `${PROVIDER}/vaults`).body.value).toHaveLength(1);
        expect(hub.call("DELETE", VAULT).status).toBe(200);
        expect(hub.call("GET", `${PROVIDER}/deletedVaults?api-version=2019-09-01`).body).toEqual({ value: [] });
    });

    test.each([
        ["properties.tenantId", { ...PROPERTIES, tenantId: "mine" }],
        ["properties.accessPolicies", { ...PROPERTIES, accessPolicies: undefined }],
        ["properties.sku.family", { ...PROPERTIES, sku: { name: "standard" } }],
        ["properties.sku.name", { ...PROPERTIES, sku: { family: "A", name: "gold" } }],
    ])("is not made without %s", (member, properties) => {
        expect(hub.refusal("PUT", VAULT, { location: "west", properties })).toMatch(
            new RegExp(`^400 BadRequest: The parameter ${member} is missing`),
        );
    });

    test.each(["1vault", "ab", "a--b", "vault-", "v_1", `v${"a".repeat(24)}`])("is not called %s", (name) => {
        expect(hub.refusal("PUT", VAULT.replace("Vault-1", name), BODY)).toMatch(/^400 VaultNameNotValid/);
    });

    test("has a name that nobody else on the Hub has", () => {
        const check = (name: string) => {
            const body = { name, type: "Microsoft.KeyVault/vaults" };
            return hub.call("POST", `${PROVIDER}/checkNameAvailability?api-version=2019-09-01`, body).body;
        };
        hub.done("PUT", VAULT, BODY);
        hub.done("PUT", GROUP.replace(/g$/, "h"), { location: "west" });

        expect(hub.refusal("PUT", VAULT.replace("/g/", "/h/"), BODY)).toMatch(
            /^409 VaultAlreadyExists: The vault name 'Vault-1'/,
        );
        expect(check("VAULT-1")).toMatchObject({ nameAvailable: false, reason: "AlreadyExists" });
        expect(check("vault_1")).toMatchObject({ nameAvailable: false, reason: "AccountNameInvalid" });
        expect(check("vault-2")).toEqual({ nameAvailable: true });
    });
});

describe("access policies", () => {
    function policies(): unknown[] {
        const { accessPolicies } = hub.call("GET", VAULT).body.properties as { accessPolicies: JsonObject[] };
        return accessPolicies.map(({ objectId, permissions }) => [objectId, (permissions as JsonObject).secrets]);
    }

    function send(how: string, ...accessPolicies: object[]) {
        return hub.call("PUT", `${VAULT}/accessPolicies/${how}`, { properties: { accessPolicies } });
    }

    test("are added, replaced and removed", () => {
        hub.done("PUT", VAULT, BODY);

        expect(send("add", BOB, { ...ANN, permissions: { secrets: ["all"] } })).toMatchObject({
            status: 200,
            body: { type: "Microsoft.KeyVault/vaults/accessPolicies" },
        });
        expect(policies()).toEqual([
            ["bob", ["list"]],
            ["ann", ["all"]],
        ]);
        send("remove", BOB);
        expect(policies()).toEqual([["ann", ["all"]]]);
        send("replace", BOB);
        expect(policies()).toEqual([["bob", ["list"]]]);
    });

    test("are refused where they are none, or not there", () => {
        hub.done("PUT", VAULT, BODY);

        expect(send("forget", ANN).status).toBe(400);
        expect(hub.refusal("PUT", `${VAULT}/accessPolicies/add`, {})).toMatch(/^400 BadRequest/);
        expect(hub.refusal("PUT", `${VAULT}x/accessPolicies/add`, {})).toMatch(/^404 ParentResourceNotFound/);
        hub.done("PUT", `${VAULT}/providers/Microsoft.Authorization/locks/l`, { properties: { level: "ReadOnly" } });
        expect(send("add", BOB).body.error).toMatchObject({ code: "ScopeLocked" });
    });
});

describe("a secret", () => {
    const secret = `${VAULT}/secrets/password`;

    test("is kept, and not told", () => {
        hub.done("PUT", VAULT, BODY);

        expect(hub.call("PUT", secret, { properties: { value: "s3cret", contentType: "text" } })).toMatchObject({
            status: 201,
            body: {
                id: secret,
                properties: {
                    contentType: "text",
                    attributes: { enabled: true, created: Date.parse("2026-01-01T00:00:02Z") / 1000 },
                    secretUri: "https://vault-1.vault.west.hub.test/secrets/password",
                },
            },
        });
        for (const path of [secret, `${VAULT}/secrets`]) {
            expect(JSON.stringify(hub.call("GET", path).body)).not.toContain("s3cret");
        }
        expect(hub.restarted().state.resources.get(secret)?.secrets).toEqual({ value: "s3cret" });
        expect(hub.call("PATCH", secret, { properties: { contentType: "json" } }).status).toBe(200);
        expect(hub.state.resources.get(secret)?.secrets).toEqual({ value: "s3cret" });
    });

    test("needs a value and a vault", () => {
        expect(hub.refusal("PUT", secret, { properties: { value: "a" } })).toMatch(/^404 ParentResourceNotFound/);
        hub.done("PUT", VAULT, BODY);
        expect(hub.refusal("PUT", secret, { properties: {} })).toMatch(
            /^400 BadRequest: The parameter properties.value/,
        );
        expect(hub.refusal("PUT", `${VAULT}/secrets/pass_word`, { properties: { value: "a" } })).toMatch(
            /^400 InvalidResourceName/,
        );
    });
});
