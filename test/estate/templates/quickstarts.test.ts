import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import { quickstartNamed } from "../../hub/emulator/quickstarts/quickstart.ts";
import { RecordingHub } from "./recording-hub.ts";

const COMPUTE = "Microsoft.Compute";
const NETWORK = "Microsoft.Network";

function deployed(name: string, given: JsonObject = {}): RecordingHub {
    const { template, parameters } = quickstartNamed(name);
    const hub = new RecordingHub();
    hub.deploy({ template, given: { ...parameters, ...given } });
    return hub;
}

describe("a published template for Hubs", () => {
    it.each<[string, Record<string, number>]>([
        [
            "availability-set",
            {
                [`${NETWORK}/networkSecurityGroups`]: 1,
                [`${COMPUTE}/availabilitySets`]: 1,
                [`${NETWORK}/virtualNetworks`]: 1,
                [`${NETWORK}/publicIPAddresses`]: 1,
                [`${NETWORK}/loadBalancers`]: 1,
                "Microsoft.Storage/storageAccounts": 1,
                [`${NETWORK}/loadBalancers/inboundNatRules`]: 3,
                [`${NETWORK}/networkInterfaces`]: 3,
                [`${COMPUTE}/virtualMachines`]: 3,
            },
        ],
        [
            "scale-set",
            {
                "Microsoft.Storage/storageAccounts": 1,
                [`${NETWORK}/virtualNetworks`]: 1,
                [`${NETWORK}/publicIPAddresses`]: 1,
                [`${NETWORK}/loadBalancers`]: 1,
                [`${COMPUTE}/virtualMachineScaleSets`]: 1,
            },
        ],
        [
            "sql-always-on",
            {
                [`${NETWORK}/networkSecurityGroups`]: 1,
                "Microsoft.Storage/storageAccounts": 4,
                [`${NETWORK}/publicIPAddresses`]: 4,
                [`${NETWORK}/virtualNetworks`]: 1,
                "Microsoft.Resources/deployments": 9,
                [`${NETWORK}/loadBalancers`]: 1,
                [`${NETWORK}/networkInterfaces`]: 4,
                [`${COMPUTE}/availabilitySets`]: 2,
                [`${COMPUTE}/virtualMachines`]: 4,
                [`${COMPUTE}/virtualMachines/extensions`]: 6,
            },
        ],
        [
            "backup-server",
            {
                [`${COMPUTE}/availabilitySets`]: 1,
                [`${NETWORK}/networkSecurityGroups`]: 1,
                [`${NETWORK}/networkInterfaces`]: 1,
                [`${COMPUTE}/virtualMachines`]: 1,
                [`${COMPUTE}/virtualMachines/extensions`]: 2,
            },
        ],
        [
            "domain-pair",
            {
                [`${NETWORK}/publicIPAddresses`]: 1,
                [`${COMPUTE}/availabilitySets`]: 1,
                [`${NETWORK}/virtualNetworks`]: 1,
                "Microsoft.Resources/deployments": 5,
                [`${NETWORK}/loadBalancers`]: 1,
                [`${NETWORK}/networkInterfaces`]: 2,
                [`${COMPUTE}/virtualMachines`]: 2,
                [`${COMPUTE}/virtualMachines/extensions`]: 2,
            },
        ],
        [
            "balancer",
            {
                [`${NETWORK}/networkSecurityGroups`]: 1,
                [`${NETWORK}/virtualNetworks`]: 1,
                [`${NETWORK}/publicIPAddresses`]: 1,
                [`${NETWORK}/loadBalancers`]: 1,
                "Microsoft.Storage/storageAccounts": 1,
                [`${NETWORK}/networkInterfaces`]: 2,
                [`${COMPUTE}/virtualMachines`]: 1,
                [`${COMPUTE}/virtualMachines/extensions`]: 3,
            },
        ],
        ["extension-windows", { [`${COMPUTE}/virtualMachines/extensions`]: 1 }],
        ["extension-linux", { [`${COMPUTE}/virtualMachines/extensions`]: 1 }],
    ])("comes to all that it says: %s", (name, counts) => {
        expect(deployed(name).counts()).toEqual(counts);
    });

    it("has its machines store their boot diagnostics where its own account is", () => {
        const hub = deployed("availability-set", { numberOfInstances: 2 });
        expect(hub.counts()[`${COMPUTE}/virtualMachines`]).toBe(2);
        expect(hub.body("Microsoft.Compute/virtualMachines/vmset-1").properties).toMatchObject({
            osProfile: { computerName: "vmset-1", adminPassword: "Subscription#00000000-0000-4000-8000-00000000000a" },
            storageProfile: { dataDisks: [{ diskSizeGB: 1, lun: 0 }, { lun: 1 }] },
            diagnosticsProfile: {
                bootDiagnostics: {
                    storageUri: expect.stringMatching(/^https:\/\/sa[a-z2-7]{13}\.blob\.west\.hub\.test\/$/),
                },
            },
        });
        expect(hub.body("loadBalancers/external-lb-erp/inboundNatRules/ssh-VM1").properties).toMatchObject({
            frontendPort: 2201,
        });
    });

    it("takes numbers that are written as texts, and loops over disks", () => {
        const machine = deployed("backup-server").body("Microsoft.Compute/virtualMachines/srv-mabs");
        expect(machine.properties).toMatchObject({
            storageProfile: {
                dataDisks: [
                    { diskSizeGB: 500, lun: 0, name: "dd-srv-mabserp-0" },
                    { diskSizeGB: 500, lun: 1, name: "dd-srv-mabserp-1" },
                ],
            },
        });
    });

    it("deploys in the order that it says, through nested deployments", () => {
        const { order } = deployed("domain-pair");
        const at = (end: string) => order.findIndex((id) => id.endsWith(end));
        const steps = [
            ...["deployments/VNet", "virtualNetworks/adVNET", "virtualMachines/adPDC", "extensions/CreateADForest"],
            ...["deployments/UpdateVNetDNS1", "deployments/UpdateBDCNIC", "virtualMachines/adBDC"],
            ...["deployments/ConfiguringBackupADDomainController", "deployments/UpdateVNetDNS2"],
        ];
        expect(steps.map(at)).toEqual(steps.map(at).toSorted((a, b) => a - b));
        expect(steps.map(at)).not.toContain(-1);
    });

    it("hands on what it asks of resources to nested deployments", () => {
        const hub = deployed("sql-always-on");
        const extension = Object.entries(hub.standing).find(([id]) => id.endsWith("/configuringAlwaysOn"))?.[1];
        expect(extension?.properties).toMatchObject({
            settings: { properties: { lbAddress: "192.0.2.1", NumberOfDisks: 2, lbName: "sqlLoadBalancer" } },
        });
    });
});
