import type { Input } from "../../values/input.ts";
import { block, blocks, chosen, mention, object, oneOf, reworded } from "./block.ts";
import type { Kind } from "./kind.ts";
import { machineBody, profileBody } from "./machine-body.ts";
import { poolMentions } from "./network-interface.ts";
import { type StorageNames, storageProfile } from "./storage-profile.ts";

const SCALE_SET = "microsoft.compute/virtualmachinescalesets";
const NEWER = {
    image: "sourceImageReference",
    osDisk: "osDisk",
    dataDisks: "dataDisks",
    interfaces: "networkInterfaces",
};
const OLDER = {
    image: "storageProfileImageReference",
    osDisk: "storageProfileOsDisk",
    dataDisks: "storageProfileDataDisks",
    interfaces: "networkProfiles",
};

/** Of either system. */
export const scaleSet: Kind = {
    type: SCALE_SET,
    body: (inputs) => ({
        ...scaleSetBody(inputs, NEWER),
        sku: object({ name: inputs.get("sku"), capacity: inputs.get("instances") }),
    }),
};

/** A set of VMs that are resources of their own, too. */
export const orchestratedScaleSet: Kind = {
    type: SCALE_SET,
    body: (inputs) => ({
        ...scaleSetBody(inputs, NEWER),
        sku: object({ name: inputs.get("skuName"), capacity: inputs.get("instances") }),
        orchestrationMode: "Flexible",
    }),
};

/** The older kind is for both systems. */
export const legacyScaleSet: Kind = {
    type: SCALE_SET,
    body: (inputs) => ({
        ...scaleSetBody(inputs, OLDER),
        sku: reworded(block(inputs, "sku"), (sku) => ({ name: sku.get("name"), capacity: sku.get("capacity") })),
    }),
};

function scaleSetBody(inputs: Input, names: StorageNames & { interfaces: string }) {
    const upgrades = block(inputs, "automaticOsUpgradePolicy");
    return {
        ...machineBody(inputs),
        platformFaultDomainCount: inputs.get("platformFaultDomainCount"),
        singlePlacementGroup: chosen(inputs, "singlePlacementGroup"),
        zoneBalance: chosen(inputs, "zoneBalance"),
        hostGroup: mention(inputs, "hostGroupId"),
        upgradePolicy: object({
            mode: oneOf(inputs, "upgradeMode", "upgradePolicyMode"),
            automaticOSUpgradePolicy: object({
                enableAutomaticOSUpgrade:
                    chosen(upgrades, "automaticOsUpgradeEnabled", "enableAutomaticOsUpgrade") ??
                    chosen(inputs, "automaticOsUpgrade"),
            }),
        }),
        virtualMachineProfile: object({
            ...profileBody(inputs),
            storageProfile: storageProfile(inputs, names),
            networkProfile: object({
                networkInterfaceConfigurations: blocks(inputs, names.interfaces).map((nic) => reworded(nic, nicBody)),
            }),
        }),
    };
}

function nicBody(nic: Input) {
    return {
        name: nic.get("name"),
        auxiliaryMode: nic.get("auxiliaryMode"),
        auxiliarySku: nic.get("auxiliarySku"),
        ipConfigurations: blocks(nic, "ipConfigurations").map((configuration) =>
            reworded(configuration, (ip) => ({
                name: ip.get("name"),
                loadBalancerBackendAddressPools: poolMentions(ip),
            })),
        ),
    };
}
