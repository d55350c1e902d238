import { beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { type Answered, GROUP, SUBSCRIPTION, TestHub } from "../../hub.ts";

const ROOT = `/subscriptions/${SUBSCRIPTION}`;
const AUTHORIZATION = "/providers/Microsoft.Authorization";
const READER = `${ROOT}${AUTHORIZATION}/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`;
const OWNER = `${ROOT}${AUTHORIZATION}/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635`;
const ASSIGNMENT = `${GROUP}${AUTHORIZATION}/roleAssignments/11111111-0000-4000-8000-000000000001`;
const OTHER = `${ROOT}${AUTHORIZATION}/roleAssignments/11111111-0000-4000-8000-000000000002`;
const ANN = "22222222-0000-4000-8000-000000000001";
const BOB = "22222222-0000-4000-8000-000000000002";
let hub: TestHub;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile() });
});

function grant(roleDefinitionId: string, principalId: string): JsonObject {
    return { properties: { roleDefinitionId, principalId } };
}

function ids({ body }: Answered): unknown[] {
    return (body.value as JsonObject[]).map(({ id }) => id);
}

describe("a role assignment", () => {
    test("is made, told, made again, and told once more when it is removed", () => {
        const created = hub.call("PUT", ASSIGNMENT, grant(READER, ANN));

        expect(created).toMatchObject({
            status: 201,
            body: {
                id: ASSIGNMENT,
                type: "Microsoft.Authorization/roleAssignments",
                properties: {
                    roleDefinitionId: READER,
                    principalId: ANN,
                    scope: GROUP,
                    createdOn: "2026-01-01T00:00:01.000Z",
                },
            },
        });
        hub.settle();
        expect(hub.call("PUT", ASSIGNMENT, grant(READER, ANN))).toMatchObject({
            status: 201,
            body: { properties: { createdOn: "2026-01-01T00:00:01.000Z", updatedOn: "2026-01-01T00:00:02.000Z" } },
        });
        expect(hub.call("DELETE", ASSIGNMENT)).toMatchObject({ status: 200, body: { id: ASSIGNMENT } });
        expect(hub.call("DELETE", ASSIGNMENT)).toEqual({ status: 204, body: {} });
    });

    test("does not change, and is not made twice", () => {
        hub.done("PUT", ASSIGNMENT, grant(READER, ANN));

        expect(hub.refusal("PUT", ASSIGNMENT, grant(READER, BOB))).toMatch(/^409 RoleAssignmentUpdateNotPermitted/);
        expect(hub.refusal("PUT", ASSIGNMENT.replace(/1$/, "9"), grant(READER, ANN))).toBe(
            "409 RoleAssignmentExists: The role assignment already exists.",
        );
        expect(hub.call("PUT", OTHER, grant(READER, ANN)).status).toBe(201);
        expect(hub.call("PUT", ASSIGNMENT.replace(/1$/, "9"), grant(OWNER, ANN)).status).toBe(201);
    });

    test.each([
        [ASSIGNMENT.replace(/1$/, "x"), grant(READER, ANN), "400 InvalidRoleAssignmentId"],
        [ASSIGNMENT, grant(READER, "ann"), "400"],
        [ASSIGNMENT, { properties: { principalId: ANN } }, "400"],
        [ASSIGNMENT, grant(READER.replace(/7$/, "8"), ANN), "404 RoleDefinitionDoesNotExist"],
    ])("is not made at %s of %j", (path, body, refusal) => {
        expect(hub.refusal("PUT", path, body)).toMatch(new RegExp(`^${refusal}`));
    });

    test("is listed by its place and by whom it is for", () => {
        hub.done("PUT", ASSIGNMENT, grant(READER, ANN));
        hub.done("PUT", OTHER, grant(OWNER, BOB));
        const list = (scope: string, filter = "") => {
            const query = filter === "" ? "" : `&$filter=${filter}`;
            return ids(
                hub.call("GET", `${scope}${AUTHORIZATION}/roleAssignments?api-version=2015-07-01${query}`),
            ).sort();
        };

        expect(list(ROOT)).toEqual([ASSIGNMENT, OTHER].sort());
        expect(list(GROUP)).toEqual([ASSIGNMENT, OTHER].sort());
        expect(list(ROOT, "atScope()")).toEqual([OTHER]);
        expect(list(ROOT, `principalId eq '${ANN}'`)).toEqual([ASSIGNMENT]);
        expect(list(GROUP, `atScope() and assignedTo('${BOB}')`)).toEqual([OTHER]);
    });
});

