import { ArmError } from "../../../../wire/arm-error.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import { invalid, missing } from "../../refusals.ts";

/** The network interfaces that each machine of a set is made with, one of which is the primary one. @throws ArmError */
export function networkModel(sent: JsonObject, set: string): JsonObject {
    const configurations = objectsIn(sent, "networkInterfaceConfigurations");
    if (configurations.length === 0) {
        throw missing("networkProfile.networkInterfaceConfigurations");
    }
    checkNames(configurations, "networkInterfaceConfiguration");
    const flags = configurations.map(
        (one) => configurations.length === 1 || objectIn(one, "properties").primary === true,
    );
    if (flags.filter((isPrimary) => isPrimary).length !== 1) {
        throw new ArmError(
            400,
            "VirtualMachineMustHaveOneNetworkInterfaceAsPrimary",
            `Virtual machine ${set} must have one network interface set as the primary.`,
        );
    }
    return {
        ...sent,
        networkInterfaceConfigurations: configurations.map((one, at) => interfaceModel(one, flags[at] ?? false)),
    };
}

function interfaceModel(sent: JsonObject, primary: boolean): JsonObject {
    const properties = objectIn(sent, "properties");
    const configurations = objectsIn(properties, "ipConfigurations");
    if (configurations.length === 0) {
        throw missing("networkInterfaceConfiguration.ipConfigurations");
    }
    checkNames(configurations, "ipConfiguration");
    return {
        ...sent,
        properties: {
            ...{ enableAcceleratedNetworking: false, enableIPForwarding: false, dnsSettings: { dnsServers: [] } },
            ...properties,
            primary,
            ipConfigurations: configurations.map((one, at) =>
                addressModel(one, configurations.length === 1 || at === 0),
            ),
        },
    };
}

function addressModel(sent: JsonObject, isFirst: boolean): JsonObject {
    const properties = objectIn(sent, "properties");
    const id = textIn(objectIn(properties, "subnet"), "id");
    if (id === undefined || id === "") {
        throw missing("ipConfiguration.subnet.id");
    }
    return { ...sent, properties: { privateIPAddressVersion: "IPv4", primary: isFirst, ...properties } };
}

function checkNames(items: readonly JsonObject[], parameter: string): void {
    const names = new Set<string>();
    for (const item of items) {
        const name = textIn(item, "name") ?? "";
        if (name === "") {
            throw missing(`${parameter}.name`);
        }
        if (names.has(name.toLowerCase())) {
            throw invalid(`${parameter}.name`, `The value '${name}' of parameter '${parameter}.name' is there twice.`);
        }
        names.add(name.toLowerCase());
    }
}
