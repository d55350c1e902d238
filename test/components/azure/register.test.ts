import * as authorization from "@pulumi/azure-native/authorization/index.js";
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as pulumi from "@pulumi/pulumi";
import { getMonitor } from "@pulumi/pulumi/runtime/settings.js";
import { expect, test } from "vitest";
import type { Kinds } from "../../../components/azure/kinds.ts";
import { register } from "../../../components/azure/register.ts";

const CLASSES: { [Kind in keyof Kinds]: new (name: string, args: Kinds[Kind][1], opts: object) => pulumi.Resource } = {
    "authorization:ManagementLockByScope": authorization.ManagementLockByScope,
    "compute:AvailabilitySet": compute.AvailabilitySet,
    "compute:Disk": compute.Disk,
    "compute:VirtualMachine": compute.VirtualMachine,
    "compute:VirtualMachineExtension": compute.VirtualMachineExtension,
    "compute:VirtualMachineScaleSet": compute.VirtualMachineScaleSet,
    "network:LoadBalancer": network.LoadBalancer,
    "network:NetworkInterface": network.NetworkInterface,
};

const own = { resourceGroupName: pulumi.output("erp"), location: Promise.resolve("redmond"), tags: { app: "erp" } };
const id = pulumi.output("/subscriptions/s");
const secret = pulumi.secret("Pa55word");
const storage = {
    osDisk: { createOption: "FromImage", diskSizeGB: 64 },
    dataDisks: [{ lun: 0, createOption: "Attach" }],
};
const ipConfigurations = [
    { name: "primary", primary: true, subnet: { id }, loadBalancerBackendAddressPools: [{ id }] },
];

const ARGS: { [Kind in keyof Kinds]: Kinds[Kind][1] } = {
    "authorization:ManagementLockByScope": { level: "CanNotDelete", scope: id, lockName: "keep", notes: "backed up" },
    "compute:AvailabilitySet": { ...own, sku: { name: "Aligned" }, platformFaultDomainCount: 2 },
    "compute:Disk": { ...own, creationData: { createOption: "Empty" }, diskSizeGB: 64, sku: { name: "Premium_LRS" } },
    "compute:VirtualMachine": {
        ...own,
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        networkProfile: { networkInterfaces: [{ id, primary: true }] },
        osProfile: { computerName: "db", adminPassword: secret, customData: secret },
        storageProfile: storage,
        availabilitySet: undefined,
    },
    "compute:VirtualMachineExtension": {
        ...own,
        vmName: "db",
        type: "Agent",
        settings: { a: [1] },
        protectedSettings: secret,
    },
    "compute:VirtualMachineScaleSet": {
        ...own,
        sku: { name: "Standard_DS2_v2", tier: "Standard", capacity: 3 },
        upgradePolicy: { mode: "Manual" },
        singlePlacementGroup: true,
        virtualMachineProfile: {
            osProfile: { computerNamePrefix: "web", adminPassword: secret },
            storageProfile: storage,
            networkProfile: { networkInterfaceConfigurations: [{ name: "nic", primary: true, ipConfigurations }] },
        },
    },
    "network:LoadBalancer": {
        ...own,
        frontendIPConfigurations: [{ name: "frontend", subnet: { id } }],
        backendAddressPools: [{ name: "machines" }],
        probes: [{ name: "alive", protocol: "Tcp", port: 80 }],
        loadBalancingRules: [{ name: "web", protocol: "Tcp", frontendPort: 80, backendPort: 80, probe: { id } }],
    },
    "network:NetworkInterface": { ...own, ipConfigurations },
};

test.each(Object.keys(CLASSES) as (keyof Kinds)[])("A %s is registered as by its class", async (kind) => {
    const opts = {
        protect: true,
        deleteBeforeReplace: true,
        additionalSecretOutputs: ["osProfile"],
        ignoreChanges: ["tags"],
    };
    const requests = await requested(() => {
        new CLASSES[kind]("resource", ARGS[kind] as never, opts);
        register(kind, "resource", ARGS[kind] as never, opts);
    });

    const [byClass, byFunction] = requests;
    expect(byClass?.type).toBe(`azure-native:${kind}`);
    expect(byFunction).toEqual(byClass);
});

test("Another version of the provider can be asked for", async () => {
    const [request] = await requested(() =>
        register("compute:Disk", "disk", ARGS["compute:Disk"], { version: "3.1.0" }),
    );
    expect(request?.version).toBe("3.1.0");
});

/** The requests as they go to the engine, but for where they come from, and the aliases, which the function leaves out. */
async function requested(program: () => void): Promise<Request[]> {
    const requests: Request[] = [];
    await pulumi.runtime.setMocks({ newResource: () => ({ id: "/id", state: {} }), call: ({ inputs }) => inputs });
    const monitor = getMonitor() as unknown as Monitor;
    const send = monitor.registerResource.bind(monitor);
    monitor.registerResource = (request, callback) => {
        const { aliasesList: _aliases, sourceposition: _position, stacktrace: _stack, ...others } = request.toObject();
        requests.push(others);
        return send(request, callback);
    };
    program();
    await pulumi.runtime.disconnect();
    return requests;
}

interface Request {
    type?: string;
    version?: string;
    aliasesList?: unknown;
    sourceposition?: unknown;
    stacktrace?: unknown;
}
interface Monitor {
    registerResource(request: { toObject(): Request }, callback: unknown): unknown;
}
