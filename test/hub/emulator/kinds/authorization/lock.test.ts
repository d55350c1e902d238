import { beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { type Answered, GROUP, SUBSCRIPTION, TestHub } from "../../hub.ts";

const ROOT = `/subscriptions/${SUBSCRIPTION}`;
const TABLE = `${GROUP}/providers/Microsoft.Network/routeTables/r`;
const ROUTE = `${TABLE}/routes/out`;
const SCOPES = { root: ROOT, group: GROUP, table: TABLE, route: ROUTE };
let hub: TestHub;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile() });
    hub.done("PUT", TABLE, {
        location: "west",
        properties: { routes: [{ name: "out", properties: { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } }] },
    });
});

function locksAt(scope: string): string {
    return `${scope}/providers/Microsoft.Authorization/locks`;
}

function lock(scope: keyof typeof SCOPES, level: string): void {
    hub.done("PUT", `${locksAt(SCOPES[scope])}/l`, { properties: { level } });
}

function scopesOf({ body }: Answered): unknown[] {
    const ids = (body.value as JsonObject[]).map(({ id }) =>
        `${id}`.replace("/providers/Microsoft.Authorization/locks/l", ""),
    );
    return ids.map((id) => Object.entries(SCOPES).find(([, scope]) => scope.toLowerCase() === id.toLowerCase())?.[0]);
}

describe("a lock", () => {
    test("is made, told, changed and removed", () => {
        const path = `${locksAt(TABLE)}/l`;

        expect(hub.call("PUT", path, { properties: { level: "CanNotDelete", notes: "mine" } })).toMatchObject({
            status: 201,
            body: {
                id: path,
                name: "l",
                type: "Microsoft.Authorization/locks",
                properties: { level: "CanNotDelete", notes: "mine" },
            },
        });
        expect(hub.call("PUT", path, { properties: { level: "ReadOnly" } }).status).toBe(200);
        expect(hub.call("GET", path).body.properties).toEqual({ level: "ReadOnly" });
        expect(hub.call("DELETE", path).status).toBe(200);
        expect(hub.call("DELETE", path).status).toBe(204);
        expect(hub.call("GET", path).status).toBe(404);
    });

    test.each(["root", "group", "table"] as const)("on the %s keeps the table from being deleted", (scope) => {
        lock(scope, "CanNotDelete");

        expect(hub.refusal("DELETE", TABLE)).toBe(
            `409 ScopeLocked: The scope '${TABLE}' cannot perform delete operation because following scope(s) are locked: ` +
                `'${SCOPES[scope]}'. Please remove the lock and try again.`,
        );
        expect(hub.call("PATCH", TABLE, { tags: { a: "b" } }).status).toBe(200);
        hub.done("DELETE", `${locksAt(SCOPES[scope])}/l`);
        hub.done("DELETE", TABLE);
    });

    test.each(["root", "group", "table"] as const)("that is read-only on the %s keeps it as it is", (scope) => {
        lock(scope, "ReadOnly");

        for (const [method, body] of [
            ["PUT", { location: "west" }],
            ["PATCH", { tags: {} }],
            ["DELETE", undefined],
        ] as const) {
            expect(hub.refusal(method, TABLE, body)).toMatch(/^409 ScopeLocked/);
        }
        expect(hub.call("GET", TABLE).status).toBe(200);
    });

    test("on a part keeps the whole from being deleted, and only the part", () => {
        lock("route", "CanNotDelete");

        expect(hub.refusal("DELETE", ROUTE)).toMatch(/^409 ScopeLocked/);
        expect(hub.refusal("DELETE", TABLE)).toMatch(/^409 ScopeLocked/);
        expect(hub.refusal("DELETE", GROUP)).toMatch(new RegExp(`^409 ScopeLocked: .* locked: '${ROUTE}'`));
        const body = { properties: { addressPrefix: "10.0.0.0/8", nextHopType: "Internet" } };
        hub.done("PUT", `${TABLE}/routes/other`, body);
        hub.done("DELETE", `${TABLE}/routes/other`);
    });

    test("that is read-only on a part keeps the part from being written", () => {
        lock("route", "ReadOnly");

        const body = { properties: { addressPrefix: "10.0.0.0/8", nextHopType: "Internet" } };
        expect(hub.refusal("PUT", ROUTE, body)).toMatch(/^409 ScopeLocked/);
    });

    test("goes with what it locks, where another one does not", () => {
        lock("table", "ReadOnly");
        hub.done("DELETE", `${locksAt(TABLE)}/l`);
        lock("group", "CanNotDelete");
        hub.done("DELETE", `${locksAt(GROUP)}/l`);
        hub.done("DELETE", GROUP);

        expect(hub.refusal("GET", `${locksAt(GROUP)}/l`)).toMatch(/^404 ResourceGroupNotFound/);
    });

    test.each([
        [`${locksAt(TABLE)}/l`, { properties: {} }, "400"],
        [`${locksAt(TABLE)}/l`, { properties: { level: "Some" } }, "400"],
        [
            `${locksAt(TABLE)}/l?api-version=2020-05-01`,
            { properties: { level: "ReadOnly" } },
            "400 InvalidApiVersionParameter",
        ],
        [`${locksAt(`${TABLE}x`)}/l`, { properties: { level: "ReadOnly" } }, "404"],
        [`${locksAt(`${GROUP}x`)}/l`, { properties: { level: "ReadOnly" } }, "404 ResourceGroupNotFound"],
    ])("is not made at %s of %j", (path, body, refusal) => {
        expect(hub.refusal("PUT", path, body)).toMatch(new RegExp(`^${refusal}`));
    });
});

describe("locks", () => {
    beforeEach(() => {
        for (const scope of Object.keys(SCOPES) as (keyof typeof SCOPES)[]) {
            lock(scope, "CanNotDelete");
        }
    });

    test.each([
        ["root", ["root", "group", "table", "route"]],
        ["group", ["root", "group", "table", "route"]],
        ["table", ["root", "group", "table", "route"]],
        ["route", ["root", "group", "table", "route"]],
    ] as const)("at the %s, above and below are listed", (scope, found) => {
        expect(scopesOf(hub.call("GET", locksAt(SCOPES[scope]))).sort()).toEqual([...found].sort());
    });

    test.each([
        ["root", ["root"]],
        ["group", ["root", "group"]],
        ["table", ["root", "group", "table"]],
        ["route", ["root", "group", "table", "route"]],
    ] as const)("at the %s and above are listed with atScope()", (scope, found) => {
        const listed = hub.call("GET", `${locksAt(SCOPES[scope])}?api-version=2016-09-01&$filter=atScope()`);
        expect(scopesOf(listed).sort()).toEqual([...found].sort());
    });

    test("of others are not listed", () => {
        const other = `${ROOT}/resourceGroups/g2`;
        hub.done("PUT", other, { location: "west" });

        expect(scopesOf(hub.call("GET", locksAt(other)))).toEqual(["root"]);
        expect(hub.refusal("GET", locksAt(`${TABLE}x`))).toMatch(/^404/);
    });
});
