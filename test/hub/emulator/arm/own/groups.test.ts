import { beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { type Answered, GROUP, ORIGIN, SUBSCRIPTION, TestHub } from "../../hub.ts";

const ROOT = `/subscriptions/${SUBSCRIPTION}`;
const VERSION = "api-version=2019-10-01";
let hub: TestHub;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile() });
});

function names({ body }: Answered): unknown[] {
    return (body.value as JsonObject[]).map(({ name }) => name);
}

/** The names on all pages of a list, page by page. */
function pages(path: string): unknown[][] {
    const first = hub.call("GET", path);
    const next = first.body.nextLink as string | undefined;
    return [names(first), ...(next === undefined ? [] : pages(next.replace(ORIGIN, "")))];
}

function putGroup(name: string, tags: JsonObject = {}): void {
    hub.done("PUT", `${ROOT}/resourceGroups/${name}`, { location: "west", tags });
}

function putTable(group: string, name: string, tags: JsonObject = {}): void {
    const path = `${ROOT}/resourceGroups/${group}/providers/Microsoft.Network/routeTables/${name}`;
    hub.done("PUT", path, { location: "west", tags });
}

describe("resource groups", () => {
    test("are made, told, changed and removed", () => {
        const path = `${ROOT}/resourcegroups/New_(1).x`;

        expect(hub.call("PUT", path, { location: "West", tags: { env: "prod" } })).toMatchObject({
            status: 201,
            body: {
                id: `${ROOT}/resourceGroups/New_(1).x`,
                name: "New_(1).x",
                type: "Microsoft.Resources/resourceGroups",
                location: "west",
                tags: { env: "prod" },
                properties: { provisioningState: "Succeeded" },
            },
        });
        expect(hub.call("HEAD", path).status).toBe(204);
        expect(hub.call("PUT", path, { location: "west", tags: { env: "test" } }).status).toBe(200);
        expect(hub.call("PATCH", path, { tags: { owner: "a" } })).toMatchObject({ status: 200 });
        expect(hub.call("GET", path.toUpperCase().replace("/SUBSCRIPTIONS", "/subscriptions")).body.tags).toEqual({
            owner: "a",
        });
        hub.done("DELETE", path);
        expect(hub.call("HEAD", path).status).toBe(404);
    });

    test.each([
        [{ location: "east" }, "400 LocationNotAvailableForResourceGroup"],
        [{}, "400 LocationRequired"],
        [{ location: "west", sku: {} }, "400 InvalidRequestContent"],
        ["[]", "400 InvalidRequestContent"],
        ["{", "400 InvalidRequestContent"],
        ["", "400 InvalidRequestContent"],
    ])("is not made of %j", (body, refusal) => {
        expect(hub.refusal("PUT", `${ROOT}/resourceGroups/h`, body)).toMatch(new RegExp(`^${refusal}`));
    });

    test.each(["a!", "a.", "a".repeat(91)])("is not called %s", (name) => {
        expect(hub.refusal("PUT", `${ROOT}/resourceGroups/${name}`, { location: "west" })).toMatch(
            /^400 InvalidResourceGroup: The provided resource group name/,
        );
    });

    test("are listed by tags, page by page", () => {
        putGroup("a", { env: "prod", owner: "x" });
        putGroup("b", { env: "test" });
        putGroup("c", { env: "prod", owner: "y" });

        expect(pages(`${ROOT}/resourcegroups?${VERSION}`)).toEqual([["a", "b", "c", "g"]]);
        expect(pages(`${ROOT}/resourcegroups?${VERSION}&$top=3`)).toEqual([["a", "b", "c"], ["g"]]);
        expect(pages(`${ROOT}/resourcegroups?${VERSION}&$top=1&$filter=tagName eq 'env'`)).toEqual([
            ["a"],
            ["b"],
            ["c"],
        ]);
        expect(pages(`${ROOT}/resourcegroups?${VERSION}&$filter=tagName eq 'env' and tagValue eq 'prod'`)).toEqual([
            ["a", "c"],
        ]);
        expect(pages(`${ROOT}/resourcegroups?${VERSION}&$filter=tagName eq 'owner' and tagValue eq 'prod'`)).toEqual([
            [],
        ]);
        expect(hub.refusal("GET", `${ROOT}/resourcegroups?${VERSION}&$filter=colour eq 'red'`)).toMatch(
            /^400 InvalidFilterInQueryString/,
        );
    });
});

