/** What every group ends with: https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules */
export const DEFAULT_RULES = [
    rule("AllowVnetInBound", "Allow inbound traffic from all VMs in VNET", "VirtualNetwork", "VirtualNetwork", 65000),
    rule(
        "AllowAzureLoadBalancerInBound",
        "Allow inbound traffic from azure load balancer",
        "AzureLoadBalancer",
        "*",
        65001,
    ),
    rule("DenyAllInBound", "Deny all inbound traffic", "*", "*", 65500),
    rule(
        "AllowVnetOutBound",
        "Allow outbound traffic from all VMs to all VMs in VNET",
        "VirtualNetwork",
        "VirtualNetwork",
        65000,
    ),
    rule("AllowInternetOutBound", "Allow outbound traffic from all VMs to Internet", "*", "Internet", 65001),
    rule("DenyAllOutBound", "Deny all outbound traffic", "*", "*", 65500),
];

function rule(name: string, description: string, source: string, destination: string, priority: number) {
    return {
        name,
        properties: {
            description,
            protocol: "*",
            sourcePortRange: "*",
            destinationPortRange: "*",
            sourceAddressPrefix: source,
            destinationAddressPrefix: destination,
            access: name.startsWith("Deny") ? "Deny" : "Allow",
            priority,
            direction: name.endsWith("InBound") ? "Inbound" : "Outbound",
            sourcePortRanges: [],
            destinationPortRanges: [],
            sourceAddressPrefixes: [],
            destinationAddressPrefixes: [],
        },
    };
}
