import type { Declared } from "./requests.ts";

/** Tags of a machine that satisfies every rule. */
export const backedUp = {
    app: "erp",
    protection: "backup",
    rto: "8h",
    rpo: "4h",
    "backup-method": "agent",
    "backup-kind": "incremental",
    "backup-schedule": "0 */4 * * *",
    "backup-target": "backup.dc2.contoso.com",
    restore: "app-data",
};

export const highlyAvailable = { app: "web", protection: "high-availability", rto: "15m", rpo: "1h", data: "external" };

export const replicated = {
    app: "crm",
    protection: "replication",
    rto: "1h",
    rpo: "5m",
    "replication-level": "application",
    "replication-target": "management.east.hub.contoso.com",
    failover: "application",
};

/** A VM with the given tags and other inputs, which Pulumi refuses to delete. */
export function vm(name: string, tags?: unknown, inputs: Record<string, unknown> = {}): Declared {
    const own = { vmName: name, resourceGroupName: "erp", location: "west", ...inputs };
    return {
        type: "azure-native:compute:VirtualMachine",
        name,
        inputs: tags === undefined ? own : { ...own, tags },
        protect: true,
    };
}

/** A resource as the provider of the Hub `NAME.hub.contoso.com` deploys it. */
export function on(
    name: string,
    declared: Declared,
    metadataHost: unknown = `management.${name}.hub.contoso.com`,
): Declared {
    return { ...declared, provider: { name, inputs: { metadataHost } } };
}

/** A resource of azure-native, and for each input the names of the resources that its value is made from. */
export function resource(
    type: string,
    name: string,
    inputs: Record<string, unknown>,
    dependencies: Record<string, string[]> = {},
): Declared {
    return { type: `azure-native:${type}`, name, inputs: { resourceGroupName: "erp", ...inputs }, dependencies };
}

/** The ARM id of a resource: `Microsoft.Compute/disks/data`. */
export function idOf(path: string, group = "erp"): string {
    return `/subscriptions/0000/resourceGroups/${group}/providers/${path}`;
}

/** What a program without types can pass for tags. None of it holds a tag that hubguard reads. */
export const wrongTags: readonly unknown[] = [
    "app",
    7,
    true,
    null,
    [],
    ["app", "rto"],
    {},
    JSON.parse('{ "__proto__": "erp", "constructor": "erp", "toString": { "app": "erp" }, "": "erp" }'),
];

/** Tags without some of them. */
export function without(tags: Record<string, string>, ...names: string[]): Record<string, string> {
    return Object.fromEntries(Object.entries(tags).filter(([name]) => !names.includes(name)));
}