describe("a role assignment on a part of a resource", () => {
    test("goes with it", () => {
        const table = `${GROUP}/providers/Microsoft.Network/routeTables/r`;
        const route = { name: "out", properties: { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } };
        const path = `${table}/routes/out${AUTHORIZATION}/roleAssignments/11111111-0000-4000-8000-000000000003`;
        hub.done("PUT", table, { location: "west", properties: { routes: [route] } });
        hub.done("PUT", path, grant(READER, ANN));

        hub.done("PUT", table, { location: "west", properties: { routes: [] } });
        expect(ids(hub.call("GET", `${ROOT}${AUTHORIZATION}/roleAssignments`))).toEqual([]);
    });
});

describe("a role", () => {
    const path = `${ROOT}${AUTHORIZATION}/roleDefinitions/33333333-0000-4000-8000-000000000001`;
    const role = {
        properties: { roleName: "Operator", assignableScopes: [ROOT], permissions: [{ actions: ["*/read"] }] },
    };

    test("is there from the beginning", () => {
        const list = hub.call("GET", `${ROOT}${AUTHORIZATION}/roleDefinitions`);
        const filtered = hub.call(
            "GET",
            `${GROUP}${AUTHORIZATION}/roleDefinitions?api-version=2015-07-01&$filter=roleName eq 'reader'`,
        );

        expect((list.body.value as JsonObject[]).map(({ properties }) => (properties as JsonObject).roleName)).toEqual([
            "Owner",
            "Contributor",
            "Reader",
        ]);
        expect(filtered.body.value).toHaveLength(1);
        expect(hub.call("GET", READER)).toMatchObject({
            status: 200,
            body: { id: READER, properties: { roleName: "Reader", type: "BuiltInRole" } },
        });
        expect(hub.call("GET", READER.replace(ROOT, "")).status).toBe(200);
        expect(hub.refusal("GET", `${READER}?api-version=2022-04-01`)).toMatch(/^400 InvalidApiVersionParameter/);
        expect(hub.refusal("PUT", READER, role)).toMatch(/^400 InvalidRoleDefinitionId/);
    });

    test("is defined, assigned, and removed once nobody has it", () => {
        expect(hub.call("PUT", path, role)).toMatchObject({
            status: 201,
            body: { properties: { type: "CustomRole" } },
        });
        expect(hub.call("GET", `${GROUP}${AUTHORIZATION}/roleDefinitions`).body.value).toHaveLength(4);
        hub.done("PUT", ASSIGNMENT, grant(path, ANN));
        expect(hub.refusal("DELETE", path)).toMatch(/^400 RoleDefinitionHasAssignments/);
        hub.done("DELETE", ASSIGNMENT);
        expect(hub.call("DELETE", path)).toMatchObject({ status: 200, body: { id: path } });
        expect(hub.call("GET", path).status).toBe(404);
    });

    test("lets everybody do everything", () => {
        expect(hub.call("GET", `${GROUP}${AUTHORIZATION}/permissions`).body).toEqual({
            value: [{ actions: ["*"], notActions: [] }],
        });
        expect(hub.refusal("GET", `${GROUP}x${AUTHORIZATION}/permissions`)).toMatch(/^404 ResourceGroupNotFound/);
    });
});

describe("a policy", () => {
    test("is kept at its place", () => {
        const path = `${GROUP}${AUTHORIZATION}/policyAssignments/p`;
        const body = { properties: { policyDefinitionId: `${ROOT}${AUTHORIZATION}/policyDefinitions/d` } };

        expect(hub.call("PUT", path, body)).toMatchObject({ status: 201, body: { properties: { scope: GROUP } } });
        expect(ids(hub.call("GET", `${ROOT}${AUTHORIZATION}/policyAssignments`))).toEqual([path]);
        expect(hub.call("DELETE", path)).toMatchObject({ status: 200, body: { name: "p" } });
    });
});
