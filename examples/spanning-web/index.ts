import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { Hub, HubSpanningGroup, type LoadBalancer, recoveryPlan } from "hubguard";
import { site } from "./network.ts";

const config = new pulumi.Config();

/** What users type. Whoever runs this DNS name, or the balancer behind it, asks both Hubs' balancers for /health. */
const front = config.get("front") ?? "www.contoso.com";

/** Nobody holds the private key of the file's: set your own. */
const sshPublicKey =
    config.get("sshPublicKey") ?? readFileSync(new URL("operator.pub", import.meta.url), "utf8").trim();

/** The balancer of one Hub, which knows the machines of that Hub only. */
function balancer(privateIpAddress: string): LoadBalancer {
    return {
        frontend: { privateIpAddress },
        probe: { protocol: "Http", port: 8080, path: "/health", intervalSeconds: 5 },
        rules: [{ frontendPort: 443, backendPort: 8443 }],
    };
}

const web = new HubSpanningGroup("web", {
    plan: {
        app: "shop",
        environment: "production",
        rto: "5m",
        rpo: "5m",
        data: "external",
        highAvailability: { loadBalancer: front },
    },
    size: "Standard_DS2_v2",
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    os: "linux",
    administrator: { username: "operator", sshPublicKey },
    sites: {
        west: { ...site(new Hub("west"), "10.10"), count: 2, loadBalancer: balancer("10.10.1.4") },
        east: { ...site(new Hub("east"), "10.20"), count: 2, loadBalancer: balancer("10.20.1.4") },
    },
});

/** What the DNS name or the balancer in front leads to. */
export const addresses = web.privateIpAddresses;
export const recovery = recoveryPlan();
