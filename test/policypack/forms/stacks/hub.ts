import { backedUp, highlyAvailable, idOf, resource } from "../../machines.ts";
import { balancer, disk, machine, scaleSet, withId } from "./pieces.ts";
import { eitherWay, type Stack, stack } from "./stack.ts";
import { byId, wired } from "./wiring.ts";

const standard = resource("network:LoadBalancer", "front", { sku: { name: "Standard" } });
const diskId = idOf("Microsoft.Compute/disks/data");
const lacking = ["hub-support"] as const;

/** What a Hub does not have. */
export const hub: readonly Stack[] = [
    stack("a VM that a Hub does not take", lacking, [
        machine("db", backedUp, {
            hardwareProfile: { vmSize: "Standard_B2ms" },
            zones: ["1"],
            identity: { type: "SystemAssigned" },
            diagnosticsProfile: { bootDiagnostics: { enabled: true } },
            storageProfile: { osDisk: { managedDisk: { storageAccountType: "StandardSSD_LRS" }, diskSizeGB: 2048 } },
        }),
    ]),
    stack("a scale set that a Hub does not take", lacking, [
        balancer,
        scaleSet(byId, highlyAvailable, { zones: ["1"], upgradePolicy: { mode: "Rolling" } }),
    ]),
    stack("an availability set with more fault domains than a Hub has", lacking, [
        resource("compute:AvailabilitySet", "web", { platformFaultDomainCount: 5 }),
    ]),
    stack("a disk that a Hub does not have", lacking, [
        resource("compute:Disk", "data", {
            diskSizeGB: 2048,
            sku: { name: "UltraSSD_LRS" },
            zones: ["1"],
            networkAccessPolicy: "DenyAll",
        }),
    ]),
    stack("an incremental snapshot", lacking, [
        disk,
        resource("compute:Snapshot", "nightly", { incremental: true, creationData: { sourceResourceId: diskId } }),
    ]),
    ...eitherWay("a VM near others", lacking, (wire) => [
        wired(
            machine("db", backedUp),
            wire("proximityPlacementGroup", "near", withId, idOf("Microsoft.Compute/proximityPlacementGroups/near")),
        ),
    ]),
    stack("a Standard load balancer", lacking, [standard]),
    stack("a Standard load balancer of a Hub that has it", [], [standard], { "hub-support": { build: "2406" } }),
];
