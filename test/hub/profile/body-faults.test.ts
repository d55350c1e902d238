import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BodyFault, bodyFaults } from "../../../hub/profile/body-faults.ts";
import { generated } from "../../../hub/profile/data.ts";
import { toHubBody } from "../../../hub/profile/hub-body.ts";
import { type HubOverrides, HubProfile } from "../../../hub/profile/hub-profile.ts";

const VM = "Microsoft.Compute/virtualMachines";
const DISK = "Microsoft.Compute/disks";
const disk = (properties: object, more: object = {}) => ({
    location: "west",
    properties: { creationData: { createOption: "Empty" }, ...properties },
    ...more,
});
const machine = (properties: object) => ({ location: "west", properties });

/** Each fault as `kind path`. */
const told = (type: string, body: unknown, overrides?: HubOverrides) =>
    bodyFaults(new HubProfile(overrides), type, body).map(({ kind, path }) => `${kind} ${path.join(".")}`);

describe("a Hub refuses", () => {
    it.each<[string, string, unknown, Partial<BodyFault>]>([
        [
            "a member of a newer API version, however little it asks for",
            DISK,
            disk({ networkAccessPolicy: null }),
            {
                kind: "unknown",
                path: ["properties", "networkAccessPolicy"],
                member: "networkAccessPolicy",
                model: "DiskProperties",
            },
        ],
        [
            "one that its contract has and it does not",
            VM,
            machine({ securityProfile: { EncryptionAtHost: false } }),
            { kind: "unknown", path: ["properties", "securityProfile", "EncryptionAtHost"], model: "SecurityProfile" },
        ],
        [
            "one that nobody has",
            DISK,
            { ...disk({}), odd: {} },
            { kind: "unknown", path: ["odd"], model: "ResourceDefinition", value: {} },
        ],
        [
            "one in the wrong place",
            VM,
            { location: "west", hardwareProfile: { vmSize: "Standard_DS2_v2" } },
            { kind: "unknown", path: ["hardwareProfile"], model: "ResourceDefinition" },
        ],
        [
            "what it lacks, with the reason",
            DISK,
            disk({}, { ZONES: ["1"] }),
            { kind: "refused", path: ["ZONES"], because: "a Hub has no availability zones", value: ["1"] },
        ],
        [
            "names that are not in its lists",
            DISK,
            disk({}, { sku: { name: "UltraSSD_LRS" } }),
            { kind: "refused", path: ["sku", "name"], oneOf: "diskSkus", model: "DiskSku" },
        ],
        [
            "numbers beyond its limits",
            DISK,
            disk({ diskSizeGB: 1_024 }),
            { kind: "refused", path: ["properties", "diskSizeGB"], limit: "diskSizeGiB", value: 1_024 },
        ],
        [
            "words that there are not",
            DISK,
            disk({ osType: "Plan9" }),
            { kind: "enumeration", path: ["properties", "osType"], value: "Plan9" },
        ],
        [
            "a list in the place of an object",
            DISK,
            disk({}, { sku: [] }),
            { kind: "kind", path: ["sku"], model: "DiskSku", value: [] },
        ],
        [
            "text in the place of tags",
            DISK,
            disk({}, { tags: "none" }),
            { kind: "kind", path: ["tags"], value: "none" },
        ],
        ["an object in the place of a tag", DISK, disk({}, { tags: { a: {} } }), { kind: "kind", path: ["tags", "a"] }],
        [
            "a list in the place of an item",
            "Microsoft.Network/virtualNetworks",
            { location: "west", properties: { addressSpace: { addressPrefixes: ["10.0.0.0/8", []] } } },
            { kind: "kind", path: ["properties", "addressSpace", "addressPrefixes", 1] },
        ],
        ["text in the place of a number", DISK, disk({ diskSizeGB: "large" }), { kind: "kind", member: "diskSizeGB" }],
        ["what is no body", DISK, null, { kind: "kind", path: [], member: "", model: "ResourceDefinition" }],
        [
            "a body without what must be there",
            DISK,
            { location: "west" },
            { kind: "required", path: ["properties", "creationData"], member: "creationData" },
        ],
    ])("%s", (_, type, body, fault) => {
        expect(bodyFaults(new HubProfile(), type, body)).toEqual([expect.objectContaining(fault)]);
    });

    it("all of it at once, in the order of the body", () => {
        const storageProfile = {
            dataDisks: [{ lun: 0, createOption: "Empty" }, { createOption: "Empty", detachOption: "ForceDetach" }, 7],
        };
        const diagnosticsProfile = { bootDiagnostics: { enabled: true } };
        expect(told(VM, { properties: { storageProfile, userData: "x", diagnosticsProfile } })).toEqual([
            "unknown properties.storageProfile.dataDisks.1.detachOption",
            "required properties.storageProfile.dataDisks.1.lun",
            "kind properties.storageProfile.dataDisks.2",
            "unknown properties.userData",
            "refused properties.diagnosticsProfile.bootDiagnostics.enabled",
            "required location",
        ]);
    });

    it("boot diagnostics without an account, and standard balancers before a build", () => {
        const bootDiagnostics = { enabled: true, StorageUri: "https://logs.blob.west.hub.contoso.com/" };
        expect(told(VM, machine({ diagnosticsProfile: { bootDiagnostics } }))).toEqual([]);
        expect(
            told(VM, machine({ diagnosticsProfile: { bootDiagnostics: { enabled: true, storageUri: null } } })),
        ).toEqual(["refused properties.diagnosticsProfile.bootDiagnostics.enabled"]);
        const balancer = { location: "west", sku: { name: "Standard" } };
        expect(told("Microsoft.Network/loadBalancers", balancer)).toEqual(["refused sku.name"]);
        expect(told("Microsoft.Network/loadBalancers", balancer, { build: "2301" })).toEqual(["refused sku.name"]);
        expect(told("Microsoft.Network/loadBalancers", balancer, { build: "2406" })).toEqual([]);
    });
});

