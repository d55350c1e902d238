import { describe, expect, test } from "vitest";
import { TestHub } from "../hub.ts";

const MACHINE = "Microsoft.Compute/virtualMachines/vm";
const SET = "Microsoft.Compute/availabilitySets/set";
const TABLE = "Microsoft.Network/routeTables/table";
const LOCATION = '{\n  "location": "west",\n  ';

const hub = new TestHub();

/** What is answered to a body with a member behind its location. */
function errorOf(path: string, member: string) {
    const { status, body } = hub.call("PUT", path, `${LOCATION}${member}\n}`);
    return { status, ...(body.error as object) };
}

describe("a member that a Hub does not know", () => {
    test.each([MACHINE, TABLE])("is refused by Resource Manager at the root of %s", (path) => {
        expect(errorOf(path, '"colour": 1')).toEqual({
            status: 400,
            code: "InvalidRequestContent",
            message:
                "The request content was invalid and could not be deserialized: 'Could not find member 'colour' on object " +
                "of type 'ResourceDefinition'. Path 'colour', line 3, position 11.'.",
        });
    });

    test("is refused at the root before it is below", () => {
        expect(errorOf(MACHINE, '"properties": { "colour": 1 }, "shape": 1')).toMatchObject({
            code: "InvalidRequestContent",
            message: expect.stringContaining("Could not find member 'shape'"),
        });
    });

    test.each([
        [MACHINE, "vm.properties.colour"],
        ["Microsoft.Compute/virtualMachineScaleSets/set", "vmss.properties.colour"],
        [SET, "properties.colour"],
    ])("is refused by compute below that, of %s", (path, target) => {
        expect(errorOf(path, '"properties": { "colour": 1 }')).toMatchObject({
            status: 400,
            code: "BadRequest",
            message: expect.stringMatching(
                /^Could not find member 'colour' on object of type 'Properties'\. Path 'properties\.colour', line 3, position 27\.$/,
            ),
            target,
        });
    });

    test("is refused by compute with its place in a list", () => {
        const disks = '{ "dataDisks": [ { "lun": 0, "toBeDetached": true } ] }';

        expect(errorOf(MACHINE, `"properties": { "storageProfile": ${disks} }`)).toMatchObject({
            code: "BadRequest",
            message: expect.stringContaining(
                "on object of type 'DataDisk'. Path 'properties.storageProfile.dataDisks[0].",
            ),
            target: "vm.properties.storageProfile.dataDisks[0].toBeDetached",
        });
    });

    test("is refused in a change of what takes tags alone", () => {
        hub.call("PUT", TABLE, `${LOCATION}"tags": {}\n}`);
        const { status, body } = hub.call("PATCH", TABLE, '{\n  "properties": {}\n}');
        expect(status).toBe(400);
        expect(body.error).toEqual({
            code: "InvalidRequestContent",
            message:
                "The request content was invalid and could not be deserialized: 'Could not find member 'properties' on " +
                "object of type 'TagsObject'. Path 'properties', line 2, position 15.'.",
        });
    });

    test("is refused by network below that in its details", () => {
        expect(errorOf(TABLE, '"properties": { "routes": [ { "name": "r", "colour": 1 } ] }')).toEqual({
            status: 400,
            code: "InvalidRequestFormat",
            message: "Cannot parse the request.",
            details: [
                {
                    code: "InvalidJson",
                    message:
                        "Could not find member 'colour' on object of type 'Route'. Path 'properties.routes[0].colour', line 3, position 54.",
                },
            ],
        });
    });
});

test("A value that cannot be read is refused as a member that is not known is", () => {
    expect(errorOf(SET, '"properties": { "platformFaultDomainCount": "many" }')).toMatchObject({
        code: "BadRequest",
        target: "properties.platformFaultDomainCount",
    });
    expect(errorOf(TABLE, '"properties": { "routes": "none" }')).toMatchObject({ code: "InvalidRequestFormat" });
});
