import { describe, expect, it } from "vitest";
import { idOf, type TestHub } from "../hub.ts";
import { deployedQuickstart } from "./deployed-quickstart.ts";

/** In the order in which they wait for each other. */
const SQL_STEPS = [
    "StorageAccountVirtualNetworkPublicIP",
    "CreatingADNetworkInterface",
    "ProvisioningADVM",
    "UpdatingDNStoPrimaryADVM",
    "CreatingNetworkInterfaces",
    "ProvisioningSQLVMs",
    "PreparingAlwaysOnSqlServer",
    "ConfiguringAlwaysOn",
];

const DOMAIN_STEPS = [
    "VNet",
    "UpdateVNetDNS1",
    "UpdateBDCNIC",
    "ConfiguringBackupADDomainController",
    "UpdateVNetDNS2",
];

describe("deployments within quickstarts", () => {
    it("sql-always-on goes step by step", () => {
        expectInTurn(deployedQuickstart("sql-always-on"), SQL_STEPS);
    });

    it("sql-always-on names the domain controller to the network, once that is there", () => {
        const hub = deployedQuickstart("sql-always-on");
        const { body } = hub.call("GET", "Microsoft.Network/virtualNetworks/sqlhaVNETnr6btn");
        expect(body).toMatchObject({ properties: { dhcpOptions: { dnsServers: ["10.0.0.250"] } } });
    });

    it("sql-always-on keeps the disks of its machines in the accounts of a step before", () => {
        const hub = deployedQuickstart("sql-always-on");
        const { body } = hub.call("GET", "Microsoft.Compute/virtualMachines/sql-pbaq0");
        const uri = "https://bovepyp3sql.blob.west.hub.test/vhds/sql-pbaq0-osdisk.vhd";
        expect(body).toMatchObject({
            properties: {
                availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/sqlAvailabilitySet") },
                storageProfile: { osDisk: { vhd: { uri } } },
            },
        });
    });

    it("domain-pair goes step by step", () => {
        expectInTurn(deployedQuickstart("domain-pair"), DOMAIN_STEPS);
    });

    it("domain-pair leaves both controllers named to the network, with its subnet as it was", () => {
        const { body } = deployedQuickstart("domain-pair").call("GET", "Microsoft.Network/virtualNetworks/adVNET");
        expect(body).toMatchObject({
            properties: {
                dhcpOptions: { dnsServers: ["10.0.0.4", "10.0.0.5"] },
                subnets: [{ name: "adSubnet", properties: { addressPrefix: "10.0.0.0/24" } }],
            },
        });
    });

    it("domain-pair names the first controller to the card of the second", () => {
        const { body } = deployedQuickstart("domain-pair").call("GET", "Microsoft.Network/networkInterfaces/adBDCNic");
        expect(body).toMatchObject({ properties: { dnsSettings: { dnsServers: ["10.0.0.4"] } } });
    });
});

/** Each one has succeeded, and after the one before. */
function expectInTurn(hub: TestHub, steps: readonly string[]): void {
    const properties = steps.map(
        (name) => hub.call("GET", `Microsoft.Resources/deployments/${name}`).body.properties as Record<string, string>,
    );
    expect(properties.map(({ provisioningState }) => provisioningState)).toEqual(steps.map(() => "Succeeded"));
    const ended = properties.map(({ timestamp = "" }) => Date.parse(timestamp));
    expect(ended).toEqual([...new Set(ended)].sort((a, b) => a - b));
}
