import type { Target } from "../azure/azure.ts";
import { wireType } from "../azure/wire.ts";
import { PartialError } from "../protocol/partial-error.ts";
import { isObject, type Properties, type Value } from "../protocol/values.ts";
import { fromResponse } from "../wire/outputs.ts";
import type { ArmRequest } from "./arm-client.ts";
import { bodyOf } from "./body.ts";
import { followOperation } from "./long-operation.ts";
import { causeOf, type Session } from "./session.ts";

/** A resource, and how it is asked for. */
export interface About {
    target: Target;
    apiVersion: string;
    signal: AbortSignal;
}

interface Put extends About {
    inputs: Properties;
    body: Properties;
}

/** What the Hub answers in the end. @throws PartialError where it accepts the body, and then fails */
export async function put(session: Session, { target, inputs, body, apiVersion, signal }: Put): Promise<Properties> {
    const { client, pace } = session;
    // Null says what is to go, which only PATCH takes.
    const method = holdsNull(body) ? "PATCH" : "PUT";
    const request: ArmRequest = { method, at: target.id, apiVersion, body, signal };
    const accepted = await client.send(request, [200, 201, 202]);
    const wire = wireType(target.type.key);
    if (wire && !wire.isLongToPut && accepted.status !== 202) {
        return bodyOf(accepted);
    }
    try {
        return (await followOperation(client, { accepted, request, interval: pace.updatePoll })) ?? {};
    } catch (error) {
        throw await toPartialError(session, { target, apiVersion, signal }, inputs, causeOf(error, signal));
    }
}

/** From here on the resource is there, and the state must have it. */
async function toPartialError(
    { client }: Session,
    { target, apiVersion, signal }: About,
    inputs: Properties,
    { message }: Error,
): Promise<PartialError> {
    const { type, id } = target;
    try {
        const body = bodyOf(await client.send({ method: "GET", at: id, apiVersion, signal }, [200]));
        return new PartialError(message, { id, inputs, outputs: fromResponse(type, body) });
    } catch (error) {
        const reason = `resource created but read failed ${causeOf(error, signal).message}: ${message}`;
        return new PartialError(reason, { id, inputs, outputs: {} });
    }
}

function holdsNull(value: Value): boolean {
    return value === null || (isObject(value) && Object.values(value).some(holdsNull));
}
