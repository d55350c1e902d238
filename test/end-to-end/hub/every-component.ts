/** A program with every component, on two Hubs, that is told by its configuration what changes. */
export const EVERY_COMPONENT = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import {
    AvailabilityGroup, BackupCalendar, Hub, HubSpanningGroup, protect, ProtectedVm, protection, RecoveryPair, recoveryPlan,
    ScaleSet, UnprotectedVm,
} from "hubguard";

const config = new pulumi.Config();
const rpo = config.get("rpo") ?? "1d";
const members = config.getNumber("members") ?? 2;

function site(name, addresses) {
    const hub = new Hub(name);
    const { provider, region: location } = hub;
    const group = new resources.ResourceGroup(name, { resourceGroupName: "app-" + name, location }, { provider });
    const addressSpace = [addresses + ".0.0/16"];
    const lan = new network.VirtualNetwork(name, {
        resourceGroupName: group.name, location, addressSpace: { addressPrefixes: addressSpace },
        subnets: [{ name: "servers", addressPrefix: addresses + ".1.0/24" }],
    }, { provider });
    return { hub, resourceGroupName: group.name, subnetId: pulumi.interpolate\`\${lan.id}/subnets/servers\`, addressSpace };
}
const [west, east] = [site("west", "10.10"), site("east", "10.20")];
const { addressSpace, ...here } = west;
const raw = { resourceGroupName: west.resourceGroupName, location: west.hub.region };
const options = { provider: west.hub.provider };

const image = { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" };
const script = { publisher: "Microsoft.Azure.Extensions", type: "CustomScript", version: "2.0" };
const access = { publisher: "Microsoft.OSTCExtensions", type: "VMAccessForLinux", version: "1.5" };
const workload = {
    size: "Standard_DS1_v2", image, os: "linux", customData: "Hush-4711-data",
    administrator: { username: "operator", password: "Hush-4711-password" },
    extensions: [
        { name: "first", ...script, settings: { commandToExecute: "true" } },
        { name: "second", ...access, protectedSettings: { password: "Hush-4711-access" } },
    ],
};
const { extensions, ...bare } = workload;
const windows = {
    ...bare, os: "windows", administrator: { username: "operator", password: "Hush-4711-password" },
    image: { publisher: "MicrosoftWindowsServer", offer: "WindowsServer", sku: "2022-Datacenter", version: "latest" },
};
const calendar = new BackupCalendar({
    every: "1d", windows: [{ from: "20:00", to: "06:00" }], waves: [["db", "legacy", "sql"]],
});
const backupOf = (name) => ({
    method: "agent", schedule: calendar.schedule(name), target: "backup.dc2.contoso.com", restore: "app-data",
});
const objectives = { rto: "8h", rpo };
const stateless = { ...objectives, data: "external", highAvailability: {} };
const balancer = (port) => ({
    probe: { protocol: "Http", port, path: "/health" }, rules: [{ frontendPort: port, backendPort: 8443 }],
});

const db = new ProtectedVm("db", {
    ...workload, ...here, plan: { app: "db", ...objectives, backup: backupOf("db") }, privateIpAddress: "10.10.1.200",
    dataDisks: [{ sizeGb: 64 }, { sizeGb: 8, sku: "Premium_LRS", lun: 3 }], deleteLock: true,
});
new UnprotectedVm("dev", {
    ...windows, ...here, app: "dev", reason: "dev-test", until: "2030-06-30", osDisk: { name: "dev-os", sizeGb: 200 },
    extensions: [{ name: "script", publisher: "Microsoft.Compute", type: "CustomScriptExtension", version: "1.10" }],
}, {
    dependsOn: db,
    transforms: [({ type, props, opts }) =>
        type.endsWith(":VirtualMachine") ? { props: { ...props, tags: { ...props.tags, owner: "me" } }, opts } : undefined],
});
new AvailabilityGroup("web", {
    ...bare, ...here, plan: { app: "web", ...stateless }, count: members, loadBalancer: balancer(443),
});
new ScaleSet("api", {
    ...workload, ...here, plan: { app: "api", ...stateless }, capacity: members, loadBalancer: balancer(8080),
    dataDisks: [{ sizeGb: 16 }],
});

const address = new network.PublicIPAddress("front", { ...raw, publicIPAllocationMethod: "Static" }, options);
new AvailabilityGroup("public", {
    ...bare, ...here, plan: { app: "public", ...stateless }, count: 2, faultDomains: 3,
    loadBalancer: { ...balancer(80), frontend: { publicIpAddressId: address.id } },
}, { protect: true });
const own = new network.LoadBalancer("own", {
    ...raw, frontendIPConfigurations: [{ name: "front", subnet: { id: west.subnetId } }],
    backendAddressPools: [{ name: "servers" }],
    probes: [{ name: "alive", protocol: "Tcp", port: 22, intervalInSeconds: 15, numberOfProbes: 2 }],
}, options);
const set = new compute.AvailabilitySet("own", {
    ...raw, sku: { name: "Aligned" }, platformFaultDomainCount: 2, platformUpdateDomainCount: 5,
}, { ...options, ignoreChanges: ["virtualMachines"] });
new AvailabilityGroup("joined", {
    ...bare, ...here, plan: { app: "joined", ...stateless }, count: 2, availabilitySetId: set.id,
    loadBalancer: { backendPoolId: pulumi.interpolate\`\${own.id}/backendAddressPools/servers\` },
});

new HubSpanningGroup("www", {
    ...bare, plan: { app: "www", ...stateless, highAvailability: { loadBalancer: "www.contoso.com" } },
    sites: {
        west: { ...west, count: 2, loadBalancer: balancer(8443) }, east: { ...east, count: members },
    },
});
new RecoveryPair("sql", {
    ...bare, dataDisks: [{ sizeGb: 32 }],
    plan: {
        app: "sql", ...objectives, backup: backupOf("sql"),
        replication: { level: "application", failover: "application", interval: "5m" },
    },
    primary: west, standby: { ...east, state: "stopped" },
});

class Tier extends pulumi.ComponentResource {
    constructor(name, opts) {
        super("contoso:index:Tier", name, {}, opts);
        const nic = new network.NetworkInterface(name, {
            ...raw, ipConfigurations: [{ name: "ip", subnet: { id: west.subnetId } }],
        }, { parent: this });
        this.machine = new compute.VirtualMachine(name, {
            ...raw, hardwareProfile: { vmSize: "Standard_DS1_v2" },
            osProfile: { computerName: name, adminUsername: "operator", adminPassword: pulumi.secret("Hush-4711-raw") },
            storageProfile: { imageReference: image, osDisk: { createOption: "FromImage" } },
            networkProfile: { networkInterfaces: [{ id: nic.id }] },
        }, { parent: this });
    }
}
protect(new Tier("legacy", options).machine, { app: "legacy", ...objectives, backup: backupOf("legacy") });
new Tier("jobs", { ...options, transformations: [protection({ app: "jobs", unprotected: { reason: "stateless" } })] });

export const recovery = recoveryPlan();
`;
