import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const analyzer = require("@pulumi/pulumi/proto/analyzer_pb.js");
const { Struct } = createRequire(require.resolve("@pulumi/pulumi"))("google-protobuf/google/protobuf/struct_pb.js");

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

interface Resource {
    type: string;
    name: string;
    inputs: Record<string, unknown>;
    dependencies: Record<string, string[]>;
}

/** The requests of a preview of so many VMs, each with its network interface and a data disk, three in a set. */
export function previewRequests(vms: number): { analyze: unknown[]; analyzeStack: unknown[] } {
    const resources = Array.from({ length: vms }, (_, at) => machine(at)).flat();
    const stack = new analyzer.AnalyzeStackRequest();
    stack.setResourcesList(resources.map((resource) => stackResource(resource)));
    return {
        analyze: resources.map((resource) => fill(new analyzer.AnalyzeRequest(), resource)),
        analyzeStack: [stack],
    };
}

function machine(at: number): Resource[] {
    const name = `vm-${at}`;
    const placed = { resourceGroupName: "erp", location: "west" };
    const tags = {
        app: `app-${at % 50}`,
        protection: "backup",
        rto: "8h",
        rpo: "4h",
        "backup-method": "agent",
        "backup-kind": "incremental",
        "backup-schedule": `${at % 60} */4 * * *`,
        "backup-target": "backup.dc2.contoso.com",
        restore: "app-data",
    };
    return [
        {
            type: "azure-native:network:NetworkInterface",
            name,
            inputs: {
                ...placed,
                networkInterfaceName: name,
                tags,
                ipConfigurations: [{ name: "ip", subnet: { id: unknown } }],
            },
            dependencies: {},
        },
        {
            type: "azure-native:compute:Disk",
            name,
            inputs: { ...placed, diskName: name, tags, diskSizeGB: 128 },
            dependencies: {},
        },
        {
            type: "azure-native:compute:VirtualMachine",
            name,
            inputs: {
                ...placed,
                vmName: name,
                tags,
                hardwareProfile: { vmSize: "Standard_DS2_v2" },
                networkProfile: { networkInterfaces: [{ id: unknown }] },
                storageProfile: {
                    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } },
                    dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: unknown } }],
                },
                osProfile: { computerName: name, adminUsername: "operator" },
            },
            dependencies: {
                networkProfile: [urn("azure-native:network:NetworkInterface", name)],
                storageProfile: [urn("azure-native:compute:Disk", name)],
            },
        },
    ];
}

function urn(type: string, name: string): string {
    return `urn:pulumi:bench::bench::${type}::${name}`;
}

// biome-ignore lint/suspicious/noExplicitAny: the protocol's generated classes have no usable types.
function fill(message: any, { type, name, inputs }: Resource) {
    message.setType(type);
    message.setName(name);
    message.setUrn(urn(type, name));
    message.setProperties(Struct.fromJavaScript(inputs));
    message.setOptions(new analyzer.AnalyzerResourceOptions());
    return message;
}

function stackResource(resource: Resource) {
    const message = fill(new analyzer.AnalyzerResource(), resource);
    for (const [input, urns] of Object.entries(resource.dependencies)) {
        message.getPropertydependenciesMap().set(input, new analyzer.AnalyzerPropertyDependencies().setUrnsList(urns));
    }
    return message;
}
