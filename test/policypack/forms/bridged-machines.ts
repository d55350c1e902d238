import { type Declared, unknown } from "../requests.ts";
import type { Bridge, Convert } from "./bridge.ts";
import { poolResources } from "./bridged-network.ts";
import { at, declare, listed, mapped, rewritten } from "./rewriting.ts";

export const virtualMachine: Convert = (declared, bridge) => {
    const { machines, token, block } = bridge;
    const { storageProfile, hardwareProfile } = declared.inputs;
    const osDisk = at(storageProfile, "osDisk");
    const dataDisks = at(storageProfile, "dataDisks");
    const from = declared.dependencies?.storageProfile;
    if (machines === "legacy") {
        const disks = {
            storageOsDisk: whole(osDisk, (disk) => block(olderDisk(disk))),
            storageDataDisks: mapped(dataDisks, olderDisk),
        };
        const own = {
            ...vmInputs(declared),
            ...disks,
            vmSize: at(hardwareProfile, "vmSize"),
            bootDiagnostics: bootDiagnostics(declared.inputs, true),
        };
        return [
            rewritten(declared, token("virtualMachine"), own, {
                ...vmDependencies(declared),
                storageOsDisk: from,
                storageDataDisks: from,
            }),
        ];
    }
    const own = {
        ...vmInputs(declared),
        size: at(hardwareProfile, "vmSize"),
        bootDiagnostics: bootDiagnostics(declared.inputs, false),
        encryptionAtHostEnabled: at(declared.inputs.securityProfile, "encryptionAtHost"),
        osDisk: whole(osDisk, (disk) => block({ ...newerDisk(disk), name: at(disk, "name") })),
        osManagedDiskId: at(osDisk, "managedDisk", "id"),
    };
    const vm = rewritten(declared, token(`${machines}VirtualMachine`), own, {
        ...vmDependencies(declared),
        osManagedDiskId: from,
    });
    return [vm, ...listed(dataDisks).flatMap((disk, place) => attached(declared, disk, place, bridge))];
};

/** Newer VMs have their data disks attached by resources of their own. */
function attached(vm: Declared, disk: unknown, place: number, { token }: Bridge): Declared[] {
    const name = `${vm.name}-data-${place}`;
    const id = at(disk, "managedDisk", "id");
    const attachment = declare(
        `${name}-attachment`,
        token("virtualMachineDataDiskAttachment"),
        { virtualMachineId: unknown, managedDiskId: id ?? unknown, lun: place, caching: "None" },
        { virtualMachineId: [vm.name], managedDiskId: id === undefined ? [name] : vm.dependencies?.storageProfile },
    );
    const { resourceGroupName, location } = vm.inputs;
    const own = {
        ...newerDisk(disk),
        name: at(disk, "name") ?? name,
        resourceGroupName,
        location,
        createOption: "Empty",
    };
    return id === undefined ? [declare(name, token("managedDisk"), own), attachment] : [attachment];
}

export const scaleSet: Convert = (declared, { machines, token, block }, all) => {
    const { vmScaleSetName: name, sku, virtualMachineProfile: profile, zones, ...inputs } = declared.inputs;
    const isLegacy = machines === "legacy";
    const storage = at(profile, "storageProfile");
    const disk = isLegacy ? olderDisk : newerDisk;
    const osDisk = whole(at(storage, "osDisk"), (given) => block(disk(given)));
    const dataDisks = mapped(at(storage, "dataDisks"), disk);
    const interfaces = mapped(at(profile, "networkProfile", "networkInterfaceConfigurations"), (nic) => ({
        name: "nic",
        ipConfigurations: mapped(at(nic, "ipConfigurations"), (ip) => ({
            name: "ip",
            loadBalancerBackendAddressPoolIds: mapped(at(ip, "loadBalancerBackendAddressPools"), (pool) =>
                at(pool, "id"),
            ),
        })),
    }));
    const pools = poolResources(declared.dependencies?.virtualMachineProfile, all);
    const shared = {
        name,
        zones,
        platformFaultDomainCount: inputs.platformFaultDomainCount,
        singlePlacementGroup: inputs.singlePlacementGroup,
    };
    const mode = at(inputs.upgradePolicy, "mode");
    return isLegacy
        ? [
              rewritten(
                  declared,
                  token("virtualMachineScaleSet"),
                  {
                      ...shared,
                      sku: whole(sku, block),
                      networkProfiles: interfaces,
                      storageProfileOsDisk: osDisk,
                      storageProfileDataDisks: dataDisks,
                      upgradePolicyMode: mode,
                  },
                  { networkProfiles: pools },
              ),
          ]
        : [
              rewritten(
                  declared,
                  token(`${machines}VirtualMachineScaleSet`),
                  {
                      ...shared,
                      sku: at(sku, "name"),
                      instances: at(sku, "capacity"),
                      networkInterfaces: interfaces,
                      osDisk,
                      dataDisks,
                      upgradeMode: mode,
                  },
                  { networkInterfaces: pools },
              ),
          ];
};

export const availabilitySet: Convert = (declared, { token }) => {
    // Azure Resource Manager assumes two where nothing is said, the bridged providers ask for three.
    const { availabilitySetName: name, platformFaultDomainCount = 2 } = declared.inputs;
    return [rewritten(declared, token("availabilitySet"), { name, platformFaultDomainCount })];
};

function vmInputs({ inputs }: Declared) {
    return {
        name: inputs.vmName,
        networkInterfaceIds: mapped(at(inputs.networkProfile, "networkInterfaces"), (nic) => at(nic, "id")),
        availabilitySetId: at(inputs.availabilitySet, "id"),
        virtualMachineScaleSetId: at(inputs.virtualMachineScaleSet, "id"),
        proximityPlacementGroupId: at(inputs.proximityPlacementGroup, "id"),
        zone: at(inputs.zones, 0),
        identity: inputs.identity,
        priority: inputs.priority,
    };
}

/** The newer kinds enable them by naming a place for them, or none. */
function bootDiagnostics(inputs: Record<string, unknown>, isLegacy: boolean): unknown {
    const given = at(inputs.diagnosticsProfile, "bootDiagnostics");
    return isLegacy || given === undefined ? given : { storageAccountUri: at(given, "storageUri"), __defaults: [] };
}

function vmDependencies({ dependencies = {} }: Declared) {
    const { networkProfile, availabilitySet, virtualMachineScaleSet } = dependencies;
    return {
        networkInterfaceIds: networkProfile,
        availabilitySetId: availabilitySet,
        virtualMachineScaleSetId: virtualMachineScaleSet,
    };
}

function newerDisk(disk: unknown) {
    return {
        diskSizeGb: at(disk, "diskSizeGB"),
        storageAccountType: at(disk, "managedDisk", "storageAccountType"),
    };
}

function olderDisk(disk: unknown) {
    return {
        name: at(disk, "name"),
        createOption: at(disk, "createOption") ?? "Attach",
        diskSizeGb: at(disk, "diskSizeGB"),
        managedDiskId: at(disk, "managedDisk", "id"),
        managedDiskType: at(disk, "managedDisk", "storageAccountType"),
    };
}

function whole(value: unknown, form: (value: unknown) => unknown): unknown {
    return value === undefined || value === unknown ? value : form(value);
}
