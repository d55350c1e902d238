import {
    AvailabilityGroup,
    Hub,
    HubSpanningGroup,
    type LoadBalancer,
    ProtectedVm,
    RecoveryPair,
    ScaleSet,
    UnprotectedVm,
} from "../../components/index.ts";
import { group, lone } from "./valid-args.ts";

const everything = {
    customData: "#cloud-config",
    tags: { owner: "me" },
    extensions: [
        { name: "agent", publisher: "Contoso", type: "Agent", version: "1.0", settings: { a: 1 } },
        { name: "script", publisher: "Contoso", type: "Script", version: "2.1", protectedSettings: { key: "k" } },
    ],
};
const disk = { sizeGb: 8, sku: "Premium_LRS", caching: "None", lun: 3 } as const;
const osDisk = { sizeGb: 64, sku: "Premium_LRS" } as const;
const disks = { osDisk: { ...osDisk, name: "os" }, dataDisks: [{ ...disk, name: "data" }] };
const loadBalancer: LoadBalancer = {
    frontend: { privateIpAddress: "10.0.0.5" },
    probe: { protocol: "Http", port: 80, path: "/", intervalSeconds: 5, unhealthyAfter: 2 },
    rules: [{ name: "web", protocol: "Tcp", frontendPort: 80, backendPort: 8080, floatingIp: true }],
};
const password = { username: "operator", password: "Pa55word" };
const windows = { os: "windows", administrator: password } as const;

/** A program that gives the components every argument that they take. */
export function everyArgument(): void {
    const single = { ...lone, ...everything, ...disks, privateIpAddress: "10.0.0.4" };
    new ProtectedVm("db", { ...single, deleteLock: true, administrator: { ...lone.administrator, ...password } });
    new ProtectedVm("win", { ...single, ...windows, computerName: "windows" });
    new AvailabilityGroup("web", {
        ...{ ...group, ...everything, ...disks, loadBalancer },
        ...{ faultDomains: 3, updateDomains: 5, computerNamePrefix: "node" },
    });

    const west = hub("west", "10.10.0.0/16");
    const east = hub("east", "10.20.0.0/16");
    const { hub: at, addressSpace: _, ...site } = west;
    const { plan, count: __, location: ___, ...machine } = { ...group, ...everything };
    new ScaleSet("api", { ...machine, ...site, hub: at, plan, osDisk, dataDisks: [disk], loadBalancer, capacity: 3 });
    const reason = { app: "lab", environment: "test", data: "none", reason: "dev-test", until: "2027-06-30" } as const;
    const { loadBalancer: ____, ...alone } = machine;
    new UnprotectedVm("dev", { ...alone, ...site, hub: at, ...reason, osDisk: disks.osDisk, computerName: "dev" });

    const members = { count: 2, faultDomains: 3, loadBalancer, computerNamePrefix: "www" };
    const { resourceGroupName: _____, subnetId: ______, ...workload } = { ...alone, ...disks };
    new HubSpanningGroup("www", {
        ...workload,
        plan: { ...plan, app: "www", highAvailability: { loadBalancer: "www.contoso.com" } },
        sites: { west: { ...west, ...members }, east: { ...east, ...members } },
    });
    const replication = { level: "application", failover: "application", interval: "5m" } as const;
    new RecoveryPair("sql", {
        ...workload,
        plan: { app: "sql", rto: "8h", rpo: "4h", replication, backup: lone.plan.backup },
        count: 2,
        primary: { ...west, privateIpAddresses: ["10.10.0.4", "10.10.0.5"], computerNamePrefix: "sql" },
        standby: { ...east, state: "stopped", size: "Standard_DS1_v2", computerNamePrefix: "sql" },
    });
}

function hub(name: string, range: string) {
    const { resourceGroupName, subnetId } = lone;
    const authentication = { identity: "ad-fs", clientId: "app", clientSecret: "hush" } as const;
    const known = {
        endpoint: `management.${name}.hub.contoso.com`,
        subscriptionId: "s",
        build: "2406",
        authentication,
    };
    return { hub: new Hub(name, known), resourceGroupName, subnetId, addressSpace: [range] };
}
