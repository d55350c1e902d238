import { templates } from "../../../estate/templates/index.ts";
import type { PlannedResource } from "../../../hub/emulator/templates/templates.ts";
import { type JsonObject, objectIn } from "../../../hub/emulator/wire/json.ts";
import { deployedOf, type Told } from "./deployed.ts";

/** A Hub that keeps whatever is deployed to it, nested deployments included, and tells endpoints and addresses. */
export class RecordingHub {
    readonly standing: Record<string, JsonObject> = {};
    /** The ids of what was deployed, in that order. */
    readonly order: string[] = [];

    deploy(told: Told): JsonObject {
        const providers = (namespace: string) => ({
            namespace,
            resourceTypes: [{ resourceType: "storageAccounts", apiVersions: ["2019-06-01"] }],
        });
        const apiVersionIn = () => "2020-06-01";
        const plan = templates.plan(deployedOf({ standing: this.standing, providers, apiVersionIn, ...told }));
        const done = new Set<string>();
        for (let left = plan.resources; left.length > 0; left = left.filter(({ id }) => !done.has(id))) {
            const next = left.find(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
            if (!next) {
                throw new Error(`nothing can be deployed of ${left.map(({ id }) => id).join(", ")}`);
            }
            this.#put(next, told);
            done.add(next.id);
        }
        return plan.outputs();
    }

    #put({ id, type, body }: PlannedResource, told: Told): void {
        const sent = body();
        this.order.push(id);
        const properties = objectIn(sent, "properties");
        if (type.toLowerCase() === "microsoft.resources/deployments") {
            const [, , subscriptionId = "", , group = ""] = id.split("/");
            const template = objectIn(properties, "template");
            const groupId = `/subscriptions/${subscriptionId}/resourceGroups/${group}`;
            const resourceGroup = { id: groupId, name: group, location: "west" };
            const { given: _given, ...others } = told;
            const nested = { ...others, name: id.split("/").at(-1) ?? "", template, subscriptionId, resourceGroup };
            const outputs = this.deploy({ ...nested, parameters: objectIn(properties, "parameters") });
            this.standing[id] = { properties: { outputs, provisioningState: "Succeeded" } };
        } else {
            this.standing[id] = { ...sent, properties: { ...toldBy(id, type), ...properties } };
        }
    }

    /** The types of what stands there, each with how many there are of it. */
    counts(): Record<string, number> {
        const types = Object.keys(this.standing).map((id) => typeOf(id));
        const counts = Map.groupBy(types, (type) => type);
        return Object.fromEntries([...counts].map(([type, all]) => [type, all.length]));
    }

    body(path: string): JsonObject {
        return Object.entries(this.standing).find(([id]) => id.endsWith(`/${path}`))?.[1] ?? {};
    }
}

/** What a Hub tells of a resource by itself. */
function toldBy(id: string, type: string): JsonObject {
    const name = id.split("/").at(-1);
    return /storageAccounts$/i.test(type)
        ? { primaryEndpoints: { blob: `https://${name}.blob.west.hub.test/` } }
        : /publicIPAddresses$/i.test(type)
          ? { ipAddress: "192.0.2.1" }
          : {};
}

function typeOf(id: string): string {
    const [, relative = ""] = /\/providers\/(.*)$/.exec(id) ?? [];
    const [namespace, ...rest] = relative.split("/");
    return [namespace, ...rest.filter((_, at) => at % 2 === 0)].join("/");
}
