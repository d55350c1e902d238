import { beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { GROUP, ORIGIN, SUBSCRIPTION, TestHub } from "../../hub.ts";

const ROOT = `/subscriptions/${SUBSCRIPTION}`;
const PROVIDER = `${ROOT}/providers/Microsoft.Storage`;
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/store1`;
const BODY = { location: "west", kind: "Storage", sku: { name: "Standard_LRS" }, properties: {} };
const OTHER = { id: "00000000-0000-4000-8000-00000000000c", name: "other" };
let hub: TestHub;

beforeEach(() => {
    const subscriptions = [{ id: SUBSCRIPTION, name: "test" }, OTHER];
    hub = new TestHub({ profile: new HubProfile(), subscriptions });
});

function keys(path = `${ACCOUNT}/listKeys`, body?: JsonObject): JsonObject[] {
    return hub.call("POST", path, body).body.keys as JsonObject[];
}

describe("a storage account", () => {
    test("is made in its time, and answered where its Location leads", () => {
        const created = hub.call("PUT", ACCOUNT, BODY);
        const poll = () => hub.call("GET", (created.headers?.location ?? "").replace(ORIGIN, ""));

        expect(created).toMatchObject({ status: 202, body: {}, headers: { "retry-after": "1" } });
        expect(created.headers).not.toHaveProperty("azure-asyncoperation");
        expect(poll()).toMatchObject({ status: 202, body: {} });
        hub.settle();
        expect(poll()).toMatchObject({
            status: 200,
            body: {
                id: ACCOUNT,
                name: "store1",
                type: "Microsoft.Storage/storageAccounts",
                location: "west",
                kind: "Storage",
                sku: { name: "Standard_LRS", tier: "Standard" },
                properties: {
                    provisioningState: "Succeeded",
                    creationTime: "2026-01-01T00:00:01.000Z",
                    statusOfPrimary: "available",
                    primaryLocation: "west",
                    primaryEndpoints: {
                        blob: "https://store1.blob.west.hub.test/",
                        queue: "https://store1.queue.west.hub.test/",
                        table: "https://store1.table.west.hub.test/",
                    },
                },
            },
        });
    });

    test("is changed at once, and keeps what the Hub has decided", () => {
        const before = hub.done("PUT", ACCOUNT, BODY).body.properties as JsonObject;
        const first = keys();
        hub.settle(5000);

        expect(hub.call("PUT", ACCOUNT, { ...BODY, tags: { a: "b" } })).toMatchObject({
            status: 200,
            body: { tags: { a: "b" }, properties: { creationTime: before.creationTime } },
        });
        expect(hub.call("PATCH", ACCOUNT, { tags: { c: "d" } })).toMatchObject({
            status: 200,
            body: { tags: { c: "d" }, sku: { name: "Standard_LRS" } },
        });
        expect(keys()).toEqual(first);
        expect(hub.call("DELETE", ACCOUNT)).toEqual({ status: 200, body: {} });
        expect(hub.call("DELETE", ACCOUNT).status).toBe(204);
    });

    test("has two keys that no read tells, each renewed by itself", () => {
        hub.done("PUT", ACCOUNT, BODY);
        const [one, two] = keys();

        expect([one?.keyName, two?.keyName, one?.permissions]).toEqual(["key1", "key2", "Full"]);
        expect(Buffer.from(`${one?.value}`, "base64")).toHaveLength(64);
        expect(one?.value).not.toBe(two?.value);
        expect(JSON.stringify(hub.call("GET", ACCOUNT).body)).not.toContain(one?.value);
        const renewed = keys(`${ACCOUNT}/regenerateKey`, { keyName: "key1" });
        expect(renewed[0]?.value).not.toBe(one?.value);
        expect(renewed[1]).toEqual(two);
        expect(hub.restarted().call("POST", `${ACCOUNT}/listkeys`).body.keys).toEqual(renewed);
        expect(hub.refusal("POST", `${ACCOUNT}/regenerateKey`, { keyName: "key3" })).toMatch(
            /^400 InvalidValuesForRequestParameters/,
        );
        expect(hub.refusal("POST", `${ACCOUNT}/listAccountSas`, {})).toMatch(/^501 NotOfferedByEmulator/);
        expect(hub.refusal("POST", `${ACCOUNT}/listThings`, {})).toMatch(/^404 InvalidResourceType/);
    });

    test("keeps its keys under a lock that makes it read-only", () => {
        hub.done("PUT", ACCOUNT, BODY);
        hub.done("PUT", `${ACCOUNT}/providers/Microsoft.Authorization/locks/l`, { properties: { level: "ReadOnly" } });

        expect(hub.refusal("POST", `${ACCOUNT}/listKeys`)).toMatch(/^409 ScopeLocked/);
    });

    test.each([
        [{ ...BODY, sku: { name: "Standard_GRS" } }, /^400 InvalidValues.*: sku\./],
        [{ ...BODY, sku: { name: "standard_lrs" } }, /^400 InvalidValues.*: sku\./],
        [{ ...BODY, kind: "StorageV2" }, /^400 InvalidValues.*: kind\./],
        [{ ...BODY, kind: "StorageV2", sku: { name: "Standard_ZRS" } }, /^400 InvalidValues.*: sku, kind\./],
        [{ ...BODY, sku: undefined }, /^400 InvalidParameter: Required parameter 'sku'/],
        [{ ...BODY, kind: undefined }, /^400 InvalidParameter: Required parameter 'kind'/],
        [
            { ...BODY, properties: { isSftpEnabled: true } },
            /^400 InvalidRequestContent: .*Could not find member 'isSftpEnabled'/,
        ],
    ])("is not made of %j", (body, refusal) => {
        expect(hub.refusal("PUT", ACCOUNT, body)).toMatch(refusal);
    });

    test("does not become another kind or tier", () => {
        hub.done("PUT", ACCOUNT, BODY);

        expect(hub.refusal("PATCH", ACCOUNT, { kind: "StorageV2" })).toBe(
            "400 AccountPropertyCannotBeUpdated: The property 'kind' was specified in the input, but it cannot be updated.",
        );
        expect(hub.refusal("PATCH", ACCOUNT, { sku: { name: "Premium_LRS" } })).toMatch(
            /^400 AccountPropertyCannotBeUpdated/,
        );
    });

    test.each(["ab", "a".repeat(25), "Store1", "store-1"])("is not called %s", (name) => {
        expect(hub.refusal("PUT", ACCOUNT.replace("store1", name), BODY)).toMatch(
            new RegExp(`^400 AccountNameInvalid: ${name} is not a valid storage account name`),
        );
    });

    test("has a name that nobody else on the Hub has", () => {
        hub.done("PUT", ACCOUNT, BODY);
        for (const path of [`${ROOT}/resourceGroups/h`, `/subscriptions/${OTHER.id}/resourceGroups/h`]) {
            hub.done("PUT", path, { location: "west" });
        }
        const [here, there] = [
            ACCOUNT.replace("/g/", "/h/"),
            ACCOUNT.replace("/g/", "/h/").replace(SUBSCRIPTION, OTHER.id),
        ];

        expect(hub.refusal("PUT", here, BODY)).toMatch(/^409 StorageAccountInAnotherResourceGroup/);
        expect(hub.refusal("PUT", there, BODY)).toBe(
            "409 StorageAccountAlreadyTaken: The storage account named store1 is already taken.",
        );
        hub.done("DELETE", ACCOUNT);
        expect(hub.call("PUT", there, BODY).status).toBe(202);
    });
});

describe("the storage provider", () => {
    test.each([
        ["store1", { nameAvailable: false, reason: "AlreadyExists" }],
        ["Store", { nameAvailable: false, reason: "AccountNameInvalid" }],
        ["store2", { nameAvailable: true }],
    ])("knows whether %s is available", (name, expected) => {
        hub.done("PUT", ACCOUNT, BODY);

        const body = { name, type: "Microsoft.Storage/storageAccounts" };
        expect(hub.call("POST", `${PROVIDER}/checkNameAvailability`, body)).toMatchObject({
            status: 200,
            body: expected,
        });
    });

    test("counts accounts at the Hub's location", () => {
        hub.done("PUT", ACCOUNT, BODY);

        expect(hub.call("GET", `${PROVIDER}/locations/West/usages`).body.value).toMatchObject([
            { currentValue: 1, name: { value: "StorageAccounts" } },
        ]);
        expect(hub.refusal("GET", `${PROVIDER}/locations/east/usages`)).toMatch(
            /^400 NoRegisteredProviderFound: .* for location 'east' .* The supported locations are 'west'\.$/,
        );
        expect(hub.refusal("GET", `${PROVIDER}/locations/west/usages?api-version=2023-01-01`)).toMatch(
            /^400 NoRegisteredProviderFound/,
        );
    });

    test("has skus, and the settings of services but no containers", () => {
        hub.done("PUT", ACCOUNT, BODY);

        expect(
            (hub.call("GET", `${PROVIDER}/skus?api-version=2019-06-01`).body.value as JsonObject[]).map(
                ({ name }) => name,
            ),
        ).toEqual(["Standard_LRS", "Premium_LRS"]);
        expect(hub.call("GET", `${ACCOUNT}/blobServices/default`).body).toMatchObject({ name: "default" });
        expect(hub.call("GET", `${ACCOUNT}/blobServices`).body.value).toHaveLength(1);
        expect(hub.refusal("GET", `${ACCOUNT}x/blobServices/default`)).toMatch(/^404 ParentResourceNotFound/);
        expect(hub.refusal("GET", `${ACCOUNT}/blobServices/other`)).toMatch(/^404 ResourceNotFound/);
        expect(hub.refusal("PUT", `${ACCOUNT}/blobServices/default/containers/c`, {})).toMatch(
            /^404 InvalidResourceType/,
        );
    });
});
