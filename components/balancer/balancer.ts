import type * as pulumi from "@pulumi/pulumi";

/** Reached from the Hub's networks. */
export interface InternalFrontend {
    /** By default the subnet of the machines. */
    subnetId?: pulumi.Input<string>;
    /** By default the Hub chooses one of the subnet. */
    privateIpAddress?: pulumi.Input<string>;
}

export interface PublicFrontend {
    /** The id of an existing public address, of the Basic kind as the balancer is. */
    publicIpAddressId: pulumi.Input<string>;
}

/** What is forwarded to the machines that answer the probe. */
export interface Rule {
    /** By default the protocol and the port, `tcp-443`. */
    name?: string;
    /** By default `Tcp`. */
    protocol?: "Tcp" | "Udp";
    /** Where clients connect to, 1 to 65535. */
    frontendPort: number;
    /** By default the frontend's. */
    backendPort?: number;
    /**
     * Whether the machines get packets with the frontend's address, for clusters that take it over, such as the listener
     * of a SQL availability group; by default not.
     */
    floatingIp?: boolean;
}

/** How the balancer finds out whether a machine is alive. */
export type Probe = {
    /** Where each machine answers, 1 to 65535. */
    port: number;
    /** By default 15, 5 at least. */
    intervalSeconds?: number;
    /** After how many probes without an answer a machine gets no new connections; by default 2. */
    unhealthyAfter?: number;
} & (
    | {
          /** Whether the machine accepts a connection, or answers a request with 200. */
          protocol: "Tcp";
          path?: never;
      }
    | {
          protocol: "Http";
          /** What is requested by `Http`, such as `/health`. */
          path: string;
      }
);

/** A balancer of the Basic kind, the one that every Hub has. */
export interface LoadBalancer {
    /** By default an internal one in the subnet of the machines. */
    frontend?: InternalFrontend | PublicFrontend;
    probe: Probe;
    /** What is forwarded to the machines that answer the probe; one at least. */
    rules: readonly [Rule, ...Rule[]];
}

/** A balancer that exists, with a probe of its own, on the same Hub. */
export interface ExistingLoadBalancer {
    /** The id of one of its backend pools, which the machines join. */
    backendPoolId: pulumi.Input<string>;
}

/** The rules with what each has by default. */
export function completed(rules: readonly Rule[]) {
    return rules.map(({ name, protocol = "Tcp", frontendPort, backendPort = frontendPort, floatingIp }) => ({
        name: name ?? `${protocol}-${frontendPort}`.toLowerCase(),
        protocol,
        frontendPort,
        backendPort,
        enableFloatingIP: floatingIp,
    }));
}
