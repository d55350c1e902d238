import { beforeEach, describe, expect, test } from "vitest";
import { ArmError } from "../../../../../hub/emulator/wire/arm-error.ts";
import { type JsonObject, objectIn } from "../../../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { type Answered, GROUP, ORIGIN, TestHub } from "../../hub.ts";
import { deploying, NESTED, NETWORK, RESOURCES, SIMPLE, TABLE } from "./templates.ts";

const DEPLOYMENT = `${GROUP}/providers/Microsoft.Resources/deployments/d`;
let hub: TestHub;

beforeEach(() => {
    hub = newHub();
});

function newHub(options: ConstructorParameters<typeof TestHub>[0] = {}): TestHub {
    return new TestHub({ profile: new HubProfile(), templates: SIMPLE, ...options });
}

/** How the deployment goes, as a client asks. */
function poll({ headers }: Answered, of = hub): JsonObject {
    return of.call("GET", (headers?.["azure-asyncoperation"] ?? "").replace(ORIGIN, "")).body;
}

function properties(path = DEPLOYMENT, of = hub): JsonObject {
    return objectIn(of.call("GET", path).body, "properties");
}

/** The steps of a deployment: what was done to what, and how it ended. */
function steps(path = DEPLOYMENT): string[] {
    const { body } = hub.call("GET", `${path}/operations`);
    return (body.value as JsonObject[])
        .map((operation) => {
            const { provisioningOperation, statusCode, targetResource } = objectIn(operation, "properties");
            return `${provisioningOperation} ${(targetResource as JsonObject).resourceName} ${statusCode}`;
        })
        .sort();
}

/** Deploys and waits for the end. */
function deploy(body: JsonObject, path = DEPLOYMENT): JsonObject {
    expect(hub.call("PUT", path, body).status).toBeLessThan(300);
    for (let rounds = 0; rounds < 20; rounds++) {
        hub.settle();
    }
    return properties(path);
}

