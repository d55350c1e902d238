import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Service } from "../../service.ts";
import { instanceViewOf, provisioned } from "../runtime/instance-view.ts";
import { runtimeOf } from "../runtime/runtime.ts";
import { offeredSizes } from "../sizes/offered.ts";
import { instancesOf } from "./instances/instances-of.ts";

const SETS = "Microsoft.Compute/virtualMachineScaleSets";

/** What can be read of a scale set besides its resources. */
export const SCALE_SET_VIEWS: readonly Service[] = [
    view(`${SETS}/instanceView`, setViewOf),
    view(`${SETS}/skus`, (_set, hub) => ({ value: skusOf(hub) })),
    view(`${SETS}/osUpgradeHistory`, () => ({ value: [] })),
    view(`${SETS}/networkInterfaces`, (set, hub) => ({ value: interfacesIn(set, hub) })),
    view(`${SETS}/virtualMachines/instanceView`, (instance) => instanceViewOf(instance, [])),
];

function view(type: string, output: (resource: Resource, hub: HubView) => JsonObject): Service {
    return { type, method: "GET", answer: ({ hub, resource }) => ({ output: resource ? output(resource, hub) : {} }) };
}

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get-instance-view?view=rest-compute-2020-06-01 */
function setViewOf({ id, body }: Resource, hub: HubView): JsonObject {
    const instances = instancesOf(id, hub);
    const states = instances.flatMap((instance) => [
        `ProvisioningState/${textIn(objectIn(instance.body, "properties"), "provisioningState")?.toLowerCase()}`,
        `PowerState/${runtimeOf(instance).power}`,
    ]);
    const properties = objectIn(body, "properties");
    const extensions = objectsIn(
        objectIn(objectIn(properties, "virtualMachineProfile"), "extensionProfile"),
        "extensions",
    );
    const statusesSummary = [{ code: "ProvisioningState/succeeded", count: instances.length }];
    return {
        virtualMachine: {
            statusesSummary: [...new Set(states)].map((code) => ({
                code,
                count: states.filter((one) => one === code).length,
            })),
        },
        extensions: extensions.map((extension) => ({ name: textIn(extension, "name") ?? "", statusesSummary })),
        statuses: [
            provisioned(
                textIn(properties, "provisioningState") ?? "Succeeded",
                new Date(hub.options.now()).toISOString(),
            ),
        ],
    };
}

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/list-skus?view=rest-compute-2020-06-01 */
function skusOf({ options: { profile } }: HubView): JsonObject[] {
    const { from, to } = profile.limit("scaleSetInstances");
    const capacity = { minimum: from, maximum: to, defaultCapacity: 1, scaleType: "Automatic" };
    return offeredSizes(profile).map(({ name }) => ({ resourceType: SETS, sku: { name, tier: "Standard" }, capacity }));
}

/** The network interfaces of all instances, each of which lies in its instance. */
function interfacesIn({ id }: Resource, hub: HubView): JsonObject[] {
    return instancesOf(id, hub).flatMap((instance) =>
        hub.resources
            .those(hub.resources.in(`${instance.id}/networkInterfaces`).after(""))
            .map((one) => hub.shown(one)),
    );
}
