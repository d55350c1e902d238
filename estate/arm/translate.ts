import type { Part } from "../model/parts.ts";
import type { Readers } from "../model/readers.ts";
import type { Input } from "../values/input.ts";
import { isStated } from "../values/presence.ts";
import { Known, mapped, type Value } from "../values/value.ts";
import type { ArmResource } from "./arm-resource.ts";
import { capture, protectedItem, replicatedItem } from "./capture.ts";
import { foreignMachine } from "./foreign-machine.ts";
import { scaleSet, virtualMachine } from "./machine.ts";
import { backendPool, loadBalancer, networkInterface } from "./network.ts";
import { base, NO_REFERENCE } from "./reference.ts";

/** The parts of the estate that a resource stands for. */
export function translate(resource: ArmResource, readers: Readers): Part[] {
    const { type, apiVersion, body } = resource;
    const translator = Object.hasOwn(TRANSLATORS, type) ? TRANSLATORS[type] : foreignMachine;
    const parts = [translator?.(resource, readers) ?? []].flat();
    const machine = parts.find((part) => part.kind === "machine");
    return [...parts, { ...base(resource), kind: "hub resource", type, apiVersion, body, machine }];
}

type Translator = (resource: ArmResource, readers: Readers) => Part | Part[];

const TRANSLATORS: Readonly<Record<string, Translator>> = {
    "microsoft.compute/virtualmachines": virtualMachine,
    "microsoft.compute/virtualmachinescalesets": scaleSet,
    "microsoft.compute/availabilitysets": (resource) => ({
        ...base(resource),
        kind: "availability set",
        faultDomains: resource.body.get("platformFaultDomainCount").number(),
        isAligned: isAligned(resource.body.get("sku")),
    }),
    "microsoft.compute/disks": (resource) => ({
        ...base(resource),
        kind: "disk",
        size: resource.body.get("diskSizeGB").number(),
    }),
    "microsoft.compute/snapshots": (resource) =>
        capture(resource, "snapshot", [resource.body.get("creationData").get("sourceResourceId")]),
    "microsoft.compute/restorepointcollections": (resource) =>
        capture(resource, "restore point collection", [resource.body.get("source").get("id")]),
    "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems": protectedItem,
    "microsoft.recoveryservices/vaults/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems":
        replicatedItem,
    "microsoft.network/networkinterfaces": networkInterface,
    "microsoft.network/loadbalancers": loadBalancer,
    "microsoft.network/loadbalancers/backendaddresspools": backendPool,
    "microsoft.authorization/locks": (resource) => ({
        ...base(resource),
        kind: "lock",
        level: resource.body.get("level").text(),
        scope: resource.scope ?? NO_REFERENCE,
    }),
    "microsoft.resources/resourcegroups": (resource) => ({ ...base(resource), kind: "resource group" }),
};

/** A set without a word on its kind is a classic one; a kind without a name is left to the provider. */
function isAligned(kind: Input): Value<boolean> {
    const name = kind.get("name").text();
    return isStated(kind) ? mapped(name, (text) => text.trim().toLowerCase() === "aligned") : new Known(false);
}
