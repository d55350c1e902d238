import { describe, expect, test } from "vitest";
import { ArmError } from "../../../../../../hub/emulator/wire/arm-error.ts";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf, SUBSCRIPTION } from "../../../hub.ts";
import {
    LINUX,
    LOCATION,
    machineBody,
    machinePath,
    networkInterface,
    nic,
    plantedHub,
    SUBNET,
    WINDOWS,
} from "../plant.ts";
import { instanceId, instanceIds, instances, profileBody, SET, setBody } from "./set.ts";

const EXTENSION = {
    name: "script",
    properties: { publisher: "Microsoft.Azure.Extensions", type: "CustomScript", typeHandlerVersion: "2.0" },
};

describe("a scale set", () => {
    test("is made with its instances, their disks and their network interfaces", () => {
        const hub = plantedHub({}, 0);
        const { status, headers, body } = hub.call("PUT", SET, setBody());

        expect(status).toBe(201);
        expect(headers).toHaveProperty("azure-asyncoperation");
        expect(body).toMatchObject({ id: idOf(SET), properties: { provisioningState: "Creating" } });
        expect(instances(hub)).toMatchObject([{ properties: { provisioningState: "Creating" } }, {}]);
        hub.settle();
        const set = hub.call("GET", SET).body;
        expect(set).toMatchObject({
            sku: { name: "Standard_F2", tier: "Standard", capacity: 2 },
            properties: {
                ...{ provisioningState: "Succeeded", singlePlacementGroup: true, overprovision: true },
                upgradePolicy: { mode: "Manual" },
                uniqueId: expect.any(String),
                virtualMachineProfile: {
                    storageProfile: {
                        osDisk: {
                            osType: "Linux",
                            createOption: "FromImage",
                            caching: "ReadWrite",
                            managedDisk: { storageAccountType: "Standard_LRS" },
                        },
                    },
                    osProfile: {
                        computerNamePrefix: "web",
                        linuxConfiguration: { disablePasswordAuthentication: false },
                    },
                },
            },
        });
        expect(set.properties).not.toHaveProperty("instances");
        expect(JSON.stringify([...hub.state.resources.all()])).not.toContain("Pass-word-1");
        const [first, second] = instances(hub);
        expect(first).toMatchObject({
            ...{
                id: instanceId(0),
                name: "web_0",
                instanceId: "0",
                location: LOCATION,
                sku: { name: "Standard_F2", tier: "Standard" },
            },
            type: "Microsoft.Compute/virtualMachineScaleSets/virtualMachines",
            properties: {
                ...{ latestModelApplied: true, provisioningState: "Succeeded", vmId: expect.any(String) },
                osProfile: { computerName: "web000000", adminUsername: "operator" },
                storageProfile: {
                    osDisk: { name: expect.stringMatching(/^web_web_0_OsDisk_1_[\da-f]{32}$/), diskSizeGB: 30 },
                },
                networkProfile: {
                    networkInterfaces: [
                        { id: `${instanceId(0)}/networkInterfaces/nic`, properties: { primary: true } },
                    ],
                },
            },
        });
        expect(second).toMatchObject({ name: "web_1", properties: { osProfile: { computerName: "web000001" } } });
        const disks = hub.call("GET", "Microsoft.Compute/disks").body.value as JsonObject[];
        expect(disks.map(({ managedBy }) => managedBy)).toEqual([instanceId(0), instanceId(1)]);
        expect(hub.state.resources.cores.of(SUBSCRIPTION)).toBe(4);
    });

    test("gives its instances addresses of the subnet", () => {
        const hub = plantedHub({}, 1);
        hub.done("PUT", SET, setBody());
        const own = hub.call("GET", `${SET}/virtualMachines/1/networkInterfaces/nic`).body;

        expect(own).toMatchObject({
            properties: {
                primary: true,
                virtualMachine: { id: instanceId(1) },
                ipConfigurations: [
                    {
                        name: "ip",
                        id: `${instanceId(1)}/networkInterfaces/nic/ipConfigurations/ip`,
                        properties: { privateIPAddress: "10.0.0.6", subnet: { id: SUBNET } },
                    },
                ],
            },
        });
        expect(hub.call("GET", `${SET}/virtualMachines/1/networkInterfaces`).body.value).toEqual([own]);
        expect(hub.call("GET", `${SET}/networkInterfaces`).body.value).toHaveLength(2);
        expect(hub.refusal("PUT", `${SET}/virtualMachines/1/networkInterfaces/nic`, own)).toMatch(/^405 /);
        expect(hub.refusal("DELETE", "Microsoft.Network/virtualNetworks/net")).toMatch(
            /^\d+ InUseSubnetCannotBeDeleted/,
        );
        hub.done("DELETE", SET);
        hub.done("PUT", "Microsoft.Network/networkInterfaces/other", networkInterface());
        expect(JSON.stringify(hub.call("GET", "Microsoft.Network/networkInterfaces/other").body)).toContain("10.0.0.5");
    });

    test("scales out and in, by PUT and by PATCH", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody(3));
        hub.done("PUT", SET, setBody(1));
        expect(instanceIds(hub)).toEqual(["0"]);
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toHaveLength(1);

        const { status, headers } = hub.call("PATCH", SET, { sku: { capacity: 3 } });
        expect({ status, headers }).toMatchObject({
            status: 200,
            headers: { "azure-asyncoperation": expect.any(String) },
        });
        hub.settle();
        expect(instanceIds(hub)).toEqual(["0", "3", "4"]);
        expect(instances(hub)).toMatchObject([0, 1, 2].map(() => ({ properties: { provisioningState: "Succeeded" } })));
        expect(hub.call("GET", SET).body).toMatchObject({
            sku: { name: "Standard_F2", capacity: 3 },
            properties: { provisioningState: "Succeeded" },
        });
        hub.done("PATCH", SET, { sku: { capacity: 0 } });
        expect(instanceIds(hub)).toEqual([]);
    });

    test("spares an instance that is kept from leaving", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody(3));
        const protectionPolicy = { protectFromScaleIn: true };
        const { status } = hub.call("PUT", instanceId(2), {
            location: LOCATION,
            tags: { a: "b" },
            properties: { protectionPolicy },
        });
        hub.settle();

        expect(status).toBe(200);
        expect(hub.call("GET", instanceId(2)).body).toMatchObject({
            name: "web_2",
            tags: { a: "b" },
            properties: { protectionPolicy },
        });
        hub.done("PATCH", SET, { sku: { capacity: 1 } });
        expect(instanceIds(hub)).toEqual(["2"]);
        expect(hub.refusal("PUT", instanceId(9), { location: LOCATION })).toBe(
            "400 InvalidParameter: The provided instanceId 9 is not an active Virtual Machine Scale Set VM instanceId.",
        );
    });

    test("is written again as it was read, without anything happening", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody(2, profileBody({ extensionProfile: { extensions: [EXTENSION] } })));
        const [read, before] = [hub.call("GET", SET).body, instances(hub)];

        hub.done("PUT", SET, read);
        hub.done("PUT", SET, setBody());
        expect(hub.call("GET", SET).body).toEqual(read);
        expect(instances(hub)).toEqual(before);
    });

    test.each([
        [{}, undefined],
        [{ ultraSSDEnabled: false }, { ultraSSDEnabled: false }],
    ])("with the additional capabilities %j tells %j", (additionalCapabilities, told) => {
        const hub = plantedHub();
        const set = hub.done("PUT", SET, setBody(1, profileBody(), { additionalCapabilities })).body;
        expect((set.properties as JsonObject).additionalCapabilities).toEqual(told);
    });

    test("outlives the process of the Hub", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody());

        const again = hub.restarted();
        again.done("PATCH", SET, { sku: { capacity: 3 } });
        expect(instanceIds(again)).toEqual(["0", "1", "2"]);
        expect(instances(again).map(({ properties }) => (properties as JsonObject).latestModelApplied)).toEqual([
            true,
            true,
            true,
        ]);
    });

    test("keeps its disks where its deletion fails", () => {
        let isFailing = false;
        const lateFailure = () => (isFailing ? new ArmError(500, "InternalServerError", "told so") : undefined);
        const hub = plantedHub({ faults: { lateFailure, cores: () => undefined } }, 0);
        hub.done("PUT", SET, setBody());
        isFailing = true;

        hub.done("DELETE", SET);
        expect(hub.call("GET", SET).body).toMatchObject({ properties: { provisioningState: "Failed" } });
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toHaveLength(2);
        isFailing = false;
        hub.done("DELETE", SET);
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toEqual([]);
    });

    test("goes with all that was made for it", () => {
        const hub = plantedHub({}, 0);
        hub.done(
            "PUT",
            SET,
            setBody(
                2,
                profileBody({
                    storageProfile: {
                        imageReference: LINUX,
                        dataDisks: [{ lun: 0, createOption: "Empty", diskSizeGB: 8 }],
                    },
                }),
            ),
        );
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toHaveLength(4);

        expect(hub.call("DELETE", SET).status).toBe(202);
        hub.settle();
        expect(hub.call("DELETE", SET).status).toBe(204);
        expect(hub.call("GET", "Microsoft.Compute/disks").body.value).toEqual([]);
        expect([...hub.state.resources.all()].filter(({ type }) => type.startsWith("Microsoft.Compute/"))).toEqual([]);
    });
});

