import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { idOf, type TestHub } from "../../hub.ts";
import { diskIdOf, emptyDisk, LINUX, LOCATION, machineBody, machinePath, nic, plantedHub } from "./plant.ts";
import { profileBody, SET, setBody } from "./scale-sets/set.ts";

const EXTENSION = { publisher: "Microsoft.Azure.Extensions", type: "CustomScript", typeHandlerVersion: "2.1" };
const DB = machinePath("db");

const SEEDS: Readonly<Record<string, JsonObject>> = {
    "Microsoft.Compute/availabilitySets/s": {
        location: LOCATION,
        sku: { name: "Aligned" },
        properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 5 },
    },
    "Microsoft.Compute/disks/data": { ...emptyDisk(), sku: { name: "Standard_LRS" } },
    "Microsoft.Compute/snapshots/saved": {
        location: LOCATION,
        properties: { creationData: { createOption: "Copy", sourceResourceId: diskIdOf("data") }, incremental: false },
    },
    "Microsoft.Compute/images/gold": {
        location: LOCATION,
        properties: {
            storageProfile: {
                osDisk: { osType: "Linux", osState: "Generalized", managedDisk: { id: diskIdOf("data") } },
                dataDisks: [{ lun: 0, blobUri: "https://a.blob.west.hub.test/v/a.vhd" }],
            },
        },
    },
    [DB]: machineBody({
        storageProfile: {
            imageReference: LINUX,
            osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Standard_LRS" } },
            dataDisks: [{ lun: 0, createOption: "Empty", diskSizeGB: 8 }],
        },
        diagnosticsProfile: { bootDiagnostics: { enabled: false, storageUri: "https://a.blob.west.hub.test/" } },
    }),
    [`${DB}/extensions/script`]: { location: LOCATION, properties: { ...EXTENSION, settings: { a: 1 } } },
    [SET]: setBody(2, profileBody({ extensionProfile: { extensions: [{ name: "script", properties: EXTENSION }] } })),
    [`${SET}/extensions/script`]: { properties: EXTENSION },
    [`${SET}/virtualMachines/0`]: {
        location: LOCATION,
        properties: { protectionPolicy: { protectFromScaleIn: true } },
    },
};

const ACTIONS: Readonly<Record<string, JsonObject>> = {
    "Microsoft.Compute/disks/data/beginGetAccess": { access: "Read", durationInSeconds: 60 },
    [`${DB}/capture`]: { vhdPrefix: "p", destinationContainerName: "c", overwriteVhds: true },
    [`${DB}/start`]: {},
    [`${SET}/delete`]: { instanceIds: ["9"] },
    [`${SET}/manualupgrade`]: { instanceIds: ["0"] },
    [`${SET}/start`]: { instanceIds: ["0"] },
};

/** What is put in the place of a part of a body. */
const part = fc.oneof(
    fc.constantFrom<unknown>(null, "", 0, -1, 1e300, true, [], {}, [null], [[]], { id: null }, { id: "" }, { id: "/" }),
    fc.constantFrom("Attach", "FromImage", "Empty", "latest", "__proto__", "0", "*", idOf(DB), idOf(SET), nic(0)),
    fc.jsonValue({ maxDepth: 3 }),
);

/** The body with another part at one of its places. */
function mutated(body: unknown, place: number, other: unknown): unknown {
    let left = place;
    const replace = (value: unknown): unknown => {
        if (left-- === 0) {
            return other;
        }
        if (Array.isArray(value)) {
            return value.map(replace);
        }
        const isObject = typeof value === "object" && value !== null;
        return isObject
            ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replace(member)]))
            : value;
    };
    return replace(body);
}

/** A Hub that has all of it. @param isLenient whether it takes members that nobody knows */
function fullHub(isLenient: boolean): TestHub {
    const hub = plantedHub({ isLenient });
    for (const [path, body] of Object.entries(SEEDS)) {
        hub.done("PUT", path, body);
    }
    return hub;
}

describe.each([false, true])("what nobody meant, on a Hub that is lenient: %s", (isLenient) => {
    test.each(Object.entries(SEEDS))("is answered at %s without a defect", (path, seed) => {
        const hub = fullHub(isLenient);
        const bodies = fc.tuple(fc.constantFrom("PUT", "PATCH"), fc.nat(60), part, fc.boolean());

        fc.assert(
            fc.property(bodies, ([method, place, other, isNew]) => {
                const target = isNew && method === "PUT" ? `${path}x` : path;
                const { status, body } = hub.call(method, target, mutated(seed, place, other));
                expect(JSON.stringify({ status, body })).not.toContain("defect");
                for (const read of [target, `${target}?$expand=instanceView`]) {
                    expect(hub.call("GET", read).status).not.toBe(500);
                }
                hub.settle();
            }),
            { numRuns: 60, seed: 11 },
        );
    });

    test.each(Object.entries(ACTIONS))("is answered by %s without a defect", (path, seed) => {
        const hub = fullHub(isLenient);

        fc.assert(
            fc.property(fc.nat(6), part, (place, other) => {
                const { status, body } = hub.call("POST", path, mutated(seed, place, other));
                expect(JSON.stringify({ status, body })).not.toContain("defect");
                hub.settle();
            }),
            { numRuns: 40, seed: 11 },
        );
    });
});
