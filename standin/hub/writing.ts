import type { Believed, Order, Resource, Target } from "../azure/azure.ts";
import { wireType } from "../azure/wire.ts";
import { PartialError } from "../protocol/partial-error.ts";
import { isObject, type Properties, toText, type Value } from "../protocol/values.ts";
import { emptyUnsetChildren, keepUnsetChildren, unsetChildren } from "../wire/children.ts";
import { fromResponse } from "../wire/outputs.ts";
import { toRequestBody } from "../wire/request-body.ts";
import { withRestoredDefaults } from "../wire/restored-defaults.ts";
import { type ArmRequest, bodyOf } from "./arm-client.ts";
import { checkAbsent } from "./existence.ts";
import { followOperation } from "./long-operation.ts";
import { apiVersionOf, causeOf, type Session, withinTime } from "./session.ts";

/** https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/provider.go, `defaultCreate` */
export async function createOn(session: Session, target: Target, { inputs, timeout }: Order): Promise<Resource> {
    const { type, id } = target;
    const apiVersion = apiVersionOf(type, inputs);
    return withinTime(session, timeout, async (signal) => {
        const body = toRequestBody(type, id, inputs);
        await checkAbsent(session.client, target, { apiVersion, signal });
        emptyUnsetChildren(type, body);
        const answer = await write(session, { target, inputs, body, apiVersion, signal });
        // The Hub may spell it in another way.
        const made = { type, id: toText(answer.id) ?? id };
        return { id: made.id, outputs: await readBack(session, { target: made, apiVersion, signal }, answer) };
    });
}

/** The same, `defaultUpdate`. */
export async function updateOn(
    session: Session,
    target: Target,
    { inputs, timeout }: Order,
    believed: Believed,
): Promise<Resource> {
    const { type, id } = target;
    const apiVersion = apiVersionOf(type, inputs);
    return withinTime(session, timeout, async (signal) => {
        const body = toRequestBody(type, id, withRestoredDefaults(type, inputs, believed.outputs), believed.inputs);
        const unset = unsetChildren(type, body);
        if (unset.length > 0) {
            keepUnsetChildren(unset, body, await presentState(session, { target, apiVersion, signal }));
        }
        const answer = await write(session, { target, inputs, body, apiVersion, signal });
        return { id, outputs: await readBack(session, { target, apiVersion, signal }, answer) };
    });
}

interface About {
    target: Target;
    apiVersion: string;
    signal: AbortSignal;
}

interface Write extends About {
    inputs: Properties;
    body: Properties;
}

async function presentState({ client }: Session, { target, apiVersion, signal }: About): Promise<Properties> {
    try {
        return bodyOf(await client.send({ method: "GET", at: target.id, apiVersion, signal }, [200]));
    } catch (error) {
        const { message } = causeOf(error, signal);
        throw new Error(`failed maintaining unset sub-resource properties: reading cloud state: ${message}`);
    }
}

async function write(session: Session, { target, inputs, body, apiVersion, signal }: Write): Promise<Properties> {
    const { client, pace } = session;
    // With PUT, nothing removes what is null.
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

/** The state that a later read would find: the answer to a write may have another form. */
async function readBack(session: Session, about: About, answer: Properties): Promise<Properties> {
    const { target, apiVersion, signal } = about;
    const request: ArmRequest = { method: "GET", at: target.id, apiVersion, signal };
    // azure-native goes on with the answer where it cannot be read.
    const read = session.skipReadOnUpdate ? undefined : await session.client.ask(request).catch(() => undefined);
    return fromResponse(target.type, read?.status === 200 ? bodyOf(read) : answer);
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
