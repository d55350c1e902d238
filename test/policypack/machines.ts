import type { Declared } from "./judge.ts";

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

/** A VM with the given tags and other inputs. */
export function vm(name: string, tags?: unknown, inputs: Record<string, unknown> = {}): Declared {
    const own = { vmName: name, resourceGroupName: "erp", location: "west", ...inputs };
    return {
        type: "azure-native:compute:VirtualMachine",
        name,
        inputs: tags === undefined ? own : { ...own, tags },
    };
}

/** Tags without some of them. */
export function without(tags: Record<string, string>, ...names: string[]): Record<string, string> {
    return Object.fromEntries(Object.entries(tags).filter(([name]) => !names.includes(name)));
}
