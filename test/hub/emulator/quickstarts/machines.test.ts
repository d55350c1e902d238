import { describe, expect, it } from "vitest";
import { idOf, type TestHub } from "../hub.ts";
import { deployedQuickstart } from "./deployed-quickstart.ts";

const COMPUTE = "Microsoft.Compute";
const NETWORK = "Microsoft.Network";

describe("machines of quickstarts", () => {
    it("availability-set joins each machine to the set, by a loop", () => {
        const { body } = deployedQuickstart("availability-set").call("GET", `${COMPUTE}/availabilitySets/aset-g`);
        const machines = [0, 1, 2].map((index) => ({ id: idOf(`${COMPUTE}/virtualMachines/vmset-${index}`) }));
        expect(body).toMatchObject({ properties: { virtualMachines: machines } });
    });

    it("availability-set writes the log of the boot to what the account says of itself, by reference()", () => {
        const hub = deployedQuickstart("availability-set");
        const { body } = hub.call("GET", `${COMPUTE}/virtualMachines/vmset-1`);
        const storageUri = "https://sabovepyp3k3b7m.blob.west.hub.test/";
        expect(body).toMatchObject({ properties: { diagnosticsProfile: { bootDiagnostics: { storageUri } } } });
    });

    it("availability-set leads a port of the balancer to each machine", () => {
        const { body } = deployedQuickstart("availability-set").call("GET", `${NETWORK}/loadBalancers/external-lb-g`);
        const inboundNatRules = [0, 1, 2].map((index) => ({
            name: `ssh-VM${index}`,
            properties: { frontendPort: 2200 + index, backendIPConfiguration: configurationOf(`vnic-vmset-${index}`) },
        }));
        expect(body).toMatchObject({ properties: { inboundNatRules } });
    });

    it("balancer leads the port of remote desktops to the first card, by a rule of its own", () => {
        const { body } = deployedQuickstart("balancer").call("GET", `${NETWORK}/loadBalancers/vmplbg`);
        const inboundNatRules = [
            { properties: { frontendPort: 3389, backendIPConfiguration: configurationOf("vmnicg0") } },
        ];
        expect(body).toMatchObject({ properties: { inboundNatRules } });
    });

    it("scale-set balances over the machines that it counts", () => {
        const hub = deployedQuickstart("scale-set");
        const set = hub.call("GET", `${COMPUTE}/virtualMachineScaleSets/vmsspbaq`);
        expect(set.body).toMatchObject({ sku: { name: "Standard_A1", capacity: 2 } });
        const { body } = hub.call("GET", `${NETWORK}/loadBalancers/LBbovepyp3k3b7m`);
        const backendIPConfigurations = [0, 1].map((index) => ({
            id: `${set.body.id}/virtualMachines/${index}/networkInterfaces/nic/ipConfigurations/ipconfig`,
        }));
        expect(body).toMatchObject({
            properties: { backendAddressPools: [{ properties: { backendIPConfigurations } }] },
        });
    });

    it("backup-server has as many disks as a parameter says, by a loop of a property", () => {
        const hub = deployedQuickstart("backup-server");
        const { body } = hub.call("GET", `${COMPUTE}/virtualMachines/srv-mabs`);
        const dataDisks = [0, 1].map((lun) => ({ name: `dd-srv-mabsg-${lun}`, lun, diskSizeGB: 500 }));
        expect(body).toMatchObject({ properties: { storageProfile: { dataDisks } } });
    });

    it("extension-windows runs the script that it is given", () => {
        const hub = deployedQuickstart("extension-windows");
        expect(extension(hub, "simplewinvmg/extensions/CustomScriptExtension")).toMatchObject({
            provisioningState: "Succeeded",
            settings: {
                fileUris: ["https://templates.hub.test/setup.ps1"],
                commandToExecute: "powershell -ExecutionPolicy Unrestricted -file setup.ps1",
            },
        });
    });

    it("extension-linux runs a command", () => {
        const hub = deployedQuickstart("extension-linux");
        expect(extension(hub, "simplelinuxvmg/extensions/LinuxCustomScriptExtension")).toMatchObject({
            provisioningState: "Succeeded",
            settings: { commandToExecute: "ifconfig" },
        });
    });
});

function extension(hub: TestHub, name: string): unknown {
    return hub.call("GET", `${COMPUTE}/virtualMachines/${name}`).body.properties;
}

function configurationOf(networkInterface: string): { id: string } {
    return { id: idOf(`${NETWORK}/networkInterfaces/${networkInterface}/ipConfigurations/ipconfig1`) };
}
