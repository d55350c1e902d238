import { nameOf } from "../../../state/places.ts";
import { keyOf } from "../../../state/resource.ts";
import { ArmError } from "../../../wire/arm-error.ts";
import { type Json, type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { missing, unknownValue } from "../refusals.ts";
import { isRunning } from "../runtime/runtime.ts";

const MACHINES = "Microsoft.Compute/virtualMachines";
const INTERFACE = /\/providers\/Microsoft\.Network\/networkInterfaces\/[^/]+$/i;

/** The network interfaces of a machine, exactly one of which is the primary one. @throws ArmError */
export function networkProfileOf(write: Write, sent: JsonObject, was: JsonObject | undefined): JsonObject {
    const interfaces = objectsIn(sent, "networkInterfaces");
    if (interfaces.length === 0) {
        throw missing("networkProfile.networkInterfaces");
    }
    const ids = interfaces.map((one) => idOf(write, one));
    if (new Set(ids.map(keyOf)).size < ids.length) {
        throw unknownValue("networkProfile.networkInterfaces", ids.join(", "));
    }
    checkSet(write, ids, objectsIn(was ?? {}, "networkInterfaces"));
    const flags = interfaces.map((one) => objectIn(one, "properties").primary);
    if (interfaces.length === 1) {
        return { networkInterfaces: ids.map((id) => ({ id, ...flagOf(flags[0]) })) };
    }
    const primaries = flags.map((flag, at) => primaryOf(flag, ids[at] ?? ""));
    if (primaries.filter((isPrimary) => isPrimary).length !== 1) {
        throw new ArmError(
            400,
            "VirtualMachineMustHaveOneNetworkInterfaceAsPrimary",
            `Virtual machine ${write.name} must have one network interface set as the primary.`,
        );
    }
    return {
        networkInterfaces: ids.map((id, at) => ({ id, properties: { primary: primaries[at] ?? false } })),
    };
}

/** The id of a network interface that no other machine has. One that is not there is refused with all other references. */
function idOf({ hub, id }: Write, one: JsonObject): string {
    const own = textIn(one, "id");
    if (own === undefined || own === "") {
        throw missing("networkInterface.id");
    }
    if (!INTERFACE.test(own)) {
        throw unknownValue("networkInterface.id", own);
    }
    const users = hub.resources.those(hub.resources.naming(own));
    const other = users.find((user) => user.type === MACHINES && keyOf(user.id) !== keyOf(id));
    if (other) {
        // https://github.com/hashicorp/terraform/issues/18127
        throw new ArmError(400, "NicInUse", `Network Interface ${own} is used by existing VM ${other.id}.`);
    }
    return hub.resources.get(own)?.id ?? own;
}

/** Those of a machine that runs stay. @see https://learn.microsoft.com/azure/virtual-machines/windows/multiple-nics */
function checkSet({ before }: Write, ids: readonly string[], was: readonly JsonObject[]): void {
    const [own, asked] = [was.map((one) => keyOf(textIn(one, "id") ?? "")), ids.map(keyOf)];
    const isSame = own.length === asked.length && own.every((id) => asked.includes(id));
    if (before && isRunning(before) && !isSame) {
        throw new ArmError(
            409,
            "AddingOrDeletingNetworkInterfacesOnARunningVirtualMachine",
            "Network interfaces cannot be added to or deleted from a running virtual machine. Deallocate it first.",
        );
    }
}

/**
 * What is told of the only one is kept: Terraform's providers send `false`, and expect to read no primary one.
 * @see https://github.com/hashicorp/terraform-provider-azurestack/blob/v1.0.0/internal/services/compute/virtual_machine_resource.go
 */
function flagOf(flag: Json | undefined): JsonObject {
    return typeof flag === "boolean" ? { properties: { primary: flag } } : {};
}

/** https://github.com/ansible/ansible/issues/40648 */
function primaryOf(flag: unknown, id: string): boolean {
    if (typeof flag !== "boolean") {
        throw new ArmError(
            400,
            "NetworkInterfaceMustHavePrimaryPropertySet",
            `Network interface ${nameOf(id)} must have Primary property set.`,
        );
    }
    return flag;
}
