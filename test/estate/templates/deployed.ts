import { templates } from "../../../estate/templates/index.ts";
import type { Deployed, Plan } from "../../../hub/emulator/templates/templates.ts";
import { ArmError } from "../../../hub/emulator/wire/arm-error.ts";
import type { JsonObject } from "../../../hub/emulator/wire/json.ts";

export const SUBSCRIPTION = "00000000-0000-4000-8000-00000000000a";
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/erp`;

/** A template is told by what matters of it. */
export interface Told extends Partial<Deployed> {
    /** Members of the template besides what every one has. */
    template?: JsonObject;
    /** Values of parameters, without `value`. */
    given?: JsonObject;
    /** What stands on the Hub, by ids. */
    standing?: Record<string, JsonObject>;
}

/** What a template is deployed with, on a Hub that only answers what it is told. */
export function deployedOf({ template = {}, given = {}, standing = {}, ...others }: Told = {}): Deployed {
    const find = (id: string) => {
        return Object.entries(standing).find(([own]) => own.toLowerCase() === id.toLowerCase())?.[1];
    };
    return {
        name: "web",
        mode: "Incremental",
        subscriptionId: SUBSCRIPTION,
        subscriptionName: "test",
        tenantId: "00000000-0000-4000-8000-00000000000b",
        resourceGroup: { id: GROUP, name: "erp", location: "west", tags: { app: "erp" }, properties: {} },
        location: "west",
        template: withFrame(template),
        parameters: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }])),
        environment: { name: "AzureStack-User-west", suffixes: { storage: "west.hub.test" } },
        now: () => Date.parse("2026-03-04T15:06:07.089Z"),
        newId: () => "00000000-0000-4000-8000-00000000000c",
        reference: find,
        list: (action, id, apiVersion, input) => find(id) && { action, apiVersion, input, keys: [{ value: "k1" }] },
        providers: (namespace) =>
            namespace === "Microsoft.Compute"
                ? {
                      namespace,
                      resourceTypes: [{ resourceType: "disks", locations: ["west"], apiVersions: ["2019-07-01"] }],
                  }
                : undefined,
        apiVersionIn: (profile, type) => (profile === "2020-09-01-hybrid" ? `${type}@2020` : undefined),
        ...others,
    };
}

/** A template with what every one must have. */
export function withFrame(template: JsonObject): JsonObject {
    return {
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        resources: [],
        ...template,
    };
}

export function planOf(told: Told = {}): Plan {
    return templates.plan(deployedOf(told));
}

/** What an expression yields where it is deployed, as an output does. */
export function yielded(expression: string, told: Told = {}): unknown {
    const outputs = { value: { type: "array", value: [`[${expression}]`] } };
    const plan = planOf({ ...told, template: { outputs, ...told.template } });
    return ((plan.outputs().value as JsonObject).value as unknown[])[0];
}

/** The error that something ends in: `InvalidTemplate: …`. */
export function refusalOf(act: () => unknown): string {
    try {
        act();
    } catch (error) {
        if (error instanceof ArmError) {
            return `${error.code}: ${error.message}`;
        }
        throw error;
    }
    return "nothing was refused";
}
