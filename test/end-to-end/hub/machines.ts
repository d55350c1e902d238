import { type JsonObject, objectIn, objectsIn, textIn } from "../../../hub/emulator/wire/json.ts";
import { ownName, type PlayedHub } from "./played-hub.ts";

/** A machine as its Hub tells of it. */
export interface Machine {
    id: string;
    tags: JsonObject;
    size: string | undefined;
    /** The private addresses of its NICs. */
    addresses: readonly (string | undefined)[];
    /** The load balancers that count it among the members of a pool. */
    balancers: readonly string[];
    availabilitySet: string | undefined;
    /** How many data disks it has. */
    dataDisks: number;
    power: string | undefined;
}

const VM = "Microsoft.Compute/virtualMachines";

/** All machines of a Hub by the names that programs gave them. */
export async function machinesOn(hub: PlayedHub): Promise<Readonly<Record<string, Machine>>> {
    const [vms, nics, balancers] = await Promise.all(
        [VM, "Microsoft.Network/networkInterfaces", "Microsoft.Network/loadBalancers"].map((type) => hub.all(type)),
    );
    const found = Array.from(vms ?? [], async ([name, { id, tags, properties }]): Promise<[string, Machine]> => {
        const body = properties as JsonObject;
        const own = objectsIn(objectIn(body, "networkProfile"), "networkInterfaces").map((nic) => textIn(nic, "id"));
        const configurations = [...(nics?.values() ?? [])]
            .filter((nic) => own.includes(textIn(nic, "id")))
            .flatMap((nic) => objectsIn(objectIn(nic, "properties"), "ipConfigurations"));
        const ids = new Set(configurations.map((configuration) => textIn(configuration, "id")));
        const machine = {
            id: id as string,
            tags: tags as JsonObject,
            size: textIn(objectIn(body, "hardwareProfile"), "vmSize"),
            addresses: configurations.map((one) => textIn(objectIn(one, "properties"), "privateIPAddress")),
            balancers: Array.from(balancers ?? []).flatMap(([name, one]) => (membersOf(one, ids) > 0 ? [name] : [])),
            availabilitySet: ownName(textIn(objectIn(body, "availabilitySet"), "id")?.split("/").at(-1)),
            dataDisks: objectsIn(objectIn(body, "storageProfile"), "dataDisks").length,
            power: await powerOf(hub, id as string),
        };
        return [name, machine];
    });
    return Object.fromEntries(await Promise.all(found));
}

/** How many members of a balancer's pools are among these, or all. @param ids of the configurations of NICs */
export function membersOf(balancer: JsonObject | undefined, ids?: ReadonlySet<string | undefined>): number {
    const members = objectsIn(objectIn(balancer ?? {}, "properties"), "backendAddressPools").flatMap((pool) =>
        objectsIn(objectIn(pool, "properties"), "backendIPConfigurations"),
    );
    return members.filter((member) => ids?.has(textIn(member, "id")) ?? true).length;
}

async function powerOf(hub: PlayedHub, id: string): Promise<string | undefined> {
    const { properties } = await hub.read(id, VM, "&$expand=instanceView");
    const statuses = objectsIn(objectIn(properties as JsonObject, "instanceView"), "statuses");
    return statuses.map((status) => textIn(status, "code")).find((code) => code?.startsWith("PowerState/"));
}
