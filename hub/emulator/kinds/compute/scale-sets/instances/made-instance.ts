import type { HubView } from "../../../../state/hub-view.ts";
import type { Change, Resource } from "../../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import type { Machine, MadeDisk } from "../../machines/storage/machine.ts";
import { hexadecimal, madeDisk } from "../../machines/storage/new-disk.ts";
import { newRuntime } from "../../runtime/runtime.ts";

/** What the machines of a set are made of. */
export interface Pattern {
    hub: HubView;
    /** The id of the set, and its name. */
    set: string;
    name: string;
    /** The SKU without its capacity. */
    sku: JsonObject;
    tags: JsonObject | undefined;
    profile: JsonObject;
    /** Which one of the models that the set has had. */
    version: number;
    faultDomains: number;
}

const TYPE = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines";

/** An instance as its set makes it, and the disks that are made for it. @param before where it is brought up to the model */
export function madeInstance(
    pattern: Pattern,
    number: number,
    before?: Resource,
): { instance: Resource; changes: Change[] } {
    const { hub, set, name, sku, tags, profile, version } = pattern;
    const id = `${set}/virtualMachines/${number}`;
    const was = objectIn(before?.body ?? {}, "properties");
    const machine = { hub, id, name: `${name}_${name}_${number}`, before };
    const disks = disksFor(machine, objectIn(profile, "storageProfile"), objectIn(was, "storageProfile"));
    const { computerNamePrefix, ...osProfile } = objectIn(profile, "osProfile");
    const interfaces = objectsIn(objectIn(profile, "networkProfile"), "networkInterfaceConfigurations");
    const properties: JsonObject = {
        ...was,
        vmId: was.vmId ?? hub.options.newId(),
        hardwareProfile: { vmSize: textIn(sku, "name") ?? "" },
        storageProfile: disks.storageProfile,
        osProfile: { computerName: `${computerNamePrefix}${number.toString(36).padStart(6, "0")}`, ...osProfile },
        networkProfile: {
            networkInterfaces: interfaces.map((one) => ({
                id: `${id}/networkInterfaces/${textIn(one, "name")}`,
                properties: { primary: objectIn(one, "properties").primary ?? true },
            })),
        },
        ...(profile.diagnosticsProfile === undefined ? {} : { diagnosticsProfile: profile.diagnosticsProfile }),
        modelDefinitionApplied: "VirtualMachineScaleSet",
        model: version,
        provisioningState: before ? "Updating" : "Creating",
        instanceView:
            was.instanceView ?? newRuntime(hub, { faultDomain: number % pattern.faultDomains, updateDomain: number }),
    };
    const body: JsonObject = {
        ...{ name: `${name}_${number}`, instanceId: `${number}`, location: hub.options.name, sku, properties },
        ...(before?.body.tags === undefined ? (tags === undefined ? {} : { tags }) : { tags: before.body.tags }),
    };
    return {
        instance: { id, type: TYPE, name: `${number}`, body, etag: hub.options.newId() },
        changes: disks.changes,
    };
}

/** What is there by its LUN stays; what the model has besides is made. */
function disksFor(machine: Machine, model: JsonObject, was: JsonObject) {
    const image = objectIn(model, "imageReference");
    const osDisk = objectIn(model, "osDisk");
    const own = objectIn(was, "osDisk");
    const os: MadeDisk =
        Object.keys(own).length > 0
            ? { disk: own, changes: [] }
            : newOsDisk(machine, osDisk, Object.keys(image).length > 0 ? image : undefined);
    const data = objectsIn(model, "dataDisks").map((disk, at): MadeDisk => {
        const known = objectsIn(was, "dataDisks").find((one) => numberIn(one, "lun") === numberIn(disk, "lun"));
        return known ? { disk: known, changes: [] } : newDataDisk(machine, disk, at + 2, image);
    });
    return {
        storageProfile: { ...model, osDisk: os.disk, dataDisks: data.map(({ disk }) => disk) },
        changes: [os, ...data].flatMap(({ changes }) => changes),
    };
}

function newOsDisk(machine: Machine, model: JsonObject, image: JsonObject | undefined): MadeDisk {
    const { vhdContainers, ...own } = model;
    const disk = { ...own, name: `${machine.name}_OsDisk_1_${hexadecimal(machine.hub)}` };
    if (Array.isArray(vhdContainers)) {
        return { disk: { ...disk, vhd: { uri: `${vhdContainers[0]}/${disk.name}.vhd` } }, changes: [] };
    }
    const osType = textIn(model, "osType");
    return madeDisk(machine, disk, { sizeGiB: numberIn(model, "diskSizeGB") ?? 30, osType, image });
}

function newDataDisk(machine: Machine, model: JsonObject, number: number, image: JsonObject): MadeDisk {
    const disk = { ...model, name: `${machine.name}_disk${number}_${hexadecimal(machine.hub)}` };
    const ofImage = model.createOption === "FromImage" ? { image, lun: numberIn(model, "lun") ?? 0 } : {};
    return madeDisk(machine, disk, { sizeGiB: numberIn(model, "diskSizeGB") ?? 1, ...ofImage });
}
