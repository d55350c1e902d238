import { AvailabilityGroup, ProtectedVm } from "../../components/index.ts";
import { group, lone } from "./valid-args.ts";

const everything = {
    osDisk: { name: "os", sizeGb: 64, sku: "Premium_LRS" },
    dataDisks: [{ name: "data", sizeGb: 8, sku: "Premium_LRS", caching: "None", lun: 3 }],
    customData: "#cloud-config",
    tags: { owner: "me" },
} as const;

/** A program that gives the components every argument that they take. */
export function everyArgument(): void {
    const { administrator } = lone;
    const own = { ...everything, dataDisks: [...everything.dataDisks] };
    new ProtectedVm("db", {
        ...lone,
        ...own,
        privateIpAddress: "10.0.0.4",
        administrator: { ...administrator, password: "Pa55word" },
    });
    new ProtectedVm("win", {
        ...lone,
        ...own,
        os: "windows",
        administrator: { username: "operator", password: "Pa55word" },
    });
    new AvailabilityGroup("web", {
        ...group,
        ...own,
        faultDomains: 3,
        updateDomains: 5,
        loadBalancer: {
            frontend: { privateIpAddress: "10.0.0.5" },
            probe: { protocol: "Http", port: 80, path: "/", intervalSeconds: 5, unhealthyAfter: 2 },
            rules: [{ name: "web", protocol: "Tcp", frontendPort: 80, backendPort: 8080, floatingIp: true }],
        },
    });
}