describe("a deployment", () => {
    test("puts one resource after the other", () => {
        const created = hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        expect(created).toMatchObject({
            status: 201,
            headers: { "retry-after": "1" },
            body: { id: DEPLOYMENT, name: "d", properties: { provisioningState: "Accepted", mode: "Incremental" } },
        });
        expect(hub.state.resources.get(TABLE)).toBeUndefined();

        expect(poll(created)).toEqual({ status: "Running" });
        expect(hub.call("GET", TABLE).status).toBe(200);
        expect(hub.call("GET", NETWORK).status).toBe(404);
        expect(properties().provisioningState).toBe("Running");

        hub.settle();
        expect(hub.call("GET", NETWORK).status).toBe(200);
        expect(poll(created)).toEqual({ status: "Running" });

        hub.settle();
        expect(poll(created)).toEqual({ status: "Succeeded" });
        expect(properties()).toMatchObject({
            provisioningState: "Succeeded",
            timestamp: "2026-01-01T00:00:03.000Z",
            duration: "PT2S",
            providers: [
                {
                    namespace: "Microsoft.Network",
                    resourceTypes: [
                        { resourceType: "virtualNetworks", locations: ["west"] },
                        { resourceType: "routeTables", locations: ["west"] },
                    ],
                },
            ],
            dependencies: [
                {
                    id: NETWORK,
                    resourceType: "Microsoft.Network/virtualNetworks",
                    resourceName: "v",
                    dependsOn: [{ id: TABLE, resourceType: "Microsoft.Network/routeTables", resourceName: "t" }],
                },
            ],
            outputResources: [{ id: NETWORK }, { id: TABLE }],
            outputs: {},
        });
        expect(steps()).toEqual(["Create t Created", "Create v Created"]);
    });

    test("catches up when nobody has asked for long", () => {
        hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        hub.settle(60_000);

        expect(properties()).toMatchObject({ provisioningState: "Succeeded", timestamp: "2026-01-01T00:00:03.000Z" });
    });

    test("goes on after a restart", () => {
        hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        hub.settle(0);
        const again = hub.restarted();
        again.settle(60_000);

        expect(properties(DEPLOYMENT, again)).toMatchObject({ provisioningState: "Succeeded" });
        expect(again.call("GET", NETWORK).status).toBe(200);
    });

    test("tells outputs and parameters, but no secrets", () => {
        const template = {
            parameters: { size: { type: "Int", defaultValue: 3 }, password: { type: "SecureString" } },
            outputs: { table: { type: "Object", value: { $reference: TABLE } } },
        };
        const body = deploying(RESOURCES.slice(1), template);
        (body.properties as JsonObject).parameters = { password: { value: "s3cret" }, size: { value: 4 } };

        expect(deploy(body)).toMatchObject({
            parameters: { size: { type: "Int", value: 4 }, password: { type: "SecureString" } },
            outputs: { table: { value: { id: TABLE } } },
        });
        expect(JSON.stringify(hub.call("GET", `${GROUP}/providers/Microsoft.Resources/deployments`))).not.toContain(
            "s3cret",
        );
    });

    test("keeps nobody from removing what it has deployed, or itself", () => {
        deploy(deploying(RESOURCES.slice(1)));

        hub.done("DELETE", TABLE);
        const deleted = hub.call("DELETE", DEPLOYMENT);
        expect(deleted.status).toBe(202);
        hub.settle();
        expect(hub.refusal("GET", DEPLOYMENT)).toMatch(/^404 DeploymentNotFound/);
        expect([...hub.state.resources.within(DEPLOYMENT)]).toEqual([]);
    });

    test("is replaced by another of its name once it has ended", () => {
        const first = hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        expect(first.status).toBe(201);
        expect(hub.refusal("PUT", DEPLOYMENT, deploying([]))).toMatch(
            /^409 DeploymentActive: Unable to edit or replace deployment 'd': previous deployment from/,
        );
        expect(hub.refusal("DELETE", DEPLOYMENT)).toMatch(/^409 DeploymentActive/);
        hub.settle(60_000);

        expect(hub.call("PUT", DEPLOYMENT, deploying([])).status).toBe(200);
        expect(poll(first)).toEqual({ status: "Succeeded" });
        expect(steps()).toEqual([]);
        expect(hub.call("GET", NETWORK).status).toBe(200);
    });

    test("can be cancelled as long as it goes on", () => {
        const created = hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        hub.settle(0);

        expect(hub.call("POST", `${DEPLOYMENT}/cancel`)).toEqual({ status: 204, body: {} });
        hub.settle(60_000);
        expect(properties().provisioningState).toBe("Canceled");
        expect(poll(created)).toEqual({ status: "Canceled" });
        expect(hub.call("GET", TABLE).status).toBe(200);
        expect(hub.call("GET", NETWORK).status).toBe(404);
        expect(hub.refusal("POST", `${DEPLOYMENT}/cancel`)).toMatch(/^409 DeploymentCannotBeCancelled: .* 'Canceled'/);
    });

    test("is asked for by an older path too", () => {
        deploy(deploying([]), DEPLOYMENT.replace("/providers/Microsoft.Resources", ""));

        expect(hub.call("HEAD", DEPLOYMENT).status).toBe(204);
        expect(hub.call("GET", DEPLOYMENT).body.id).toBe(DEPLOYMENT);
    });

    test("exports its template", () => {
        deploy(deploying(RESOURCES.slice(1)));

        expect(hub.call("POST", `${DEPLOYMENT}/exportTemplate`).body).toEqual({
            template: { resources: RESOURCES.slice(1) },
        });
    });

    test("is listed by its state", () => {
        deploy(deploying([]));
        const list = (state: string) =>
            hub.call(
                "GET",
                `${GROUP}/providers/Microsoft.Resources/deployments?api-version=2019-10-01&$filter=provisioningState eq '${state}'`,
            ).body.value;

        expect(list("Succeeded")).toHaveLength(1);
        expect(list("Failed")).toEqual([]);
    });
});

