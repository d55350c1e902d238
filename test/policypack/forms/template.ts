import { type Declared, SIGNATURE, unknown } from "../requests.ts";
import { type ArmJson, joined, toArmJson } from "./arm-json.ts";

/**
 * A stack of typed resources of azure-native with templates in their stead: one for each Hub and resource group, and for
 * what is protected and what is not. What has no such form stays.
 */
export function toTemplate(resources: readonly Declared[]): Declared[] {
    const groups = new Map<string, Declared[]>();
    const others: Declared[] = [];
    for (const declared of resources) {
        const name = deploymentOf(declared);
        if (name === undefined) {
            others.push(declared);
        } else {
            groups.set(name, [...(groups.get(name) ?? []), declared]);
        }
    }
    return [...others, ...[...groups].map(([name, members]) => toDeployment(name, members, resources))];
}

/** The name of the deployment that a resource goes into. */
function deploymentOf(declared: Declared): string | undefined {
    const { provider, protect = false, inputs } = declared;
    // A program that has a secret for a group would not name its deployments by it.
    const group = SIGNATURE in Object(inputs.resourceGroupName) ? "[secret]" : JSON.stringify(inputs.resourceGroupName);
    return toArmJson(declared) ? `${group} on ${provider?.name}${protect ? ", protected" : ""}` : undefined;
}

function toDeployment(name: string, members: readonly Declared[], all: readonly Declared[]): Declared {
    const [{ provider, protect, inputs } = {} as Declared] = members;
    const template = {
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        resources: members.map((member) => resourceIn(member, all)),
    };
    const dependencies = members.flatMap((member) => Object.entries(member.dependencies ?? {}));
    const namesFor = (isWanted: (input: string) => boolean) => {
        const names = dependencies.flatMap(([input, wanted]) => (isWanted(input) ? wanted : []));
        const found = all.filter((one) => names.includes(one.name)).map((one) => deploymentOf(one) ?? one.name);
        return [...new Set(found)].filter((other) => other !== name);
    };
    return {
        type: "azure-native:resources:Deployment",
        name,
        inputs: {
            ...(inputs.resourceGroupName === undefined ? {} : { resourceGroupName: inputs.resourceGroupName }),
            properties: { mode: "Incremental", template },
        },
        dependencies: {
            properties: namesFor((input) => input !== "resourceGroupName"),
            resourceGroupName: namesFor((input) => input === "resourceGroupName"),
        },
        provider,
        ...(protect === undefined ? {} : { protect }),
    };
}

function resourceIn(declared: Declared, all: readonly Declared[]): unknown {
    const inputs = Object.entries(declared.inputs).map(([input, value]) => {
        const names = declared.dependencies?.[input] ?? [];
        const mentioned = names.flatMap((name) => all.find((one) => one.name === name) ?? []);
        return [input, written(value, input, idsOf(mentioned, declared).values())];
    });
    const { type, names, envelope, properties, scope } = toArmJson({
        ...declared,
        inputs: Object.fromEntries(inputs),
    }) as ArmJson;
    return {
        type,
        apiVersion: "2020-06-01",
        name: joined(names),
        ...(scope === undefined ? {} : { scope }),
        ...envelope,
        properties,
    };
}

/** The ids of resources that a template of the same Hub can tell. */
function idsOf(mentioned: readonly Declared[], { provider }: Declared): string[] {
    return mentioned.flatMap((declared) => {
        const json = toArmJson(declared);
        const group = declared.inputs.resourceGroupName;
        const parts = [...(group === undefined ? [] : [group]), json?.type, ...(json?.names ?? [])];
        const isTellable = parts.every((part) => typeof part === "string" && part !== unknown);
        return isTellable && declared.provider?.name === provider?.name
            ? [`[resourceId(${parts.map(quoted).join(", ")})]`]
            : [];
    });
}

/** Literal texts escaped, and ids that are not known yet as expressions. */
function written(value: unknown, key: string, ids: IterableIterator<string>): unknown {
    if (value === unknown && /^id$|Id$|^scope$/.test(key)) {
        return ids.next().value ?? value;
    }
    if (typeof value === "string") {
        return value.startsWith("[") && value.endsWith("]") ? `[${value}` : value;
    }
    if (Array.isArray(value)) {
        return value.map((item) => written(item, key, ids));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, written(member, name, ids)]));
}

function quoted(text: unknown): string {
    return `'${String(text).replaceAll("'", "''")}'`;
}
