import { holderOf } from "../../../../state/places.ts";
import { keyOf, type Resource } from "../../../../state/resource.ts";
import { ArmError } from "../../../../wire/arm-error.ts";
import { type JsonObject, objectIn, textIn } from "../../../../wire/json.ts";
import type { Kind, Write } from "../../../kind.ts";
import { extensionNamed } from "../../marketplace/extensions.ts";
import { changed, missing, notAllowed } from "../../refusals.ts";
import { extensionViewOf } from "../instance-view.ts";
import { isRunning, runtimeOf } from "../runtime.ts";
import { extensionsOf } from "./extensions-of.ts";

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

/** @throws ArmError where it does not say which extension of the marketplace it is */
export function checkExtension(properties: JsonObject): void {
    const [publisher = "", type = "", version = ""] = ["publisher", "type", "typeHandlerVersion"].map((member) => {
        const value = textIn(properties, member);
        if (value === undefined || value === "") {
            throw missing(member);
        }
        return value;
    });
    extensionNamed(publisher, type, version, properties.autoUpgradeMinorVersion === true);
}

/** What a PUT does not say stays as it was, but for what it is there to change. */
function kept(before: Resource | undefined): JsonObject {
    const { publisher, type, typeHandlerVersion } = objectIn(before?.body ?? {}, "properties");
    return before
        ? { publisher: publisher ?? null, type: type ?? null, typeHandlerVersion: typeHandlerVersion ?? null }
        : {};
}

function checkUnchanged(properties: JsonObject, was: JsonObject): void {
    const other = ["publisher", "type"].find((member) => {
        const own = textIn(was, member);
        return own !== undefined && own.toLowerCase() !== textIn(properties, member)?.toLowerCase();
    });
    if (other !== undefined) {
        throw changed(other);
    }
}

function checkRunning(machine: Resource): void {
    if (!isRunning(machine)) {
        throw notAllowed("Cannot modify extensions in the VM when the VM is not running.");
    }
}

/** One extension of a kind a machine. */
function checkAlone({ id, name, hub }: Write, properties: JsonObject, machine: Resource): void {
    const handler = handlerOf(properties);
    const other = extensionsOf(machine, hub).find(
        (one) => keyOf(one.id) !== keyOf(id) && handlerOf(objectIn(one.body, "properties")) === handler,
    );
    if (other) {
        throw new ArmError(
            400,
            "BadRequest",
            `Multiple VMExtensions per handler not supported for OS type '${osTypeOf(machine)}'. VMExtension '${name}' with handler ` +
                `'${textIn(properties, "publisher")}.${textIn(properties, "type")}' already added or specified in input.`,
        );
    }
}

function handlerOf(properties: JsonObject): string {
    return `${textIn(properties, "publisher")}.${textIn(properties, "type")}`.toLowerCase();
}

function osTypeOf(machine: Resource): string {
    const storage = objectIn(objectIn(machine.body, "properties"), "storageProfile");
    return textIn(objectIn(storage, "osDisk"), "osType") ?? "Linux";
}