describe("a deployment fails", () => {
    test("where a provider refuses a resource, and begins nothing more", () => {
        const broken = { ...RESOURCES[1], location: "east" } as JsonObject;
        const failed = deploy(deploying([RESOURCES[0] as JsonObject, broken]));

        expect(failed).toMatchObject({
            provisioningState: "Failed",
            error: {
                code: "DeploymentFailed",
                message: expect.stringContaining("Please list deployment operations for details."),
                details: [{ code: "BadRequest" }],
            },
        });
        const [detail] = (failed.error as { details: { message: string }[] }).details;
        expect(JSON.parse(detail?.message ?? "")).toMatchObject({
            error: { code: "LocationNotAvailableForResourceType" },
        });
        expect(failed).not.toHaveProperty("outputs");
        expect(steps()).toEqual(["Create t BadRequest"]);
        expect(hub.call("GET", NETWORK).status).toBe(404);
    });

    test("where an operation fails late", () => {
        const error = new ArmError(409, "AllocationFailed", "There is no room.");
        const faults = {
            cores: () => undefined,
            lateFailure: (_: string, id: string) => (id === NETWORK ? error : undefined),
        };
        hub = newHub({ faults });
        const failed = deploy(deploying(RESOURCES));

        expect(
            JSON.parse((failed.error as { details: { message: string }[] }).details[0]?.message ?? ""),
        ).toMatchObject({
            status: "Failed",
            error: { code: "ResourceDeploymentFailure", details: [{ code: "AllocationFailed" }] },
        });
        expect(steps()).toEqual(["Create t Created", "Create v Conflict"]);
        expect(failed.outputResources).toEqual([{ id: TABLE }]);
    });

    test("where an output cannot be evaluated", () => {
        const failed = deploy(deploying(RESOURCES.slice(1), { outputs: { x: { $reference: NETWORK } } }));

        expect(failed).toMatchObject({
            provisioningState: "Failed",
            error: { code: "DeploymentOutputEvaluationFailed", details: [{ code: "InvalidTemplate" }] },
        });
    });

    test("where what a resource is sent cannot be evaluated", () => {
        const table = { ...RESOURCES[1], tags: { $reference: NETWORK } } as JsonObject;

        expect(deploy(deploying([table])).error).toMatchObject({ details: [{ code: "BadRequest" }] });
    });

    test("itself, late", () => {
        const error = new ArmError(500, "InternalServerError", "It broke.");
        const faults = {
            cores: () => undefined,
            lateFailure: (_: string, id: string) => (id === DEPLOYMENT ? error : undefined),
        };
        hub = newHub({ faults });

        expect(deploy(deploying(RESOURCES))).toMatchObject({
            provisioningState: "Failed",
            error: { message: "It broke." },
        });
    });
});

describe("a deployment in complete mode", () => {
    const extra = { id: TABLE.replace(/t$/, "extra"), apiVersion: "2018-11-01", location: "west" };

    test("removes what the template does not have, in an order that works", () => {
        deploy(deploying([...RESOURCES, extra]));
        const emptied = deploy(deploying([extra], {}, "Complete"));

        expect(emptied.provisioningState).toBe("Succeeded");
        expect(steps()).toEqual(["Create extra OK", "Delete t OK", "Delete v OK"]);
        expect(hub.call("GET", NETWORK).status).toBe(404);
        expect(hub.call("GET", TABLE).status).toBe(404);
        expect(hub.call("GET", extra.id).status).toBe(200);
    });

    test("leaves all where nothing else was asked", () => {
        deploy(deploying(RESOURCES));
        deploy(deploying([]));

        expect(hub.call("GET", NETWORK).status).toBe(200);
    });

    test("keeps what deployments within it have deployed", () => {
        const nested = { id: NESTED, apiVersion: "2019-10-01", dependsOn: [], ...deploying([extra]) };
        deploy(deploying(RESOURCES));
        deploy(deploying([nested], {}, "Complete"));

        expect(hub.call("GET", extra.id).status).toBe(200);
        expect(hub.call("GET", NETWORK).status).toBe(404);
    });

    test("fails where a lock keeps something", () => {
        deploy(deploying(RESOURCES));
        hub.done("PUT", `${NETWORK}/providers/Microsoft.Authorization/locks/l`, {
            properties: { level: "CanNotDelete" },
        });
        const failed = deploy(deploying([], {}, "Complete"));

        expect(failed.provisioningState).toBe("Failed");
        expect(JSON.stringify(failed.error)).toContain("ScopeLocked");
        expect(hub.call("GET", NETWORK).status).toBe(200);
    });
});

