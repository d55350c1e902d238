import { backedUp, highlyAvailable, idOf, vm } from "../../test/policypack/machines.ts";
import type { Declared } from "../../test/policypack/requests.ts";
import { times } from "./dimension.ts";

/** Tags of a machine that keeps every rule, with backups that begin when few others do. */
export function backedUpAt(at: number) {
    return { ...backedUp, "backup-schedule": `${at % 60} ${Math.floor(at / 60) % 4}-23/4 * * *` };
}

/** A machine that keeps every rule, but for what other tags and inputs say. */
export function machine(
    at: number,
    tags: Record<string, unknown> = {},
    inputs: Record<string, unknown> = {},
): Declared {
    return vm(`vm-${at}`, { ...backedUpAt(at), ...tags }, inputs);
}

export function machines(
    count: number,
    tagsOf: (at: number) => Record<string, unknown> = () => ({}),
    inputsOf: (at: number) => Record<string, unknown> = () => ({}),
): Declared[] {
    return times(count, (at) => machine(at, tagsOf(at), inputsOf(at)));
}

/** A highly available machine of an availability set. */
export function member(at: number, set: string, tags: Record<string, unknown> = {}): Declared {
    const availabilitySet = { id: idOf(`Microsoft.Compute/availabilitySets/${set}`) };
    const networkProfile = { networkInterfaces: [{ id: idOf(`Microsoft.Network/networkInterfaces/nic-${at}`) }] };
    return vm(`vm-${at}`, { ...highlyAvailable, ...tags }, { availabilitySet, networkProfile });
}

/** A reference that is not known yet, by the resource that it waits for. */
export function waitsFor(declared: Declared, input: string, ...urns: string[]): Declared {
    return { ...declared, dependencyUrns: { ...declared.dependencyUrns, [input]: urns } };
}

/** Data disks of a machine, by what each says. */
export function storage(disks: readonly Record<string, unknown>[]) {
    return { storageProfile: { dataDisks: disks.map((disk, lun) => ({ lun, createOption: "Attach", ...disk })) } };
}
