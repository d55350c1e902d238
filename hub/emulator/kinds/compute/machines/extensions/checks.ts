import { keyOf, type Resource } from "../../../../state/resource.ts";
import { ArmError } from "../../../../wire/arm-error.ts";
import { type JsonObject, objectIn, textIn } from "../../../../wire/json.ts";
import type { Write } from "../../../kind.ts";
import { extensionNamed } from "../../marketplace/extensions.ts";
import { changed, missing, notAllowed } from "../../refusals.ts";
import { isRunning } from "../../runtime/runtime.ts";
import { extensionsOf } from "./extensions-of.ts";

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

/** @throws ArmError where it becomes another one */
export function checkUnchanged(properties: JsonObject, was: JsonObject): void {
    const other = ["publisher", "type"].find((member) => {
        const own = textIn(was, member);
        return own !== undefined && own.toLowerCase() !== textIn(properties, member)?.toLowerCase();
    });
    if (other !== undefined) {
        throw changed(other);
    }
}

/** @throws ArmError where its machine does not run */
export function checkRunning(machine: Resource): void {
    if (!isRunning(machine)) {
        throw notAllowed("Cannot modify extensions in the VM when the VM is not running.");
    }
}

/** @throws ArmError where its machine has one of its kind */
export function checkAlone({ id, name, hub }: Write, properties: JsonObject, machine: Resource): void {
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