describe("the extensions of a scale set", () => {
    test("stand in it, and can be asked for alone", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody());
        const secret = { ...EXTENSION.properties, protectedSettings: { commandToExecute: "hush" } };
        const { status } = hub.call("PUT", `${SET}/extensions/script`, { properties: secret });
        hub.settle();

        expect(status).toBe(201);
        const own = {
            ...{ name: "script", id: idOf(`${SET}/extensions/script`) },
            properties: { provisioningState: "Succeeded", autoUpgradeMinorVersion: false, ...EXTENSION.properties },
        };
        expect(hub.call("GET", `${SET}/extensions/script`).body).toEqual(own);
        expect(hub.call("GET", `${SET}/extensions`).body.value).toEqual([own]);
        expect(hub.call("GET", SET).body).toMatchObject({
            properties: { virtualMachineProfile: { extensionProfile: { extensions: [own] } } },
        });
        expect(JSON.stringify([...hub.state.resources.all()])).not.toContain("hush");
        expect(hub.call("PUT", `${SET}/extensions/script`, { properties: secret }).status).toBe(200);
        hub.settle();
        expect(hub.call("DELETE", `${SET}/extensions/script`).status).toBe(202);
        hub.settle();
        expect(hub.call("GET", `${SET}/extensions`).body.value).toEqual([]);
        expect(hub.call("DELETE", `${SET}/extensions/script`).status).toBe(204);
    });

    test("are patched alone", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody(1, profileBody({ extensionProfile: { extensions: [EXTENSION] } })));

        const { status } = hub.call("PATCH", `${SET}/extensions/script`, { properties: { forceUpdateTag: "2" } });
        hub.settle();
        expect(status).toBe(200);
        expect(hub.call("GET", `${SET}/extensions/script`).body).toMatchObject({
            properties: { ...EXTENSION.properties, forceUpdateTag: "2", provisioningState: "Succeeded" },
        });
        expect(hub.refusal("PATCH", `${SET}/extensions/other`, {})).toMatch(/^404 ResourceNotFound: /);
    });

    test("are those that the Hub has", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody());

        expect(
            hub.refusal("PUT", `${SET}/extensions/a`, { properties: { ...EXTENSION.properties, type: "Other" } }),
        ).toMatch(/^404 ArtifactNotFound/);
        const twice = profileBody({ extensionProfile: { extensions: [EXTENSION, EXTENSION] } });
        expect(hub.refusal("PUT", SET, setBody(2, twice))).toMatch(
            /^400 InvalidParameter: The value 'script' of parameter 'extension.name' is there twice.$/,
        );
        const nameless = profileBody({ extensionProfile: { extensions: [{ properties: EXTENSION.properties }] } });
        expect(hub.refusal("PUT", SET, setBody(2, nameless))).toMatch(/Required parameter 'extension.name' is missing/);
    });
});

