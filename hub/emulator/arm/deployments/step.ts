import { STATUS_CODES } from "node:http";
import type { HubState } from "../../hub/hub-state.ts";
import { deploymentOperation } from "../../kinds/resources/deployment.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import { type Json, type JsonObject, objectIn, textIn } from "../../wire/json.ts";
import { named } from "./description.ts";
import { durationOf } from "./duration.ts";

/** What a deployment does to one resource, as its operations tell it. */
export interface Step {
    /** The id of the resource. */
    target: string;
    type: string;
    how: "Create" | "Delete";
    state: "Running" | "Succeeded" | "Failed";
    /** Milliseconds since 1970. */
    startedAt: number;
    status: number;
    /** What is answered where it failed. */
    message?: Json;
    /** The operation that it waits for. */
    operation?: string;
}

/** The steps of a deployment so far, by the keys of their resources. */
export function stepsOf(hub: HubState, deployment: Resource): Map<string, Resource> {
    const records = hub.resources.those(hub.resources.in(`${deployment.id}/operations`).after(""));
    return new Map(records.map((record) => [keyOf(stepIn(record).target), record]));
}

export function stepIn({ body, secrets = {} }: Resource): Step {
    const properties = objectIn(body, "properties");
    const operation = textIn(secrets, "operation");
    return {
        target: textIn(objectIn(properties, "targetResource"), "id") ?? "",
        type: textIn(objectIn(properties, "targetResource"), "resourceType") ?? "",
        how: properties.provisioningOperation === "Delete" ? "Delete" : "Create",
        state: properties.provisioningState as Step["state"],
        startedAt: Number(secrets.startedAt),
        status: Number(secrets.status),
        ...(properties.statusMessage === undefined ? {} : { message: properties.statusMessage }),
        ...(operation === undefined ? {} : { operation }),
    };
}

/** @param before the record of the same step */
export function recordOf(hub: HubState, deployment: Resource, step: Step, before?: Resource): Resource {
    const { target, type, how, state, startedAt, status, message, operation } = step;
    const name = before?.name ?? hub.options.newId().replaceAll("-", "").toUpperCase();
    const now = hub.now();
    const properties: JsonObject = {
        provisioningOperation: how,
        provisioningState: state,
        timestamp: new Date(now).toISOString(),
        duration: durationOf(now - startedAt),
        trackingId: textIn(objectIn(before?.body ?? {}, "properties"), "trackingId") ?? hub.options.newId(),
        statusCode: statusCodeOf(status),
        ...(message === undefined ? {} : { statusMessage: message }),
        targetResource: named(target, type),
    };
    return {
        id: `${deployment.id}/operations/${name}`,
        type: deploymentOperation.type,
        name,
        body: { operationId: name, properties },
        etag: "",
        secrets: { startedAt, status, ...(operation === undefined ? {} : { operation }) },
    };
}

/** `BadRequest` for 400. */
export function statusCodeOf(status: number): string {
    return (STATUS_CODES[status] ?? `${status}`).replaceAll(/[^A-Za-z\d]/g, "");
}
