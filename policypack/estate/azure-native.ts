import type { Identity } from "./arm-id.ts";
import { Input } from "./input.ts";
import type { Adapter, Capture, Disk, Machine, Part, Reference } from "./parts.ts";
import type { TagReader } from "./protection.ts";
import type { Resource } from "./resource.ts";
import { Unknown } from "./unknown.ts";
import { ABSENT, Known, type Value } from "./value.ts";

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
    "network:NetworkInterface": (resource, inputs) => ({
        ...base(resource, inputs, "microsoft.network/networkinterfaces", "networkInterfaceName"),
        kind: "network interface",
        backendPools: poolsOf(inputs.get("ipConfigurations")),
    }),
    "network:LoadBalancer": (resource, inputs) => ({
        ...base(resource, inputs, "microsoft.network/loadbalancers", "loadBalancerName"),
        kind: "load balancer",
        probes: anyOf(inputs.get("probes").items()),
    }),
    "network:LoadBalancerBackendAddressPool": (resource, inputs) => ({
        ...base(resource, inputs, "microsoft.network/loadbalancers/backendaddresspools", "backendAddressPoolName"),
        kind: "backend pool",
        loadBalancer: named(inputs, "loadBalancerName", "Microsoft.Network/loadBalancers"),
    }),
};

function base(resource: Resource, inputs: Input, type: string, nameInput: string) {
    const identity: Identity = {
        type,
        name: inputs.get(nameInput).text(),
        resourceGroup: inputs.get("resourceGroupName").text(),
    };
    return { urn: resource.urn, name: resource.name, identity };
}

function virtualMachine(resource: Resource, inputs: Input, reader: TagReader): Machine {
    const storage = inputs.get("storageProfile");
    // A VM of a flexible scale set names that; a VM names one of the two at most.
    const set = ["availabilitySet", "virtualMachineScaleSet"].map((member) => inputs.get(member)).find(isStated);
    return {
        ...base(resource, inputs, "microsoft.compute/virtualmachines", "vmName"),
        kind: "machine",
        noun: "VM",
        ...reader.read(inputs.get("tags")),
        isInSet: set ? membership(set) : ABSENT,
        set: set ? reference(set.get("id")) : NO_REFERENCE,
        networkInterfaces: inputs
            .get("networkProfile")
            .get("networkInterfaces")
            .items()
            .map((nic) => reference(nic.get("id"))),
        backendPools: [],
        disks: [storage.get("osDisk"), ...storage.get("dataDisks").items()]
            .map((disk) => disk.get("managedDisk").get("id"))
            .filter(isStated)
            .map(reference),
    };
}

/** Disks that Azure creates together with the VM, under names that the program gives them. */
function disksWithin({ urn, name }: Resource, inputs: Input): Disk[] {
    const storage = inputs.get("storageProfile");
    const resourceGroup = inputs.get("resourceGroupName").text();
    const names = [storage.get("osDisk"), ...storage.get("dataDisks").items()].map((disk) => disk.get("name"));
    return names.filter(isStated).map((diskName) => {
        return {
            kind: "disk",
            urn,
            name,
            identity: { type: "microsoft.compute/disks", name: diskName.text(), resourceGroup },
        };
    });
}

function scaleSet(resource: Resource, inputs: Input, reader: TagReader): Machine {
    const nics = inputs.get("virtualMachineProfile").get("networkProfile").get("networkInterfaceConfigurations");
    return {
        ...base(resource, inputs, "microsoft.compute/virtualmachinescalesets", "vmScaleSetName"),
        kind: "machine",
        noun: "scale set",
        ...reader.read(inputs.get("tags")),
        isInSet: new Known(true as const),
        set: NO_REFERENCE,
        networkInterfaces: [],
        backendPools: nics.items().flatMap((nic) => poolsOf(nic.get("ipConfigurations"))),
        disks: [],
    };
}

/** With `{ id: <unknown> }` the VM is in a set, only in which one is not known yet. */
function membership(set: Input): Value<true> {
    const presence = set.presence();
    return presence instanceof Known && set.get("id").presence() === ABSENT ? ABSENT : presence;
}

/** Kinds of protected item that are a VM, and not a workload or a folder within one. */
const VM_ITEM = /virtualmachines|iaas/i;
/** The names that Azure Backup gives to a VM and its container: `vm;iaasvmcontainerv2;GROUP;NAME`. */
const VM_ITEM_NAME = /iaasvmcontainerv2;([^;]{1,90});([^;]{1,80})$/i;

function protectedItem(resource: Resource, inputs: Input): Capture {
    const properties = inputs.get("properties");
    const name = inputs.get("protectedItemName").text();
    const kind = properties.get("protectedItemType").text();
    const [, group, vm] = (name instanceof Known && VM_ITEM_NAME.exec(name.value)) || [];
    const isOfVm = kind instanceof Unknown || group || (kind instanceof Known && VM_ITEM.test(kind.value));
    const sources = isOfVm ? [properties.get("sourceResourceId"), properties.get("virtualMachineId")] : [];
    const part = capture(resource, inputs, "protected item", sources);
    const id = `/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${vm}`;
    const byName = group ? [{ id: new Known(id), input: "protectedItemName" }] : [];
    return { ...part, sources: [...part.sources, ...byName] };
}

function capture(resource: Resource, inputs: Input, noun: Capture["noun"], sources: Input[]): Capture {
    return {
        ...base(resource, inputs, "", ""),
        kind: "capture",
        noun,
        sources: sources.filter(isStated).map(reference),
    };
}

function poolsOf(ipConfigurations: Input): Reference[] {
    return ipConfigurations
        .items()
        .flatMap((configuration) => configuration.get("loadBalancerBackendAddressPools").items())
        .map((pool) => reference(pool.get("id")));
}

/** Where a resource is mentioned by its name, within the same resource group. */
function named(inputs: Input, member: string, type: string): Reference {
    const name = inputs.get(member).text();
    const group = inputs.get("resourceGroupName").text();
    const id =
        name instanceof Known
            ? `/resourceGroups/${group instanceof Known ? group.value : "*"}/providers/${type}/${name.value}`
            : "";
    return { id: name instanceof Known ? new Known(id) : name, input: member };
}

const NO_REFERENCE: Reference = { id: ABSENT, input: "" };

/**
 * At preview, azure-native answers what the program set of a balancer's pools, without the ids that they will have, so a
 * program that passes on the id of one passes nothing. Which balancer it is, the dependencies tell.
 */
function reference(id: Input): Reference {
    const text = id.text();
    const isBlank = text === ABSENT || (text instanceof Known && text.value.trim() === "");
    return { id: isBlank ? id.unknown() : text, input: id.path.split(/[.[]/, 1)[0] ?? "" };
}

function isStated(input: Input): boolean {
    return input.presence() !== ABSENT;
}

function anyOf(items: Input[]): Value<true> {
    return items[0]?.presence() ?? ABSENT;
}
