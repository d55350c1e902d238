import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf } from "../../../hub.ts";
import { LOCATION, machineBody, machinePath, plantedHub } from "../plant.ts";

const DB = machinePath("db");
const SCRIPT = `${DB}/extensions/script`;

function madeHub() {
    const hub = plantedHub();
    hub.done("PUT", DB, machineBody());
    return hub;
}

function extensionBody(properties: JsonObject = {}): JsonObject {
    return {
        location: LOCATION,
        properties: {
            publisher: "Microsoft.Azure.Extensions",
            type: "CustomScript",
            typeHandlerVersion: "2.1",
            settings: { fileUris: [] },
            ...properties,
        },
    };
}

describe("an extension of a machine", () => {
    test("is made, tells no secret, and stands in the machine", () => {
        const hub = madeHub();
        const { status, body } = hub.call(
            "PUT",
            SCRIPT,
            extensionBody({ protectedSettings: { commandToExecute: "hush" } }),
        );
        hub.settle();

        expect(status).toBe(201);
        expect(body).toMatchObject({ id: idOf(SCRIPT), name: "script", properties: { provisioningState: "Creating" } });
        const read = hub.call("GET", SCRIPT).body;
        expect(read).toEqual({
            id: idOf(SCRIPT),
            name: "script",
            type: "Microsoft.Compute/virtualMachines/extensions",
            location: LOCATION,
            properties: {
                autoUpgradeMinorVersion: false,
                publisher: "Microsoft.Azure.Extensions",
                type: "CustomScript",
                typeHandlerVersion: "2.1",
                settings: { fileUris: [] },
                provisioningState: "Succeeded",
            },
        });
        expect(JSON.stringify([...hub.state.resources.all()])).not.toContain("hush");
        expect(hub.call("GET", DB).body.resources).toEqual([read]);
        expect(hub.call("GET", `${DB}/extensions`).body.value).toEqual([read]);
    });

    test("tells how it went where that is asked for", () => {
        const hub = madeHub();
        hub.done("PUT", SCRIPT, extensionBody());
        const view = {
            name: "script",
            type: "Microsoft.Azure.Extensions.CustomScript",
            typeHandlerVersion: "2.1",
            statuses: [expect.objectContaining({ code: "ProvisioningState/succeeded" })],
        };

        expect(hub.call("GET", `${SCRIPT}?$expand=instanceView`).body).toMatchObject({
            properties: { instanceView: view },
        });
        expect(hub.call("GET", `${DB}/instanceView`).body.extensions).toEqual([view]);
    });

    test("goes with the machine, or alone", () => {
        const hub = madeHub();
        hub.done("PUT", SCRIPT, extensionBody());

        expect(hub.call("DELETE", SCRIPT).status).toBe(202);
        hub.settle();
        expect(hub.call("DELETE", SCRIPT).status).toBe(204);
        hub.done("PUT", SCRIPT, extensionBody());
        hub.done("DELETE", DB);
        expect(hub.state.resources.get(idOf(SCRIPT))).toBeUndefined();
    });

    test("is written again and patched", () => {
        const hub = madeHub();
        hub.done("PUT", SCRIPT, extensionBody());

        expect(hub.call("PUT", SCRIPT, extensionBody({ forceUpdateTag: "2" })).status).toBe(200);
        hub.settle();
        hub.done("PATCH", SCRIPT, { properties: { typeHandlerVersion: "2.0" } });
        expect(hub.call("GET", SCRIPT).body).toMatchObject({
            properties: { forceUpdateTag: "2", typeHandlerVersion: "2.0", provisioningState: "Succeeded" },
        });
        expect(
            hub.refusal(
                "PUT",
                SCRIPT,
                extensionBody({
                    publisher: "Microsoft.OSTCExtensions",
                    type: "LinuxDiagnostic",
                    typeHandlerVersion: "2.3",
                }),
            ),
        ).toBe("409 PropertyChangeNotAllowed: Changing property 'publisher' is not allowed.");
    });
});

describe("an extension is refused", () => {
    test.each<[string, JsonObject, string]>([
        [
            "without a publisher",
            { publisher: null },
            "400 InvalidParameter: Required parameter 'publisher' is missing (null).",
        ],
        ["without a type", { type: "" }, "400 InvalidParameter: Required parameter 'type' is missing (null)."],
        [
            "without a version",
            { typeHandlerVersion: null },
            "400 InvalidParameter: Required parameter 'typeHandlerVersion' is missing (null).",
        ],
        [
            "that the Hub does not have",
            { publisher: "Contoso", type: "Agent" },
            "404 ArtifactNotFound: The VM extension with publisher 'Contoso' and type 'Agent' could not be found.",
        ],
        [
            "of a version that the Hub does not have",
            { typeHandlerVersion: "3.0" },
            "404 ArtifactVersionNotFound: No version found in the artifact repository that satisfies the requested version '3.0' for VM " +
                "extension with publisher 'Microsoft.Azure.Extensions' and type 'CustomScript'.",
        ],
    ])("%s", (_name, other, message) => {
        expect(madeHub().refusal("PUT", SCRIPT, extensionBody(other))).toBe(message);
    });

    test("of a newer minor version that it does not take", () => {
        const hub = madeHub();
        const diagnostic = {
            publisher: "Microsoft.OSTCExtensions",
            type: "CustomScriptForLinux",
            typeHandlerVersion: "1.4",
        };

        expect(hub.refusal("PUT", SCRIPT, extensionBody(diagnostic))).toContain("ArtifactVersionNotFound");
        hub.done("PUT", SCRIPT, extensionBody({ ...diagnostic, autoUpgradeMinorVersion: true }));
    });

    test("on a machine that does not run, or is not there", () => {
        const hub = madeHub();
        hub.done("PUT", SCRIPT, extensionBody());
        hub.done("POST", `${DB}/deallocate`);
        const message = "409 OperationNotAllowed: Cannot modify extensions in the VM when the VM is not running.";

        expect(hub.refusal("PUT", SCRIPT, extensionBody())).toBe(message);
        expect(hub.refusal("DELETE", SCRIPT)).toBe(message);
        expect(hub.refusal("PUT", `${machinePath("no")}/extensions/e`, extensionBody())).toMatch(
            /^404 ParentResourceNotFound/,
        );
    });

    test("beside another one of its kind", () => {
        const hub = madeHub();
        hub.done("PUT", SCRIPT, extensionBody());

        expect(hub.refusal("PUT", `${DB}/extensions/other`, extensionBody())).toBe(
            "400 BadRequest: Multiple VMExtensions per handler not supported for OS type 'Linux'. VMExtension 'other' with handler " +
                "'Microsoft.Azure.Extensions.CustomScript' already added or specified in input.",
        );
    });
});
