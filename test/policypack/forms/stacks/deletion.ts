import { backedUp, resource } from "../../machines.ts";
import { machine, vmId } from "./pieces.ts";
import { eitherWay, type Stack, stack } from "./stack.ts";
import { wired } from "./wiring.ts";

const exposed = { ...machine("db", backedUp), protect: false };
const lock = (kind: string, inputs: Record<string, unknown>) =>
    resource(`authorization:ManagementLock${kind}`, "lock", { lockName: "lock", level: "CanNotDelete", ...inputs });

/** What keeps machines from being deleted. */
export const deletion: readonly Stack[] = [
    stack("a machine that may be deleted", ["protect-from-deletion"], [exposed]),
    stack("a machine of a locked resource group", [], [exposed, lock("AtResourceGroupLevel", {})]),
    ...eitherWay("a machine that is locked itself", [], (wire) => [
        exposed,
        wired(
            lock("ByScope", { level: "ReadOnly" }),
            wire("scope", "db", (id) => id, vmId("db")),
        ),
    ]),
    stack(
        "a machine that is locked itself, by its names",
        [],
        [
            exposed,
            lock("AtResourceLevel", {
                resourceProviderNamespace: "Microsoft.Compute",
                parentResourcePath: "",
                resourceType: "virtualMachines",
                resourceName: "db",
            }),
        ],
    ),
    stack("a lock on another machine", ["protect-from-deletion"], [exposed, lock("ByScope", { scope: vmId("other") })]),
];
