import type { Deployed, Templates } from "../../../../../hub/emulator/templates/templates.ts";
import { ArmError } from "../../../../../hub/emulator/wire/arm-error.ts";
import { isObject, type JsonObject, objectIn, objectsIn, textIn } from "../../../../../hub/emulator/wire/json.ts";
import { GROUP } from "../../hub.ts";

/** Templates whose resources say their ids, without expressions but for `$reference` and `$broken`. */
export const SIMPLE: Templates = {
    plan(deployed) {
        if ("$broken" in deployed.template) {
            throw new ArmError(400, "InvalidTemplate", "Deployment template validation failed: 'It is broken.'.");
        }
        const declared = Object.entries(objectIn(deployed.template, "parameters"));
        return {
            parameters: Object.fromEntries(
                declared.map(([name, parameter]) => [name, parameterOf(deployed, name, parameter as JsonObject)]),
            ),
            resources: objectsIn(deployed.template, "resources").map(({ id, apiVersion, dependsOn, ...body }) => ({
                id: `${id}`,
                type: typeOf(`${id}`),
                apiVersion: `${apiVersion}`,
                dependsOn: (dependsOn ?? []) as string[],
                body: () => evaluated(body, deployed) as JsonObject,
            })),
            outputs: () => evaluated(objectIn(deployed.template, "outputs"), deployed) as JsonObject,
        };
    },
};

export const TABLE = `${GROUP}/providers/Microsoft.Network/routeTables/t`;
export const NETWORK = `${GROUP}/providers/Microsoft.Network/virtualNetworks/v`;
export const NESTED = `${GROUP}/providers/Microsoft.Resources/deployments/nested`;

/** A route table, and a network with a subnet that uses it. */
export const RESOURCES: readonly JsonObject[] = [
    {
        id: NETWORK,
        apiVersion: "2018-11-01",
        dependsOn: [TABLE],
        location: "west",
        properties: {
            addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
            subnets: [{ name: "s", properties: { addressPrefix: "10.0.0.0/24", routeTable: { id: TABLE } } }],
        },
    },
    { id: TABLE, apiVersion: "2018-11-01", location: "west" },
];

/** The body of a deployment. */
export function deploying(resources: readonly JsonObject[], more: JsonObject = {}, mode = "Incremental"): JsonObject {
    return { properties: { mode, template: { resources: [...resources], ...more } } };
}

function typeOf(id: string): string {
    const [, namespace = "", rest = ""] = /.*\/providers\/([^/]+)\/(.*)$/.exec(id) ?? [];
    return [namespace, ...rest.split("/").filter((_, at) => at % 2 === 0)].join("/");
}

function parameterOf({ parameters }: Deployed, name: string, { type, defaultValue = null }: JsonObject): JsonObject {
    const isSecure = `${type}`.startsWith("Secure");
    return isSecure
        ? { type: `${type}` }
        : { type: `${type}`, value: objectIn(parameters, name).value ?? defaultValue };
}

/** The same with `{ $reference: id }` as what a read of that resource answers. */
function evaluated(value: unknown, deployed: Deployed): unknown {
    if (Array.isArray(value)) {
        return value.map((item) => evaluated(item, deployed));
    }
    if (!isObject(value)) {
        return value;
    }
    const reference = textIn(value, "$reference");
    if (reference !== undefined) {
        return deployed.reference(reference, undefined) ?? refuse(reference);
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, evaluated(member, deployed)]));
}

function refuse(id: string): never {
    throw new ArmError(
        400,
        "InvalidTemplate",
        `Unable to process template language expressions: '${id}' is not there.`,
    );
}
