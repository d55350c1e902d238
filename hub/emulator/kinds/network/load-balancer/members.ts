import type { HubView } from "../../../state/hub-view.ts";
import { nameOf } from "../../../state/places.ts";
import { type Change, keyOf, type Resource } from "../../../state/resource.ts";
import { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { withoutReferences } from "./without-references.ts";

const INTERFACE = "Microsoft.Network/networkInterfaces";
/** What others use of a load balancer, and what messages call one. */
const NOUNS = {
    backendAddressPools: "backend address pool",
    inboundNatRules: "inbound nat rule",
    inboundNatPools: "inbound nat pool",
};
const LISTS = Object.keys(NOUNS) as (keyof typeof NOUNS)[];

/**
 * Refuses that a pool or a rule goes which something is behind.
 * @throws ArmError in the words of https://github.com/Azure/azure-powershell/issues/4698
 */
export function checkStillNeeded(
    { hub, id, name, before }: Write,
    lists: Readonly<Record<string, readonly JsonObject[]>>,
): void {
    for (const list of before ? LISTS : []) {
        const names = new Set(lists[list]?.map((item) => textIn(item, "name")?.toLowerCase()));
        for (const gone of itemIdsIn(before, list).filter((item) => !names.has(nameOf(item).toLowerCase()))) {
            const [user] = usersOf(hub, gone, id);
            if (user) {
                // Azure answers 400, with a code that has not been seen written down; Hubs answer 409 to what is in use.
                throw new ArmError(
                    409,
                    "LoadBalancerChildInUse",
                    `Cannot remove ${NOUNS[list]} ${nameOf(gone)} from load balancer ${name} since it is in use by ${named(user)}.`,
                );
            }
        }
    }
}

/**
 * The network interfaces behind a load balancer, once it has gone: they are taken out of its pools and rules. Kubernetes
 * deletes balancers with members: https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_loadbalancer.go
 * @throws ArmError 409 where a scale set is behind it, in the words of
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/lbinusebyvmss-or-nsginusebyvmss-error
 */
export function withoutMembers(hub: HubView, balancer: Resource): Change[] {
    const items = LISTS.flatMap((list) => itemIdsIn(balancer, list));
    const users = new Map<string, Resource>();
    for (const item of items) {
        for (const user of usersOf(hub, item, balancer.id)) {
            if (user.type !== INTERFACE) {
                throw inUseBy(hub, balancer, items, user);
            }
            users.set(keyOf(user.id), user);
        }
    }
    const gone = new Set(items.map(keyOf));
    return [...users.values()].map((user) => ({
        put: { ...user, etag: hub.options.newId(), body: withoutReferences(user.body, gone) as JsonObject },
    }));
}

function inUseBy(hub: HubView, balancer: Resource, items: readonly string[], user: Resource): ArmError {
    const used = items.filter((item) => hub.resources.naming(item).has(keyOf(user.id))).map(nameOf);
    return new ArmError(
        409,
        "LoadBalancerInUseByVirtualMachineScaleSet",
        `Cannot delete load balancer ${balancer.id} since its child resources ${used.join(", ")} are in use by ${named(user)}.`,
    );
}

function itemIdsIn(balancer: Resource | undefined, list: string): string[] {
    return objectsIn(objectIn(balancer?.body ?? {}, "properties"), list).flatMap((item) => textIn(item, "id") ?? []);
}

/** The resources that name an item of a load balancer, but for itself. */
function usersOf(hub: HubView, item: string, balancer: string): Resource[] {
    return [...hub.resources.naming(item)].flatMap((key) =>
        key === keyOf(balancer) ? [] : (hub.resources.get(key) ?? []),
    );
}

/** A user as messages name it: of an instance, its scale set. */
function named({ id, type }: Resource): string {
    return type === INTERFACE
        ? `network interface ${id}`
        : `virtual machine scale set ${id.replace(/(\/virtualMachineScaleSets\/[^/]+)\/.*$/i, "$1")}`;
}
