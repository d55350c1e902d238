import { objectIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { instanceViewOf } from "../runtime/instance-view.ts";
import { unknownSize } from "../sizes/offered.ts";
import { bootDiagnosticsData, capture } from "./capture.ts";
import { completedMachine } from "./completed-machine.ts";
import { extensionsOf } from "./extensions/extensions-of.ts";
import { generalize, powerActions } from "./power.ts";
import { shownStorage } from "./storage/shown-storage.ts";

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machines?view=rest-compute-2020-06-01 */
export const virtualMachine: Kind = {
    type: "Microsoft.Compute/virtualMachines",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "patch", "delete"] },
    isTracked: true,
    patches: "all",
    lets: ["imageReference"],
    actions: { ...powerActions, generalize, capture, retrieveBootDiagnosticsData: bootDiagnosticsData },
    refusal: ({ path, value }, { profile }) =>
        path.join(".").toLowerCase() === "properties.hardwareprofile.vmsize"
            ? unknownSize(profile, value, "vmSize")
            : undefined,
    complete: completedMachine,
    shown(machine, hub, expand = "") {
        const { instanceView: _runtime, ...properties } = objectIn(machine.body, "properties");
        const extensions = extensionsOf(machine, hub);
        const isExpanded = /^instanceView$/i.test(expand);
        return {
            ...machine.body,
            properties: {
                ...properties,
                storageProfile: shownStorage(objectIn(properties, "storageProfile"), hub),
                ...(isExpanded ? { instanceView: instanceViewOf(machine, extensions) } : {}),
            },
            ...(extensions.length === 0 ? {} : { resources: extensions.map((one) => hub.shown(one)) }),
        };
    },
};
