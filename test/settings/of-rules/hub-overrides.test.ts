import { describe, expect, it } from "vitest";
import { published } from "../../../hub/profile/data.ts";
import { HubProfile } from "../../../hub/profile/hub-profile.ts";
import { readPlatform } from "../../../settings/platform/platform.ts";

const read = (options: object) => readPlatform({ "hub-support": options });
const faultsOf = (options: object) => read(options).faults.map(({ message }) => message);

describe("what settings say of a Hub", () => {
    it("is what is published where they say nothing", () => {
        const { platform, faults } = readPlatform({});
        const [said, usual] = [new HubProfile(platform.hub), new HubProfile()];
        expect(faults).toEqual([]);
        expect(said.types).toEqual(usual.types);
        expect(said.lists).toEqual(usual.lists);
        for (const limit of Object.keys(published.limits) as (keyof typeof published.limits)[]) {
            expect(said.limit(limit)).toEqual(usual.limit(limit));
        }
        expect(said.reaches("2301")).toBe(false);
    });

    it("is read from the options of hub-support, whatever its level", () => {
        const options = {
            ...{ enforcementLevel: "disabled", build: "2408", vmSizes: ["Standard_N*"], diskSkus: ["Standard_LRS"] },
            ...{ maximumFaultDomains: 1, maximumDiskSizeGiB: 2_048 },
            allow: [" Microsoft.Compute/virtualMachines : storageProfile.dataDisks[0].deleteOption"],
            refuse: ["Microsoft.Network/routeTables"],
            apiVersions: { "//": "newer ones", "Microsoft.Compute/disks": ["2019-07-01", " 2023-04-02 "] },
        };
        expect(read(options)).toMatchObject({
            faults: [],
            platform: {
                hub: {
                    ...{ build: "2408", vmSizes: ["Standard_N*"], diskSkus: ["Standard_LRS"] },
                    limits: { faultDomains: 1, diskSizeGiB: 2_048, updateDomains: 20, scaleSetInstances: 100 },
                    allow: [
                        { type: "microsoft.compute/virtualmachines", path: "storageProfile.dataDisks.deleteOption" },
                    ],
                    refuse: [{ type: "microsoft.network/routetables" }],
                    apiVersions: { "Microsoft.Compute/disks": ["2019-07-01", "2023-04-02"] },
                },
            },
        });
    });

    it.each<[unknown, string]>([
        [
            "2019-07-01",
            'hub-support.apiVersions is "2019-07-01", which is not an object. Write e.g. { "Microsoft.Compute/disks": ["2019-07-01"] }.',
        ],
        [
            { disks: ["2019-07-01"] },
            'hub-support.apiVersions.disks has a name that is no type (such as "Microsoft.Compute/disks"). Write e.g. "Microsoft.Compute/disks".',
        ],
        [
            { "Microsoft.Compute/disks": "2019-07-01" },
            'hub-support.apiVersions."Microsoft.Compute/disks" is "2019-07-01", which is not a list. Write e.g. ["2020-06-01"].',
        ],
        [
            { "Microsoft.Compute/disks": [] },
            'hub-support.apiVersions."Microsoft.Compute/disks" names no version that can be read. Write e.g. ["2020-06-01"].',
        ],
        [
            { "Microsoft.Compute/disks": ["latest", "2019-07-01"] },
            'hub-support.apiVersions."Microsoft.Compute/disks"[0] is "latest", which is no API version (such as "2020-06-01"). Write e.g. "2020-06-01".',
        ],
    ])("cannot be read: %j", (apiVersions, fault) => {
        expect(faultsOf({ apiVersions })).toEqual([fault]);
    });

    it.each(["2014-04", "2014-04-01-preview", "2020-06-01"])("may name the API version %s", (version) => {
        expect(faultsOf({ apiVersions: { "Microsoft.Compute/disks": [version] } })).toEqual([]);
    });

    it("leaves what cannot be read as it is published", () => {
        const { platform } = read({ vmSizes: 4, apiVersions: { "Microsoft.Compute/disks": ["latest"] }, allow: ["x"] });
        expect(platform.hub).toMatchObject({ vmSizes: published.vmSizes, apiVersions: {}, allow: [] });
    });
});
