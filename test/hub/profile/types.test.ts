import { describe, expect, it } from "vitest";
import { azureNativeType } from "../../../estate/adapters/azure-native/types.ts";
import { generated, published } from "../../../hub/profile/data.ts";
import { absentType, HubProfile, nounOf } from "../../../hub/profile/hub-profile.ts";
import { declaredResources } from "../declared-inputs.ts";
import { declared, names } from "./declared.ts";

describe("the types of azure-native", () => {
    it("have the inputs that are said to name them", () => {
        expect(names.filter(([, missing]) => missing.length > 0)).toEqual([]);
    });

    it("include every type that the profile has, but for those that no rule judges", () => {
        const written = Object.entries(generated.types).filter(([, { readOnly }]) => !readOnly);
        const unread = written.map(([type]) => type).filter((type) => !declared.has(type.toLowerCase()));
        expect(unread.sort()).toEqual([
            "Microsoft.Authorization/policyDefinitions",
            "Microsoft.Authorization/roleDefinitions",
            "Microsoft.KeyVault/vaults/accessPolicies",
            "Microsoft.KeyVault/vaults/secrets",
            "Microsoft.Network/dnsZones",
            ...["A", "AAAA", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT"].map(
                (record) => `Microsoft.Network/dnsZones/${record}`,
            ),
            // azure-native has no classes of the parts of a balancer and of an interface that are no resources of their own.
            "Microsoft.Network/loadBalancers/frontendIPConfigurations",
            "Microsoft.Network/loadBalancers/loadBalancingRules",
            "Microsoft.Network/loadBalancers/outboundRules",
            "Microsoft.Network/loadBalancers/probes",
            "Microsoft.Network/networkInterfaces/ipConfigurations",
            // A deployment is read for what its template deploys.
            "Microsoft.Resources/deployments",
            "Microsoft.Resources/tags",
            "Microsoft.Storage/storageAccounts/blobServices",
            "Microsoft.Storage/storageAccounts/queueServices",
            "Microsoft.Storage/storageAccounts/tableServices",
        ]);
    });

    it("include every type that is said to be absent", () => {
        const known = [...declared.keys()].map((type) => `${type}/`);
        const isKnown = (type: string) => known.some((other) => other.startsWith(`${type.toLowerCase()}/`));
        expect(Object.keys(published.absentTypes).filter((type) => !isKnown(type))).toEqual([]);
    });

    it("are all of the namespaces that are absent as a whole", () => {
        const all = ["managedidentity", "recoveryservices"].flatMap((module) =>
            declaredResources(module).map(([name]) => `${module}:${name}`),
        );
        expect(all.filter((token) => !absentType(azureNativeType(token)?.type ?? ""))).toEqual([]);
    });
});

describe("a type of the profile", () => {
    const entries = Object.entries(generated.types);

    it("has API versions, the newest first, with the profile's own among them", () => {
        for (const [type, { apiVersion, apiVersions }] of entries) {
            expect(apiVersions, type).toEqual([...new Set(apiVersions)].sort().reverse());
            expect(apiVersions, type).toContain(apiVersion);
        }
    });

    it("has a model, or a reason for none", () => {
        expect(
            entries.filter(([, { model, unchecked }]) => (model === undefined) === (unchecked === undefined)),
        ).toEqual([]);
        expect(entries.filter(([, { model }]) => model && !generated.models[model])).toEqual([]);
    });

    it("has a noun if it can be written", () => {
        const written = entries.filter(([, { readOnly }]) => !readOnly).map(([type]) => type);
        expect(written.filter((type) => nounOf(type) === "resource")).toEqual([]);
        expect(Object.keys(published.nouns).filter((type) => !generated.types[type])).toEqual([]);
    });

    it.each([
        ["Microsoft.Network/loadBalancers", "load balancer"],
        ["microsoft.compute/galleries", "gallery"],
        ["microsoft.compute/galleries/images", "resource"],
        ["microsoft.recoveryservices/vaults/backupPolicies", "Recovery Services resource"],
        ["Microsoft.Web/sites", "resource"],
        ["", "resource"],
    ])("is called by it: %j a %s", (type, noun) => {
        expect(nounOf(type)).toBe(noun);
    });
});

