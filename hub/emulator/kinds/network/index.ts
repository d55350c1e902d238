import type { Kind } from "../kind.ts";
import type { Service } from "../service.ts";
import { dnsZone, recordSets } from "./dns/dns-zone.ts";
import { RECORD_SETS } from "./dns/record-set.ts";
import { connection, localNetworkGateway, virtualNetworkGateway } from "./gateways/gateways.ts";
import { sharedKeys } from "./gateways/shared-key.ts";
import { loadBalancer } from "./load-balancer/load-balancer.ts";
import { networkInterface } from "./network-interface/network-interface.ts";
import { publicIPAddress } from "./public-address/public-ip-address.ts";
import { routeTable } from "./routing/route-table.ts";
import { networkSecurityGroup } from "./security/network-security-group.ts";
import { addressAvailability } from "./services/address-availability.ts";
import { balancersOfInterface, interfacesOfBalancer } from "./services/balancer-members.ts";
import { defaultRules } from "./services/default-rules.ts";
import { dnsNameAvailability } from "./services/dns-name-availability.ts";
import { subnetUsages } from "./services/subnet-usages.ts";
import { tapConfigurations } from "./services/tap-configurations.ts";
import { virtualNetwork } from "./virtual-network/virtual-network.ts";

/** The types of Microsoft.Network. */
export const NETWORK: readonly Kind[] = [
    connection,
    dnsZone,
    loadBalancer,
    localNetworkGateway,
    networkInterface,
    networkSecurityGroup,
    publicIPAddress,
    routeTable,
    virtualNetwork,
    virtualNetworkGateway,
    ...RECORD_SETS,
];

/** What Microsoft.Network answers besides. */
export const NETWORK_SERVICES: readonly Service[] = [
    addressAvailability,
    balancersOfInterface,
    defaultRules,
    dnsNameAvailability,
    interfacesOfBalancer,
    recordSets,
    ...sharedKeys,
    subnetUsages,
    tapConfigurations,
];
