import { beforeEach, describe, expect, test } from "vitest";
import { answer } from "../../../../hub/emulator/arm/answer.ts";
import { HubState } from "../../../../hub/emulator/hub/hub-state.ts";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../hub/profile/hub-profile.ts";
import { GROUP, idOf, ORIGIN, SUBSCRIPTION, TestHub } from "../hub.ts";

const NETWORK = idOf("Microsoft.Network/virtualNetworks/Net");
const TABLE = idOf("Microsoft.Network/routeTables/table");
const SUBNET = `${NETWORK}/subnets/s`;
let hub: TestHub;

beforeEach(() => {
    hub = new TestHub({ profile: new HubProfile() });
    hub.done("PUT", TABLE, { location: "west", tags: { a: "1", b: "2" } });
    hub.done("PUT", NETWORK, {
        location: "west",
        properties: {
            addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
            subnets: [{ name: "s", properties: { addressPrefix: "10.0.0.0/24", routeTable: { id: TABLE } } }],
        },
    });
});

describe("a request", () => {
    test.each([
        ["no version", "GET", `${TABLE}?api-version=`, "400 MissingApiVersionParameter"],
        ["an unknown version", "GET", `${TABLE}?api-version=2024-05-01`, "400 NoRegisteredProviderFound"],
        [
            "an unknown version of what Resource Manager keeps",
            "GET",
            `${GROUP}?api-version=2099-01-01`,
            "400 InvalidApiVersionParameter",
        ],
        ["an unknown namespace", "GET", idOf("Contoso.Shop/things/t"), "404 InvalidResourceNamespace"],
        ["an unknown type", "GET", idOf("Microsoft.Network/frontDoors/t"), "404 InvalidResourceType"],
        ["a type that a Hub lacks", "PUT", idOf("Microsoft.Compute/galleries/t"), "404 InvalidResourceType"],
        ["an unknown subscription", "GET", TABLE.replace(/a\//, "f/"), "404 SubscriptionNotFound"],
        ["an unknown group", "PUT", TABLE.replace("/g/", "/h/"), "404 ResourceGroupNotFound"],
        ["an unknown resource", "GET", `${TABLE}x`, "404 ResourceNotFound"],
        ["a part of an unknown resource", "PUT", `${TABLE}x/routes/r`, "404 ParentResourceNotFound"],
        ["parts of an unknown resource", "GET", `${TABLE}x/routes`, "404 ParentResourceNotFound"],
        ["an unknown part", "GET", `${TABLE}/routes/r`, "404 ResourceNotFound"],
        ["an unknown operation", "POST", `${TABLE}/polish`, "404 InvalidResourceType"],
        [
            "an operation on an unknown resource",
            "POST",
            idOf("Microsoft.Storage/storageAccounts/x/listKeys"),
            "404 ResourceNotFound",
        ],
        ["POST of a resource", "POST", TABLE, "405 MethodNotAllowed"],
        ["PUT of a list", "PUT", idOf("Microsoft.Network/routeTables"), "405 MethodNotAllowed"],
        ["DELETE of a list", "DELETE", idOf("Microsoft.Network/routeTables"), "405 MethodNotAllowed"],
        ["PATCH of a part", "PATCH", SUBNET, "405 MethodNotAllowed"],
        ["a method that there is not", "BREW", TABLE, "405 MethodNotAllowed"],
        ["a method that objects have", "constructor", TABLE, "405 MethodNotAllowed"],
    ])("with %s is refused", (_, method, path, refusal) => {
        expect(hub.refusal(method, path, { location: "west" })).toMatch(new RegExp(`^${refusal}: `));
    });

    test("is refused in the words of a Hub", () => {
        expect(hub.refusal("GET", `${TABLE}?api-version=2024-05-01`)).toMatch(
            /^400 NoRegisteredProviderFound: No registered resource provider found for location 'west' and API version '2024-05-01' for type 'routeTables'\. The supported api-versions are '.*2018-11-01'\. The supported locations are 'west'\.$/,
        );
        expect(hub.refusal("GET", `${TABLE}x`)).toBe(
            "404 ResourceNotFound: The Resource 'Microsoft.Network/routeTables/tablex' under resource group 'g' was not found.",
        );
    });

    test("of any version and with any member is taken where the Hub is lenient", () => {
        const lenient = new TestHub({ profile: new HubProfile(), isLenient: true });
        const body = { location: "west", properties: { novelty: true } };

        expect(lenient.call("PUT", `${TABLE}?api-version=2031-01-01-preview`, body).status).toBe(201);
        expect(lenient.refusal("GET", `${TABLE}?api-version=newest`)).toMatch(/^400 NoRegisteredProviderFound/);
        expect(hub.refusal("PUT", TABLE, body)).toBe("400 InvalidRequestFormat: Cannot parse the request.");
    });

    test("spells ids as it likes, and is answered as they were made", () => {
        const path = NETWORK.replace("resourceGroups/g", "resourcegroups/G").replace(
            "Microsoft.Network/virtualNetworks/Net",
            "microsoft.network/VIRTUALNETWORKS/nET",
        );

        expect(hub.call("GET", `${path}?api-version=2018-11-01`).body).toMatchObject({
            id: NETWORK,
            type: "Microsoft.Network/virtualNetworks",
        });
        hub.done("PUT", `${path}?api-version=2018-11-01`, hub.call("GET", NETWORK).body);
        expect(hub.call("GET", idOf("Microsoft.Network/virtualNetworks")).body.value).toHaveLength(1);
        expect(hub.call("GET", NETWORK).body.id).toBe(NETWORK);
    });

    test("is nobody's defect to fail on, but ends in an answer", () => {
        const state = new HubState(
            {
                ...hub.options,
                now: () => {
                    throw new Error("secret stack");
                },
            },
            new Map(),
        );
        const request = {
            method: "GET",
            path: TABLE,
            query: new URLSearchParams(),
            headers: {},
            text: "",
            origin: ORIGIN,
        };

        const reply = answer(state, request);
        expect(reply.status).toBe(500);
        expect(JSON.stringify(reply)).not.toContain("secret");
    });
});

describe("a body", () => {
    test.each([
        ["nothing", "", "It must be|JSON"],
        ["no JSON", "{location: west}", ""],
        ["a list", [], "It must be an object"],
        ["null", "null", "It must be an object"],
        ["more than can be read", `{"properties":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "MaxDepth"],
    ])("of %s is refused", (_, body, message) => {
        expect(hub.refusal("PUT", TABLE, body)).toMatch(new RegExp(`^400 InvalidRequestContent: .*(${message})`));
    });

    test.each([
        [
            "another name",
            { name: "other", location: "west" },
            /^400 InvalidRequestContent: .* 'other' in the body does not match 'table'/,
        ],
        [
            "another location",
            { location: "east" },
            /^400 LocationNotAvailableForResourceType: The provided location 'east'/,
        ],
        [
            "a value of the wrong kind",
            { location: "west", properties: "none" },
            /^400 InvalidRequestContent: .*'Error converting value "none"/,
        ],
    ])("with %s is refused", (_, body, refusal) => {
        expect(hub.refusal("PUT", TABLE, body)).toMatch(refusal);
    });

    test("may say what it has been told", () => {
        const { body } = hub.call("GET", TABLE);

        expect(hub.call("PUT", TABLE, body).status).toBe(200);
        expect(hub.call("PUT", TABLE, { ...body, name: "TABLE", location: "WEST" }).status).toBe(200);
    });

    test("without a location leaves a resource where it is", () => {
        expect(hub.call("PUT", `${TABLE}?api-version=2018-11-01`, { properties: {} }).status).toBe(200);
        expect(hub.call("GET", TABLE).body.location).toBe("west");
    });
});

describe("a condition", () => {
    const body = { location: "west" };
    const etagOf = (path: string) => `${hub.call("GET", path).body.etag}`;

    test("that the resource is as it was seen", () => {
        const etag = etagOf(TABLE);

        expect(hub.call("PUT", TABLE, body, { "if-match": etag }).status).toBe(200);
        expect(etagOf(TABLE)).not.toBe(etag);
        for (const method of ["PUT", "PATCH", "DELETE"]) {
            expect(
                hub.call(method, TABLE, method === "PATCH" ? { tags: {} } : body, { "if-match": etag }),
            ).toMatchObject({
                status: 412,
                body: { error: { code: "PreconditionFailed" } },
            });
        }
        expect(hub.call("PUT", TABLE, body, { "if-match": `W/"x", ${etagOf(TABLE)}` }).status).toBe(200);
        expect(hub.call("DELETE", TABLE, undefined, { "if-match": "*" }).status).toBe(409);
    });

    test("that the resource is there, or not", () => {
        expect(hub.call("PUT", TABLE, body, { "if-none-match": "*" }).status).toBe(412);
        expect(hub.call("PUT", `${TABLE}2`, body, { "if-match": "*" }).status).toBe(412);
        expect(hub.call("PUT", `${TABLE}2`, body, { "if-none-match": "*" }).status).toBe(201);
        expect(hub.call("GET", `${TABLE}3`).status).toBe(404);
        expect(hub.call("PUT", TABLE, body, { "if-match": "", "if-none-match": "" }).status).toBe(200);
    });

    test("that an item of a list is there, or not", () => {
        const item = { properties: { addressPrefix: "10.0.9.0/24" } };
        const other = `${SUBNET}-other`;

        expect(hub.call("PUT", other, item, { "if-match": "*" }).status).toBe(412);
        expect(hub.call("PUT", other, item, { "if-match": etagOf(SUBNET) }).status).toBe(412);
        expect(hub.call("PUT", other, item, { "if-none-match": "*" }).status).toBe(201);
        const etag = etagOf(other);
        expect(hub.call("PUT", other, item, { "if-none-match": "*" }).status).toBe(412);
        expect(hub.call("PUT", other, item, { "if-match": etag }).status).toBe(200);
        expect(hub.call("DELETE", other, undefined, { "if-match": etag }).status).toBe(412);
        expect(hub.call("DELETE", other, undefined, { "if-match": etagOf(other) }).status).toBe(202);
        expect(hub.call("DELETE", other, undefined, { "if-match": etag }).status).toBe(204);
    });

    test("is not looked at before what is not there to change", () => {
        expect(hub.call("PATCH", `${TABLE}x`, { tags: {} }, { "if-match": "*" }).status).toBe(404);
        expect(hub.call("DELETE", `${TABLE}x`, undefined, { "if-match": "*" }).status).toBe(204);
    });
});

describe("a change of some members", () => {
    test("replaces tags as a whole, and nothing else", () => {
        const before = hub.call("GET", NETWORK).body;

        expect(hub.call("PATCH", TABLE, { tags: { c: "3" } }).body.tags).toEqual({ c: "3" });
        expect(hub.call("PATCH", TABLE, { tags: null }).body.tags).toEqual({ c: "3" });
        expect(hub.call("PATCH", TABLE, { tags: {} }).body.tags).toEqual({});
        hub.done("PATCH", NETWORK, { tags: { x: "y" } });
        expect(hub.call("GET", NETWORK).body.properties).toMatchObject({
            addressSpace: (before.properties as JsonObject).addressSpace as object,
        });
    });

    test("is refused where there is nothing to change", () => {
        expect(hub.refusal("PATCH", `${TABLE}x`, { tags: {} })).toMatch(/^404 ResourceNotFound/);
        expect(hub.refusal("PATCH", TABLE, [])).toMatch(/^400 InvalidRequestContent/);
    });

    test("reaches the members of members", () => {
        const path = idOf("Microsoft.KeyVault/vaults/vault");
        const properties = {
            tenantId: hub.options.tenantId,
            accessPolicies: [],
            sku: { family: "A", name: "standard" },
        };
        hub.done("PUT", path, { location: "west", properties });

        expect(
            hub.call("PATCH", path, { properties: { sku: { name: "premium" }, enabledForDeployment: null } }).body
                .properties,
        ).toMatchObject({
            sku: { family: "A", name: "premium" },
            tenantId: hub.options.tenantId,
            enabledForDeployment: false,
        });
    });

    test("does not reach what all objects share", () => {
        const text = '{"tags": {"__proto__": "x"}, "__proto__": {"polluted": true}}';
        hub.call("PATCH", GROUP, text);

        expect(({} as JsonObject).polluted).toBeUndefined();
    });
});

describe("what a resource needs", () => {
    test("must be there", () => {
        const subnet = { properties: { addressPrefix: "10.0.1.0/24", routeTable: { id: `${TABLE}x` } } };

        expect(hub.refusal("PUT", `${NETWORK}/subnets/t`, subnet)).toMatch(
            new RegExp(`^400 InvalidResourceReference: Resource ${TABLE}x referenced by resource .* was not found`),
        );
        expect(hub.call("GET", `${NETWORK}/subnets/t`).status).toBe(404);
    });

    test("stays as long as that needs it", () => {
        expect(hub.refusal("DELETE", TABLE)).toMatch(/^409 InUseRouteTableCannotBeDeleted/);
        hub.done("PUT", SUBNET, { properties: { addressPrefix: "10.0.0.0/24" } });
        hub.done("DELETE", TABLE);
    });

    test("keeps the group that it is in, unless that is in there too", () => {
        hub.done("PUT", GROUP.replace(/g$/, "h"), { location: "west" });
        const far = NETWORK.replace("/g/", "/h/");
        hub.done("PUT", far, {
            location: "west",
            properties: {
                addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
                subnets: [{ name: "s", properties: { addressPrefix: "10.1.0.0/24", routeTable: { id: TABLE } } }],
            },
        });

        expect(hub.refusal("DELETE", GROUP)).toMatch(/^409 InUseRouteTableCannotBeDeleted/);
        hub.done("DELETE", far);
        hub.done("DELETE", GROUP);
        expect(hub.call("GET", TABLE).status).toBe(404);
    });

    test("that goes with its group lets go of those in others", () => {
        const balancer = idOf("Microsoft.Network/loadBalancers/b").replace("/g/", "/h/");
        const frontend = { name: "f", properties: { subnet: { id: SUBNET } } };
        const configuration = {
            name: "i",
            properties: {
                subnet: { id: SUBNET },
                loadBalancerBackendAddressPools: [{ id: `${balancer}/backendAddressPools/p` }],
            },
        };
        const card = idOf("Microsoft.Network/networkInterfaces/n");
        hub.done("PUT", GROUP.replace(/g$/, "h"), { location: "west" });
        hub.done("PUT", balancer, {
            location: "west",
            properties: { frontendIPConfigurations: [frontend], backendAddressPools: [{ name: "p" }] },
        });
        hub.done("PUT", card, { location: "west", properties: { ipConfigurations: [configuration] } });
        hub.done("DELETE", GROUP.replace(/g$/, "h"));

        const { body } = hub.call("GET", card);
        expect(JSON.stringify(body)).not.toContain("backendAddressPools/p");
        expect(hub.call("PUT", card, body).status).toBe(200);
    });

    test("is not what a tag says", () => {
        hub.done("PUT", GROUP, { location: "west", tags: { id: `${TABLE}x` } });
        hub.done("PATCH", NETWORK, { tags: { id: `${NETWORK}/nothing` } });

        expect(hub.call("GET", NETWORK).status).toBe(200);
    });
});

describe("a list", () => {
    test("goes from page to page, whatever comes and goes between them", () => {
        for (const name of ["a", "b", "c", "d"]) {
            hub.done("PUT", idOf(`Microsoft.Network/routeTables/${name}`), { location: "west" });
        }
        const names = ({ body }: { body: JsonObject }) => (body.value as JsonObject[]).map(({ name }) => name);
        const first = hub.call("GET", `${idOf("Microsoft.Network/routeTables")}?api-version=2018-11-01&$top=2`);
        hub.done("DELETE", idOf("Microsoft.Network/routeTables/b"));
        hub.done("PUT", idOf("Microsoft.Network/routeTables/bb"), { location: "west" });
        const second = hub.call("GET", `${first.body.nextLink}`.replace(ORIGIN, ""));

        expect([names(first), names(second)]).toEqual([
            ["a", "b"],
            ["bb", "c"],
        ]);
        expect(
            hub.call(
                "GET",
                `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Network/routeTables?api-version=2018-11-01`,
            ).body.value,
        ).toHaveLength(5);
        expect(names(hub.call("GET", `${NETWORK}/subnets`))).toEqual(["s"]);
    });

    test.each(["0", "-1", "x", "1.5", ""])("of $top=%s is refused", (top) => {
        const path = `${idOf("Microsoft.Network/routeTables")}?api-version=2018-11-01&$top=${top}`;
        expect(hub.refusal("GET", path)).toMatch(/^400 InvalidTopParameter/);
    });

    test("takes any token for a place to begin at", () => {
        const path = `${idOf("Microsoft.Network/routeTables")}?api-version=2018-11-01&$skiptoken=%%%`;
        expect(hub.call("GET", path.replace("%%%", "!!!")).status).toBe(200);
    });
});

test.each(["return=minimal", "return-no-content", "respond-async, wait=1", ";;="])(
    "Prefer: %s changes no answer",
    (prefer) => {
        const all: Record<string, string>[] = [{}, { prefer }];
        const [plain, preferred] = all.map((headers) => {
            const own = new TestHub();
            return [
                own.call("PUT", TABLE, { location: "west" }, headers),
                own.call("PATCH", TABLE, { tags: { a: "1" } }, headers),
                own.call("GET", TABLE, undefined, headers),
                own.call("DELETE", TABLE, undefined, headers),
            ];
        });

        expect(plain?.map(({ status }) => status)).toEqual([201, 200, 200, 202]);
        expect(preferred).toEqual(plain);
    },
);

describe("whether something is there", () => {
    test.each([
        [TABLE, 204],
        [`${TABLE}x`, 404],
        [SUBNET, 204],
        [`${SUBNET}x`, 404],
        [GROUP, 204],
        [`${GROUP}x`, 404],
        [`${GROUP}x/providers/Microsoft.Network/routeTables/table`, 404],
        [idOf("Microsoft.Resources/deployments/none"), 404],
    ])("%s is answered by %i", (path, status) => {
        expect(hub.call("HEAD", path)).toMatchObject({ status });
    });
});