describe("a scale set is refused", () => {
    const address = (more: JsonObject) => ({ name: "ip", properties: { subnet: { id: SUBNET }, ...more } });
    const interfaces = (...names: string[]) => ({
        networkProfile: {
            networkInterfaceConfigurations: names.map((name) => ({
                name,
                properties: { primary: true, ipConfigurations: [address({})] },
            })),
        },
    });
    const nicWith = (...ipConfigurations: JsonObject[]) => ({
        networkProfile: { networkInterfaceConfigurations: [{ name: "nic", properties: { ipConfigurations } }] },
    });

    test.each<[string, JsonObject, RegExp]>([
        [
            "with too many instances",
            setBody(101),
            /^400 InvalidParameter: The value '101' of parameter 'sku.capacity' is out of range. The value must be between '0' and '100', inclusive.$/,
        ],
        ["with half an instance", setBody(1.5), /^400 /],
        [
            "without a number of instances",
            { ...setBody(), sku: { name: "Standard_F2" } },
            /Required parameter 'sku.capacity' is missing/,
        ],
        [
            "of a size that the Hub does not have",
            { ...setBody(), sku: { name: "Standard_B2s", capacity: 1 } },
            /^400 InvalidParameter: The value Standard_B2s provided for the VM size is not valid/,
        ],
        ["without a size", { ...setBody(), sku: { capacity: 1 } }, /Required parameter 'sku.name' is missing/],
        [
            "that upgrades itself",
            setBody(1, profileBody(), { upgradePolicy: { mode: "Automatic" } }),
            /^400 InvalidParameter: .*upgradePolicy.mode/,
        ],
        [
            "over more nodes than there are",
            setBody(1, profileBody(), { platformFaultDomainCount: 4 }),
            /^400 InvalidParameter: The specified fault domain count 4 must fall in the range 1 to 3.$/,
        ],
        ["without a profile", setBody(1, {}), /Required parameter 'virtualMachineProfile' is missing/],
        ["without a guest", setBody(1, profileBody({ osProfile: null })), /Required parameter 'osProfile' is missing/],
        [
            "with a long prefix of names",
            setBody(
                1,
                profileBody({
                    storageProfile: { imageReference: WINDOWS },
                    osProfile: {
                        computerNamePrefix: "0123456789",
                        adminUsername: "operator",
                        adminPassword: "Pass-word-1",
                    },
                }),
            ),
            /Windows computer name cannot be more than 9 characters/,
        ],
        [
            "without an image",
            setBody(1, profileBody({ storageProfile: { osDisk: { createOption: "FromImage" } } })),
            /Required parameter 'imageReference' is missing/,
        ],
        [
            "of an image that the Hub does not have",
            setBody(1, profileBody({ storageProfile: { imageReference: { ...LINUX, offer: "Other" } } })),
            /^404 PlatformImageNotFound: /,
        ],
        [
            "on disks that are there",
            setBody(1, profileBody({ storageProfile: { imageReference: LINUX, osDisk: { createOption: "Attach" } } })),
            /The value 'Attach' of parameter 'osDisk.createOption' is invalid/,
        ],
        [
            "with a data disk that is there",
            setBody(
                1,
                profileBody({
                    storageProfile: { imageReference: LINUX, dataDisks: [{ lun: 0, createOption: "Attach" }] },
                }),
            ),
            /The value 'Attach' of parameter 'dataDisk.createOption' is invalid/,
        ],
        [
            "with a data disk of no size",
            setBody(
                1,
                profileBody({
                    storageProfile: { imageReference: LINUX, dataDisks: [{ lun: 0, createOption: "Empty" }] },
                }),
            ),
            /Required parameter 'dataDisk.diskSizeGB' is missing/,
        ],
        [
            "without a network",
            setBody(1, profileBody({ networkProfile: {} })),
            /Required parameter 'networkProfile.networkInterfaceConfigurations' is missing/,
        ],
        [
            "with two primary network interfaces",
            setBody(1, profileBody(interfaces("a", "b"))),
            /^400 VirtualMachineMustHaveOneNetworkInterfaceAsPrimary: /,
        ],
        [
            "with two network interfaces of a name",
            setBody(1, profileBody(interfaces("a", "a"))),
            /'networkInterfaceConfiguration.name' is there twice/,
        ],
        [
            "with a network interface without an address",
            setBody(1, profileBody(nicWith())),
            /Required parameter 'networkInterfaceConfiguration.ipConfigurations' is missing/,
        ],
        [
            "without a subnet",
            setBody(1, profileBody(nicWith({ name: "ip", properties: {} }))),
            /Required parameter 'ipConfiguration.subnet.id' is missing/,
        ],
        [
            "in a subnet that is not there",
            setBody(1, profileBody(nicWith({ name: "ip", properties: { subnet: { id: `${SUBNET}2` } } }))),
            /^400 InvalidResourceReference: /,
        ],
        [
            "with more cores than the subscription may have",
            setBody(51),
            /^409 OperationNotAllowed: .*Current Limit: 100, Current Usage: 0, Additional Required: 102,/,
        ],
    ])("%s", (_name, body, message) => {
        const hub = plantedHub({}, 0);

        expect(hub.refusal("PUT", SET, body)).toMatch(message);
        expect(hub.call("GET", SET).status).toBe(404);
    });

    test("where it becomes another one", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody(1, profileBody(), { platformFaultDomainCount: 2 }));

        expect(hub.refusal("PATCH", SET, { properties: { platformFaultDomainCount: 1 } })).toBe(
            "409 PropertyChangeNotAllowed: Changing property 'platformFaultDomainCount' is not allowed.",
        );
        const other = profileBody({
            storageProfile: { imageReference: { ...LINUX, offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts" } },
        });
        expect(hub.refusal("PUT", SET, setBody(1, other))).toBe(
            "409 PropertyChangeNotAllowed: Changing property 'imageReference.offer' is not allowed.",
        );
        expect(
            hub.refusal("PATCH", SET, {
                properties: { virtualMachineProfile: { osProfile: { adminUsername: "other" } } },
            }),
        ).toBe("409 PropertyChangeNotAllowed: Changing property 'osProfile.adminUsername' is not allowed.");
    });

    test("where the subnet has no more addresses", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", "Microsoft.Network/virtualNetworks/small", {
            location: LOCATION,
            properties: {
                addressSpace: { addressPrefixes: ["10.1.0.0/28"] },
                subnets: [{ name: "s", properties: { addressPrefix: "10.1.0.0/29" } }],
            },
        });
        const small = profileBody({}, { subnet: { id: idOf("Microsoft.Network/virtualNetworks/small/subnets/s") } });

        expect(hub.refusal("PUT", SET, setBody(4, small))).toMatch(/^400 SubnetIsFull: /);
        hub.done("PUT", SET, setBody(3, small));
    });
});

