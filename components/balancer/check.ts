import { ipAddress, resourceId } from "../arguments/azure.ts";
import { type Check, flag, formed, input, oneOf, optional, text, wholeNumber } from "../arguments/check.ts";
import { isObject, listOf, record, unique } from "../arguments/structure.ts";
import { completed, type Rule } from "./balancer.ts";

export const loadBalancer: Check = (value, path) =>
    isObject(value) && "backendPoolId" in value ? existing(value, path) : members(value, path);

const PROBE = '{ protocol: "Tcp", port: 443 }';
const RULES = "[{ frontendPort: 443 }]";

export const EXAMPLE_BALANCER = `{ probe: ${PROBE}, rules: ${RULES} }`;

const existing = record({
    backendPoolId: input(resourceId("Microsoft.Network/loadBalancers/backendAddressPools")),
});

const port = wholeNumber({ from: 1, to: 65_535 });

const internalFrontend = record({
    subnetId: optional(input(resourceId("Microsoft.Network/virtualNetworks/subnets"))),
    privateIpAddress: optional(input(ipAddress)),
});
const publicFrontend = record({ publicIpAddressId: input(resourceId("Microsoft.Network/publicIPAddresses")) });

/** Only Http asks for a path. */
const probe: Check = (value, at) => {
    const { protocol, path = undefined } = isObject(value) ? value : {};
    const checks = {
        protocol: oneOf(path === undefined ? ["Tcp", "Http"] : ["Http", "Tcp"]),
        port,
        intervalSeconds: optional(wholeNumber({ from: 5, to: 3_600, of: "of seconds" })),
        unhealthyAfter: optional(wholeNumber({ from: 1, to: 100 })),
        path: protocol === "Tcp" ? noPath : protocol === "Http" ? httpPath : optional(httpPath),
    };
    return record(checks, PROBE)(value, at);
};

const noPath: Check = (value, path) =>
    value === undefined ? [] : [`${path} contradicts protocol "Tcp". Write protocol "Http", or remove it.`];
const httpPath = formed("/health", (value) => (value.startsWith("/") ? undefined : 'does not begin with "/".'));

const listOfRules = listOf(
    record({
        name: optional(text("https")),
        protocol: optional(oneOf(["Tcp", "Udp"])),
        frontendPort: port,
        backendPort: optional(port),
        floatingIp: optional(flag),
    }),
    1,
    RULES,
);

const members = record(
    {
        frontend: optional((value, at) =>
            isObject(value) && "publicIpAddressId" in value ? publicFrontend(value, at) : internalFrontend(value, at),
        ),
        probe,
        rules: (value, at) => {
            const faults = listOfRules(value, at);
            if (faults.length > 0) {
                return faults;
            }
            const rules = completed(value as Rule[]);
            return [
                ...unique(rules, at, "the name", ({ name }) => name),
                ...unique(rules, at, "the frontend", ({ protocol, frontendPort }) => `${protocol} ${frontendPort}`),
            ];
        },
    },
    EXAMPLE_BALANCER,
);