describe("a Hub takes", () => {
    it.each<[string, string, unknown]>([
        ["names in any case", VM, { LOCATION: "west", Properties: { hardwareprofile: { VMSIZE: "standard_ds2_V2" } } }],
        [
            "what it told before",
            DISK,
            { ...disk({ provisioningState: "Succeeded", uniqueId: "1" }), id: "/x", name: "x", type: "y" },
        ],
        [
            "a subnet with its type, as Azure answers it",
            "Microsoft.Network/virtualNetworks",
            {
                properties: {
                    subnets: [
                        { id: "/x", name: "a", type: "y", etag: "z", properties: { addressPrefix: "10.0.0.0/24" } },
                    ],
                },
            },
        ],
        [
            "a mention of a resource, with no more than its id",
            "Microsoft.Network/loadBalancers",
            {
                properties: {
                    probes: [{ id: "/x", properties: { protocol: "Tcp", port: 80 } }],
                    frontendIPConfigurations: [{ properties: { subnet: { id: "/x" } } }],
                },
            },
        ],
        ["numbers and flags as text", DISK, disk({ diskSizeGB: "64" })],
        ["nothing, where it could refuse something", DISK, disk({ hyperVGeneration: "", osType: " " }, { zones: [] })],
        [
            "settings of any kind",
            `${VM}/extensions`,
            { location: "w", properties: { settings: { odd: [1, { a: null }] }, protectedSettings: {} } },
        ],
        ["tags of any name", DISK, disk({}, { tags: { zones: "1", __proto__: "x" } })],
        ["any body of a type without a model", "Microsoft.KeyVault/vaults", { odd: 1 }],
        ["any body of a type that it does not have", "Microsoft.Web/sites", 7],
    ])("%s", (_, type, body) => {
        expect(told(type, body)).toEqual([]);
    });
});