describe("a Basic load balancer", () => {
    const LB = "Microsoft.Network/loadBalancers/lb";
    const pool = { id: idOf(`${LB}/backendAddressPools/pool`) };
    const members = { loadBalancerBackendAddressPools: [pool] };
    const balancer = {
        location: LOCATION,
        properties: {
            frontendIPConfigurations: [{ name: "f", properties: { subnet: { id: SUBNET } } }],
            backendAddressPools: [{ name: "pool" }],
        },
    };

    test("has the machines of one scale set alone", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", LB, balancer);
        hub.done("PUT", SET, setBody(1, profileBody({}, members)));
        hub.done("PATCH", SET, { sku: { capacity: 2 } });

        expect(hub.refusal("PUT", `${SET}2`, setBody(1, profileBody({}, members)))).toBe(
            `400 VmIsNotInSameAvailabilitySetAsLb: Virtual Machine ${idOf(SET)}2/virtualMachines/0 is using different Availability Set than ` +
                "other Virtual Machines connected to the Load Balancer(s) lb.",
        );
        expect(hub.refusal("PUT", "Microsoft.Network/networkInterfaces/a", networkInterface(members))).toMatch(
            /^400 NetworkInterfaceAndLoadBalancerAreInDifferentAvailabilitySets: /,
        );
    });

    test("has machines of one availability set", () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", LB, balancer);
        for (const at of [0, 1]) {
            hub.done("PUT", `Microsoft.Network/networkInterfaces/nic${at}`, networkInterface(members));
        }
        hub.done("PUT", machinePath("a"), machineBody());

        expect(
            hub.refusal(
                "PUT",
                machinePath("b"),
                machineBody({ networkProfile: { networkInterfaces: [{ id: nic(1) }] } }),
            ),
        ).toMatch(/^400 VmIsNotInSameAvailabilitySetAsLb: /);
        expect(hub.refusal("PUT", SET, setBody(1, profileBody({}, members)))).toContain(
            "VmIsNotInSameAvailabilitySetAsLb",
        );
    });
});