describe("a Hub", () => {
    it("has types whatever their case, and lacks what a namespace or a parent lacks", () => {
        const hub = new HubProfile();
        expect(hub.typeNamed("MICROSOFT.COMPUTE/DISKS")).toMatchObject({
            name: "Microsoft.Compute/disks",
            noun: "disk",
            apiVersion: "2019-07-01",
            isReadOnly: false,
        });
        expect(hub.typeNamed("Microsoft.Compute/galleries")).toBeUndefined();
        expect(hub.typeNamed("Microsoft.Compute/locations/operations")?.isReadOnly).toBe(true);
        expect(hub.absentType("Microsoft.RecoveryServices/vaults/backupPolicies")?.because).toBe(
            "a Hub has no Recovery Services",
        );
        expect(hub.absentType("Microsoft.Compute/galleries/images")?.because).toBe(
            "a Hub has no shared image galleries",
        );
        expect(hub.absentType("Microsoft.Compute/galleriesOfArt")).toBeUndefined();
        expect(hub.absentType("Microsoft.Compute/disks")).toBeUndefined();
    });

    it("has and lacks what its operator says", () => {
        const hub = new HubProfile({
            allow: [{ type: "microsoft.compute/galleries" }],
            refuse: [{ type: "microsoft.network/routetables" }],
            apiVersions: {
                "microsoft.compute/DISKS": ["2019-03-01", "2019-11-01"],
                "Microsoft.Compute/galleries": ["2019-12-01"],
                "Microsoft.Compute/snapshots": ["2020-12-01", "2019-07-01"],
            },
        });
        expect(hub.typeNamed("Microsoft.Network/routeTables/routes")).toBeUndefined();
        expect(hub.types.map(({ name }) => name)).not.toContain("Microsoft.Network/routeTables");
        expect(hub.absentType("Microsoft.Compute/galleries")).toBeUndefined();
        expect(hub.typeNamed("microsoft.compute/galleries")).toMatchObject({
            noun: "gallery",
            apiVersion: "2019-12-01",
        });
        expect(hub.typeNamed("Microsoft.Compute/disks")).toMatchObject({
            name: "Microsoft.Compute/disks",
            apiVersion: "2019-11-01",
            apiVersions: ["2019-11-01", "2019-03-01"],
            model: "disks/Disk",
        });
        expect(hub.typeNamed("Microsoft.Compute/snapshots")?.apiVersion).toBe("2019-07-01");
        expect(new HubProfile().typeNamed("Microsoft.Compute/disks")?.apiVersions).toContain("2017-03-30");
    });

    it("has sizes, kinds of disks and limits, and others by its operator", () => {
        const [usual, own] = [
            new HubProfile(),
            new HubProfile({
                vmSizes: ["Standard_N*"],
                diskSkus: ["Fast_LRS"],
                limits: { faultDomains: 1 },
                build: "2408",
            }),
        ];
        expect([usual.hasVmSize("standard_ds2_V2"), own.hasVmSize("Standard_DS2_v2")]).toEqual([true, false]);
        expect([usual.hasVmSize("Standard_D4s_v5"), own.hasVmSize("Standard_NC6s_v3")]).toEqual([false, true]);
        expect([usual.hasDiskSku("premium_lrs"), own.hasDiskSku("Premium_LRS")]).toEqual([true, false]);
        expect([usual.limit("faultDomains"), own.limit("faultDomains")]).toEqual([
            { from: 1, to: 3 },
            { from: 1, to: 1 },
        ]);
        expect([usual.reaches("2406"), own.reaches("2406"), own.reaches("2501")]).toEqual([false, true, false]);
    });
});
