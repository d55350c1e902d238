import { holderOf } from "../../../../state/places.ts";
import type { Resource } from "../../../../state/resource.ts";
import { type JsonObject, objectIn } from "../../../../wire/json.ts";
import type { Kind } from "../../../kind.ts";
import { extensionViewOf } from "../../runtime/instance-view.ts";
import { runtimeOf } from "../../runtime/runtime.ts";
import { checkAlone, checkExtension, checkRunning, checkUnchanged } from "./checks.ts";

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-extensions?view=rest-compute-2020-06-01 */
export const virtualMachineExtension: Kind = {
    type: "Microsoft.Compute/virtualMachines/extensions",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "patch", "delete"] },
    isTracked: true,
    patches: "all",
    complete(write) {
        const { hub, id, body, before } = write;
        const machine = hub.resources.get(holderOf(id));
        const { protectedSettings: _secret, instanceView: _view, ...sent } = objectIn(body, "properties");
        const properties = { ...kept(before), ...sent };
        checkExtension(properties);
        checkUnchanged(properties, kept(before));
        if (machine) {
            checkRunning(machine);
            checkAlone(write, properties, machine);
        }
        body.properties = { autoUpgradeMinorVersion: false, ...properties };
        return undefined;
    },
    removal({ id }, hub) {
        const machine = hub.resources.get(holderOf(id));
        if (machine) {
            checkRunning(machine);
        }
        return [];
    },
    shown(resource, hub, expand = "") {
        const { id, body } = resource;
        const machine = hub.resources.get(holderOf(id));
        if (!machine || !/^instanceView$/i.test(expand)) {
            return body;
        }
        const instanceView = extensionViewOf(resource, runtimeOf(machine).since);
        return { ...body, properties: { ...objectIn(body, "properties"), instanceView } };
    },
};

/** What a PUT does not say stays as it was, but for what it is there to change. */
function kept(before: Resource | undefined): JsonObject {
    const { publisher, type, typeHandlerVersion } = objectIn(before?.body ?? {}, "properties");
    return before
        ? { publisher: publisher ?? null, type: type ?? null, typeHandlerVersion: typeHandlerVersion ?? null }
        : {};
}
