import { describe, expect, test } from "vitest";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { SUBSCRIPTION, TestHub } from "../../hub.ts";

const hub = new TestHub({ profile: new HubProfile() });
const TENANT = "00000000-0000-4000-8000-00000000000b";

describe("subscriptions", () => {
    const shown = {
        id: `/subscriptions/${SUBSCRIPTION}`,
        subscriptionId: SUBSCRIPTION,
        tenantId: TENANT,
        displayName: "test",
        state: "Enabled",
    };

    test("are listed and told one by one", () => {
        expect(hub.call("GET", "/subscriptions?api-version=2016-06-01")).toMatchObject({ body: { value: [shown] } });
        expect(hub.call("GET", `/subscriptions/${SUBSCRIPTION.toUpperCase()}?api-version=2019-10-01`)).toMatchObject({
            status: 200,
            body: shown,
        });
    });

    test("have the Hub's one location, and a tenant", () => {
        expect(hub.call("GET", `/subscriptions/${SUBSCRIPTION}/locations?api-version=2016-06-01`).body).toMatchObject({
            value: [{ id: `/subscriptions/${SUBSCRIPTION}/locations/west`, name: "west", displayName: "west" }],
        });
        expect(hub.call("GET", "/tenants?api-version=2016-06-01").body).toEqual({
            value: [{ id: `/tenants/${TENANT}`, tenantId: TENANT }],
        });
    });

    test.each([
        ["GET", "/subscriptions/nobody", "400 InvalidSubscriptionId"],
        ["GET", "/subscriptions/00000000-0000-4000-8000-0000000000ff", "404 SubscriptionNotFound"],
        ["GET", "/subscriptions?api-version=2024-01-01", "400 InvalidApiVersionParameter"],
        ["GET", "/subscriptions?api-version=", "400 MissingApiVersionParameter"],
        ["PUT", `/subscriptions/${SUBSCRIPTION}`, "405 MethodNotAllowed"],
        ["DELETE", `/subscriptions/${SUBSCRIPTION}`, "405 MethodNotAllowed"],
        ["PUT", "/subscriptions", "405 MethodNotAllowed"],
        ["GET", "/tenants/t", "404 InvalidRequestUri"],
    ])("%s %s is %s", (method, path, refusal) => {
        expect(hub.refusal(method, path, {})).toMatch(new RegExp(`^${refusal}:`));
    });
});
