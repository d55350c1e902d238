import type { ArmResource } from "../../arm/arm-resource.ts";
import { groupReference } from "../../arm/reference.ts";
import { translate } from "../../arm/translate.ts";
import type { Adapter } from "../../model/adapter.ts";
import type { Opaque } from "../../model/parts.ts";
import type { Readers } from "../../model/readers.ts";
import { Input } from "../../values/input.ts";
import { describeUrn, type Resource } from "../../values/resource.ts";
import { Unknown } from "../../values/unknown.ts";
import { ABSENT, Known, peek, type Value } from "../../values/value.ts";
import { armBody } from "../arm-json/arm-body.ts";
import { type ArmPath, armPath, namesOf, scopeOf, segmentsOf } from "../arm-json/arm-path.ts";
import { kindOf } from "./types.ts";

/** Resources of any type by azure-native's `resources:Resource`, which takes Azure Resource Manager's own JSON. */
export const azureNativeGeneric: Adapter = {
    partsOf(resource, readers) {
        if (kindOf(resource.type) !== "resources:Resource") {
            return [];
        }
        const [namespace, type] = ["resourceProviderNamespace", "resourceType"].map((member) =>
            new Input(resource.urn, resource.inputs).get(member).text(),
        );
        if (namespace instanceof Known && type instanceof Known) {
            return translate(toArm(resource, namespace.value, type.value, readers), readers);
        }
        const isComing = namespace instanceof Unknown || type instanceof Unknown;
        return isComing ? [ofUnknownType(resource, readers)] : [];
    },
};

function toArm(resource: Resource, namespace: string, ownType: string, { hubs }: Readers): ArmResource {
    const origin = { urn: resource.urn, isArmJson: true };
    const inputs = new Input(origin, resource.inputs);
    const path = pathOf(namespace, inputs.get("parentResourcePath").text(), ownType, inputs.get("resourceName").text());
    const resourceGroup = groupReference(inputs.get("resourceGroupName"));
    return {
        urn: resource.urn,
        name: resource.name,
        type: path.type,
        apiVersion: peek(inputs.get("apiVersion").text()),
        names: path.names,
        resourceGroup,
        body: armBody(origin, inputs),
        scope: scopeOf(path, resourceGroup),
        hub: hubs.of(resource, inputs.get("location").text()),
        isProtected: resource.isProtected,
    };
}

/** Types below another one, by their last segment: what the parent is where its path is not known. */
const PARENTS: Readonly<Record<string, string>> = {
    backendaddresspools: "loadBalancers",
    protecteditems: "vaults/backupFabrics/protectionContainers",
    replicationprotecteditems: "vaults/replicationFabrics/replicationProtectionContainers",
};

function pathOf(namespace: string, parent: Value<string>, ownType: string, name: Value<string>): ArmPath {
    const own = ownSteps(ownType, name);
    const isBlank = parent === ABSENT || (parent instanceof Known && segmentsOf(parent.value).length === 0);
    if (namespace.toLowerCase() === "microsoft.authorization" && !isBlank) {
        // A lock names in its parent's place what it locks: `providers/Microsoft.Compute/virtualMachines/db`.
        const locked = parent instanceof Known ? new Known(parent.value.replace(/^\/?providers\//i, "")) : parent;
        return { ...armPath([namespace, ...own.types].join("/"), own.names), extended: locked };
    }
    const above = parentSteps(parent, own.types.at(-1) ?? "");
    return armPath([namespace, ...above.types, ...own.types].join("/"), [...above.names, ...own.names]);
}

/** A path from type to name, the types and the names each by themselves. */
interface Steps {
    types: readonly string[];
    names: readonly Value<string>[];
}

/** The type may step through names itself (`loadBalancers/front/backendAddressPools`), or have names to match. */
function ownSteps(type: string, name: Value<string>): Steps {
    const types = segmentsOf(type);
    const names = namesOf(name, types.length);
    return types.length % 2 === 1 && types.length !== names.length
        ? inTurn([...types.map((segment) => new Known(segment)), name])
        : { types, names };
}

function parentSteps(parent: Value<string>, ownType: string): Steps {
    if (parent instanceof Known) {
        return inTurn(segmentsOf(parent.value).map((segment) => new Known(segment)));
    }
    const types = parent instanceof Unknown ? segmentsOf(PARENTS[ownType.toLowerCase()] ?? "") : [];
    return { types, names: types.map(() => parent) };
}

function inTurn(path: readonly Value<string>[]): Steps {
    return {
        types: path.filter((_, at) => at % 2 === 0).map((type) => peek(type) ?? ""),
        names: path.filter((_, at) => at % 2 === 1),
    };
}

function ofUnknownType(resource: Resource, { hubs }: Readers): Opaque {
    const inputs = new Input(resource.urn, resource.inputs);
    const message =
        `${describeUrn(resource.urn)}: its type is not known before deployment, so hubguard cannot tell whether it is a ` +
        "machine. Write resourceProviderNamespace and resourceType as constants.";
    return {
        urn: resource.urn,
        key: resource.urn,
        name: resource.name,
        identity: { type: "", name: ABSENT, resourceGroup: ABSENT },
        hub: hubs.of(resource, inputs.get("location").text()),
        isProtected: resource.isProtected,
        kind: "opaque",
        message,
        unknown: inputs.get("resourceType").unknown(),
    };
}