describe("resources", () => {
    beforeEach(() => {
        putGroup("g-1");
        putTable("g", "one", { env: "prod" });
        putTable("g", "two", { env: "test" });
        putTable("g-1", "three", { env: "prod" });
        hub.done("PUT", `${GROUP}/providers/Microsoft.Authorization/locks/l`, {
            properties: { level: "CanNotDelete" },
        });
    });

    test("are those with a location, of all groups or of one", () => {
        expect(pages(`${ROOT}/resources?${VERSION}`)).toEqual([["one", "two", "three"]]);
        expect(pages(`${ROOT}/resources?${VERSION}&$top=1`)).toEqual([["one"], ["two"], ["three"]]);
        expect(pages(`${ROOT}/resourceGroups/G/resources?${VERSION}&$top=1`)).toEqual([["one"], ["two"]]);
        expect(hub.call("GET", `${GROUP}/resources?${VERSION}&$expand=provisioningState`).body.value).toEqual([
            {
                id: `${GROUP}/providers/Microsoft.Network/routeTables/one`,
                name: "one",
                type: "Microsoft.Network/routeTables",
                location: "west",
                tags: { env: "prod" },
                provisioningState: "Succeeded",
            },
            expect.objectContaining({ name: "two" }),
        ]);
        expect(hub.refusal("GET", `${ROOT}/resourceGroups/none/resources?${VERSION}`)).toMatch(
            /^404 ResourceGroupNotFound/,
        );
    });

    test.each([
        ["resourceType eq 'microsoft.network/routetables'", ["one", "two", "three"]],
        ["resourceType eq 'Microsoft.Compute/disks'", []],
        ["substringof('o', name)", ["one", "two"]],
        ["resourceGroup eq 'g-1'", ["three"]],
        ["tagName eq 'env' and tagValue eq 'prod'", ["one", "three"]],
        ["location eq 'west' and name eq 'two'", ["two"]],
        ["name eq 'tagName'", []],
        ["plan/publisher eq 'contoso' or identity/principalId eq 'x'", []],
    ])("are filtered by %s", (filter, found) => {
        expect(pages(`${ROOT}/resources?${VERSION}&$filter=${filter}`)).toEqual([found]);
    });

    test("tell when they were made and changed, where they are asked", () => {
        const times = () => {
            const { body } = hub.call("GET", `${GROUP}/resources?${VERSION}&$expand=createdTime,changedTime`);
            const [first = {}] = body.value as JsonObject[];
            expect(first).not.toHaveProperty("provisioningState");
            return [Date.parse(`${first.createdTime}`), Date.parse(`${first.changedTime}`)] as const;
        };
        const [created, ended] = times();
        putTable("g", "one", { env: "prod" });
        const [same, changed] = times();

        expect(same).toBe(created);
        expect(ended - created).toBe(hub.options.operationTime);
        expect(changed).toBeGreaterThan(ended);
    });

    test.each([
        "tagName eq 'env' and resourceType eq 'Microsoft.Network/routeTables'",
        "substringof('routes', resourceType)",
        "kind eq 'v2'",
    ])("cannot be filtered by %s", (filter) => {
        expect(hub.refusal("GET", `${ROOT}/resources?${VERSION}&$filter=${filter}`)).toBe(
            `400 InvalidFilterInQueryString: Invalid $filter '${filter}' specified in the query string.`,
        );
    });

    test("of a filter go from page to page", () => {
        expect(pages(`${ROOT}/resources?${VERSION}&$top=1&$filter=tagName eq 'env' and tagValue eq 'prod'`)).toEqual([
            ["one"],
            ["three"],
        ]);
    });

    test("do not tell their tags where they are asked for by tags", () => {
        const { body } = hub.call("GET", `${ROOT}/resources?${VERSION}&$filter=tagName eq 'env'`);

        expect((body.value as JsonObject[])[0]).not.toHaveProperty("tags");
    });

    test("are exported as a template that deploys them", () => {
        const { body } = hub.call("POST", `${GROUP}/exportTemplate?${VERSION}`, { resources: ["*"] });

        expect(body.template).toMatchObject({
            contentVersion: "1.0.0.0",
            resources: [
                {
                    type: "Microsoft.Network/routeTables",
                    apiVersion: "2018-11-01",
                    name: "one",
                    location: "west",
                    tags: { env: "prod" },
                },
                { name: "two" },
            ],
        });
        expect(JSON.stringify(body)).not.toMatch(/provisioningState|etag/);
        expect(hub.refusal("POST", `${GROUP}/exportTemplate?${VERSION}`, {})).toMatch(/^400 InvalidRequestContent/);
    });

    test("are not moved", () => {
        expect(hub.refusal("POST", `${GROUP}/moveResources?${VERSION}`, {})).toMatch(
            /^501 NotOfferedByEmulator: .* does not offer moving resources to other resource groups\.$/,
        );
    });
});

describe("tags", () => {
    test("are counted where resources have them", () => {
        putGroup("a", { env: "prod" });
        putTable("a", "one", { env: "prod" });
        putTable("a", "two", { env: "test" });

        expect(hub.call("GET", `${ROOT}/tagNames?${VERSION}`).body.value).toEqual([
            {
                id: "tagNames/env",
                tagName: "env",
                count: { type: "Total", value: 3 },
                values: [
                    { id: "tagNames/env/tagValues/prod", tagValue: "prod", count: { type: "Total", value: 2 } },
                    { id: "tagNames/env/tagValues/test", tagValue: "test", count: { type: "Total", value: 1 } },
                ],
            },
        ]);
        expect(hub.refusal("PUT", `${ROOT}/tagNames/x?${VERSION}`)).toMatch(/^501 NotOfferedByEmulator/);
    });

    test("have a service that fails", () => {
        const path = `${GROUP}/providers/Microsoft.Resources/tags/default`;

        expect(hub.refusal("PUT", path, { properties: { tags: {} } })).toMatch(/^500 InternalServerError: Encountered/);
        expect(hub.refusal("GET", path)).toMatch(/^500 InternalServerError/);
    });
});

describe("names", () => {
    test("are checked for reserved words", () => {
        const check = (name: string) => {
            const body = { name, type: "Microsoft.Storage/storageAccounts" };
            return hub.refusal("POST", `/providers/Microsoft.Resources/checkResourceName?${VERSION}`, body);
        };

        expect(check("mine")).toMatch(/^200/);
        expect(check("MyMicrosoft")).toMatch(/^400 ReservedResourceName/);
        expect(check("loginpage")).toMatch(/^400 ReservedResourceName/);
        expect(check("azure")).toMatch(/^400 ReservedResourceName/);
        expect(check("azures")).toMatch(/^200/);
    });
});