describe("a Hub's operator", () => {
    it("allows members and types, and refuses others", () => {
        const body = disk({ tier: "P40", networkAccessPolicy: "DenyAll" }, { tags: { owner: "me" } });
        const feature = (path?: string) => ({
            type: "microsoft.compute/disks",
            ...(path === undefined ? {} : { path }),
        });
        expect(told(DISK, body)).toEqual(["unknown properties.tier", "unknown properties.networkAccessPolicy"]);
        expect(told(DISK, body, { allow: [feature("Tier")] })).toEqual(["unknown properties.networkAccessPolicy"]);
        expect(told(DISK, body, { allow: [feature()] })).toEqual([]);
        expect(told(DISK, body, { allow: [feature()], refuse: [feature("tier"), feature("tags.owner")] })).toEqual([
            "refused properties.tier",
            "refused tags.owner",
        ]);
    });

    it("allows a part of what a Hub does not know", () => {
        const allow = [{ type: VM.toLowerCase(), path: "securityProfile.uefiSettings.vTpmEnabled" }];
        const securityProfile = { uefiSettings: { vTpmEnabled: true, secureBootEnabled: true } };
        expect(told(VM, machine({ securityProfile }), { allow })).toEqual([
            "unknown properties.securityProfile.uefiSettings.secureBootEnabled",
        ]);
    });

    it("names members as azure-native does, also where the wire has other names", () => {
        const account = {
            location: "w",
            kind: "StorageV2",
            sku: { name: "Standard_LRS" },
            properties: { networkAcls: { defaultAction: "Deny" } },
        };
        const refuse = [{ type: "microsoft.storage/storageaccounts", path: "networkRuleSet" }];
        expect(told("Microsoft.Storage/storageAccounts", account)).toEqual([]);
        expect(told("Microsoft.Storage/storageAccounts", account, { refuse })).toEqual([
            "refused properties.networkAcls",
        ]);
    });
});

describe("what is sent to a Hub", () => {
    it("is without what asks for nothing there", () => {
        const nothing = {
            userData: null,
            applicationProfile: {},
            securityProfile: {
                securityType: "standard",
                uefiSettings: { vTpmEnabled: false, secureBootEnabled: null },
            },
        };
        const storageProfile = {
            osDisk: { createOption: "FromImage", deleteOption: "Detach", managedDisk: null },
            dataDisks: [],
        };
        expect(
            toHubBody(new HubProfile(), VM, {
                ...machine({ ...nothing, storageProfile }),
                zones: [],
                extendedLocation: {},
            }),
        ).toEqual({
            body: {
                location: "west",
                properties: {
                    securityProfile: {},
                    storageProfile: { osDisk: { createOption: "FromImage", managedDisk: null }, dataDisks: [] },
                },
                zones: [],
            },
            dropped: [
                "properties.userData",
                "properties.applicationProfile",
                "properties.securityProfile.securityType",
                "properties.securityProfile.uefiSettings",
                "properties.storageProfile.osDisk.deleteOption",
                "extendedLocation",
            ],
            faults: [],
        });
    });

    it("keeps what asks for something, and tells of it", () => {
        const account = {
            properties: { isNfsV3Enabled: false, encryption: { identity: {} }, publicNetworkAccess: "Disabled" },
        };
        const { body, dropped, faults } = toHubBody(new HubProfile(), "Microsoft.Storage/storageAccounts", account);
        expect(body).toEqual({ properties: { encryption: {}, publicNetworkAccess: "Disabled" } });
        expect(dropped).toEqual(["properties.isNfsV3Enabled", "properties.encryption.identity"]);
        expect(faults.filter(({ kind }) => kind !== "required")).toEqual([
            expect.objectContaining({
                kind: "unknown",
                path: ["properties", "publicNetworkAccess"],
                value: "Disabled",
            }),
        ]);
    });
});

describe("any JSON", () => {
    const models = Object.keys(generated.types);
    const circle = (depth: number): object =>
        depth === 0 ? {} : { properties: { networkSecurityGroup: { properties: { subnets: [circle(depth - 1)] } } } };

    it("is judged without an error", () => {
        const profile = new HubProfile({ refuse: models.map((type) => ({ type: type.toLowerCase(), path: "a.b" })) });
        fc.assert(
            fc.property(fc.constantFrom(...models), fc.jsonValue({ maxDepth: 6 }), (type, body) => {
                const wrapped = { properties: body, [type]: body, sku: body, a: body };
                for (const json of [body, wrapped]) {
                    expect(Array.isArray(bodyFaults(profile, type, json))).toBe(true);
                    expect(toHubBody(profile, type, json).faults).toBeDefined();
                }
            }),
        );
    });

    it("may be as deep as it likes", () => {
        for (const body of [circle(5_000), JSON.parse(`${'{"properties":'.repeat(5_000)}1${"}".repeat(5_000)}`)]) {
            const { faults } = toHubBody(new HubProfile(), "Microsoft.Network/virtualNetworks/subnets", body);
            expect(faults.length).toBeLessThan(100);
        }
    });
});
