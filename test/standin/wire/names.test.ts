import { describe, expect, it, test } from "vitest";
import { readPathInputs, toArmPath } from "../../../standin/azure/arm-path.ts";
import { toResourceType } from "../../../standin/azure/resource-type.ts";
import { wireMembers, wireType } from "../../../standin/azure/wire.ts";
import { TYPES } from "../../../tools/azure-native-wire/sources.ts";
import { bodies } from "./bodies.ts";

const keys = [...Object.keys(TYPES), "resources:ResourceGroup", "resources:Deployment", "resources:Resource"];

describe.each(keys)("What the wire table knows of %s", (key) => {
    const type = toResourceType(`azure-native:${key}`);
    const { input = "", output = input } = wireType(key) ?? {};

    it("are the inputs that azure-native declares, but for those in the path", () => {
        // The last two are sent in the query.
        const ofPath = new Set([...readPathInputs(toArmPath(type)), "apiVersion", "syncRemoteAddressSpace"]);
        const sent = wireMembers(input).filter(({ isReadOnly }) => !isReadOnly);
        expect(
            sent
                .map(({ name }) => name)
                .filter((name) => name !== "id" && !ofPath.has(name))
                .sort(),
        ).toEqual([...type.inputs].filter((name) => name !== "id" && !ofPath.has(name)).sort());
    });

    it("are the outputs that azure-native declares", () => {
        const names = new Set(wireMembers(output).map(({ name }) => name));
        const declared = [...type.outputs.keys()].filter((name) => name !== "azureApiVersion");
        expect([...names].filter((name) => name !== "id").sort()).toEqual(declared.sort());
    });
});

test("Every kind of body is compared with that of a published client", () => {
    const compared = new Set(bodies.map(({ key }) => TYPES[key]?.input));
    expect([...compared].sort()).toEqual([...new Set(Object.values(TYPES).map(({ input }) => input))].sort());
});
