import { Input } from "../input.ts";
import type { Adapter, Part } from "../parts.ts";
import type { TagReader } from "../protection.ts";
import type { Resource } from "../resource.ts";
import { capture, protectedItem } from "./capture.ts";
import { disksWithin, scaleSet, virtualMachine } from "./machine.ts";
import { backendPool, loadBalancer, networkInterface } from "./network.ts";
import { base } from "./reference.ts";

/** Resources of azure-native by their typed tokens, of any API version and of parameterised packages. */
export const azureNative: Adapter = {
    partsOf(resource, reader) {
        const translate = TRANSLATORS[typeOf(resource.type) ?? ""];
        return translate ? [translate(resource, new Input(resource.urn, resource.inputs), reader)].flat() : [];
    },
};

/** `azure-native:compute:X`, `azure-native:compute/v20240301:X`, `azure-native_compute_v20240301:compute:X`. */
const TOKEN = /^azure-native(?:_[a-z0-9]+_v[0-9a-z]+)?:([a-z0-9]+)(?:\/v[0-9a-z]+)?:(\w+)$/;

function typeOf(token: string): string | undefined {
    const [, module, name] = TOKEN.exec(token) ?? [];
    return module && `${module}:${name}`;
}

type Translator = (resource: Resource, inputs: Input, reader: TagReader) => Part | Part[];

const TRANSLATORS: Readonly<Record<string, Translator>> = {
    "compute:VirtualMachine": (resource, inputs, reader) => [
        virtualMachine(resource, inputs, reader),
        ...disksWithin(resource, inputs),
    ],
    "compute:VirtualMachineScaleSet": scaleSet,
    "compute:AvailabilitySet": (resource, inputs) => ({
        ...base(resource, inputs, "microsoft.compute/availabilitysets", "availabilitySetName"),
        kind: "availability set",
    }),
    "compute:Disk": (resource, inputs) => ({
        ...base(resource, inputs, "microsoft.compute/disks", "diskName"),
        kind: "disk",
    }),
    "compute:Snapshot": (resource, inputs) =>
        capture(resource, inputs, "snapshot", [inputs.get("creationData").get("sourceResourceId")]),
    "compute:RestorePointCollection": (resource, inputs) =>
        capture(resource, inputs, "restore point collection", [inputs.get("source").get("id")]),
    "recoveryservices:ProtectedItem": protectedItem,
    "network:NetworkInterface": networkInterface,
    "network:LoadBalancer": loadBalancer,
    "network:LoadBalancerBackendAddressPool": backendPool,
};