describe("a deployment within another", () => {
    test("is one of its own, and the outer one waits for it", () => {
        const nested = {
            id: NESTED,
            apiVersion: "2019-10-01",
            dependsOn: [TABLE],
            ...deploying([RESOURCES[0] as JsonObject]),
        };
        const inner = nested as unknown as { properties: { template: { resources: JsonObject[] } } };
        inner.properties.template.resources = [{ ...RESOURCES[0], dependsOn: [] } as JsonObject];
        const outer = deploy(deploying([RESOURCES[1] as JsonObject, nested as unknown as JsonObject]));

        expect(outer.provisioningState).toBe("Succeeded");
        expect(properties(NESTED).provisioningState).toBe("Succeeded");
        expect(steps()).toEqual(["Create nested Created", "Create t Created"]);
        expect(steps(NESTED)).toEqual(["Create v Created"]);
    });

    test("fails with it", () => {
        const nested = {
            id: NESTED,
            apiVersion: "2019-10-01",
            ...deploying([{ ...RESOURCES[1], location: "east" } as JsonObject]),
        };
        const outer = deploy(deploying([nested]));

        expect(properties(NESTED).provisioningState).toBe("Failed");
        expect(outer.provisioningState).toBe("Failed");
        expect(JSON.stringify(outer.error)).toContain("LocationNotAvailableForResourceType");
    });
});

describe("a deployment is not begun", () => {
    test.each([
        [deploying([], { $broken: true }), "400 InvalidTemplate"],
        [deploying([{ ...RESOURCES[1], apiVersion: "2024-05-01" } as JsonObject]), "400 NoRegisteredProviderFound"],
        [deploying([{ id: `${GROUP}/providers/Contoso.X/things/t`, apiVersion: "1" }]), "404 InvalidResourceNamespace"],
        [
            deploying([{ id: `${GROUP}/providers/Microsoft.Network/frontDoors/t`, apiVersion: "1" }]),
            "404 InvalidResourceType",
        ],
        [{ properties: { mode: "Incremental" } }, "400 InvalidRequestContent"],
        [{ properties: { mode: "Sometimes", template: {} } }, "400"],
        [
            { properties: { mode: "Incremental", templateLink: { uri: "https://a.test/t.json" } } },
            "501 NotOfferedByEmulator",
        ],
        [
            { properties: { mode: "Incremental", template: {}, parametersLink: { uri: "https://a.test" } } },
            "501 NotOffered",
        ],
        ["{", "400 InvalidRequestContent"],
    ])("of %j", (body, refusal) => {
        expect(hub.refusal("PUT", DEPLOYMENT, body)).toMatch(new RegExp(`^${refusal}`));
        expect(hub.refusal("POST", `${DEPLOYMENT}/validate`, body)).toMatch(new RegExp(`^${refusal}`));
        expect(hub.call("GET", DEPLOYMENT).status).toBe(404);
    });

    test("under a lock, in a group that is not there or goes, by a name that is none", () => {
        const body = deploying([]);
        expect(hub.refusal("PUT", DEPLOYMENT.replace("/g/", "/x/"), body)).toMatch(/^404 ResourceGroupNotFound/);
        expect(hub.refusal("PUT", `${DEPLOYMENT}!`, body)).toMatch(/^400 InvalidResourceName/);
        expect(hub.refusal("PUT", `${DEPLOYMENT}?api-version=2099-01-01`, body)).toMatch(
            /^400 InvalidApiVersionParameter/,
        );
        hub.done("PUT", `${GROUP}/providers/Microsoft.Authorization/locks/l`, { properties: { level: "ReadOnly" } });
        expect(hub.refusal("PUT", DEPLOYMENT, body)).toMatch(/^409 ScopeLocked/);
        hub.done("DELETE", `${GROUP}/providers/Microsoft.Authorization/locks/l`);
        hub.call("DELETE", GROUP);
        expect(hub.refusal("PUT", DEPLOYMENT, body)).toMatch(/^409 ResourceGroupBeingDeleted/);
    });

    test("by its validation", () => {
        const validated = hub.call("POST", `${DEPLOYMENT}/validate`, deploying(RESOURCES));

        expect(validated).toMatchObject({
            status: 200,
            body: {
                properties: { provisioningState: "Succeeded", validatedResources: [{ id: NETWORK }, { id: TABLE }] },
            },
        });
        hub.settle(60_000);
        expect(hub.call("GET", TABLE).status).toBe(404);
        expect(hub.refusal("POST", `${DEPLOYMENT}/whatIf`, deploying([]))).toMatch(/^501 NotOfferedByEmulator/);
    });
});
