import type { Believed, Order, Resource, Target } from "../azure/azure.ts";
import { type Properties, toText } from "../protocol/values.ts";
import { emptyUnsetChildren, keepUnsetChildren, unsetChildren } from "../wire/children.ts";
import { fromResponse } from "../wire/outputs.ts";
import { toRequestBody } from "../wire/request-body.ts";
import { withRestoredDefaults } from "../wire/restored-defaults.ts";
import type { ArmRequest } from "./arm-client.ts";
import { bodyOf } from "./body.ts";
import { checkAbsent } from "./existence.ts";
import { type About, put } from "./put.ts";
import { apiVersionOf, causeOf, type Session, withinTime } from "./session.ts";

/** https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/provider.go, `defaultCreate` */
export async function createOn(session: Session, target: Target, { inputs, timeout }: Order): Promise<Resource> {
    const { type, id } = target;
    const apiVersion = apiVersionOf(type, inputs);
    return withinTime(session, timeout, async (signal) => {
        const body = toRequestBody(type, id, inputs);
        await checkAbsent(session.client, target, { apiVersion, signal });
        emptyUnsetChildren(type, body);
        const answer = await put(session, { target, inputs, body, apiVersion, signal });
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
        const answer = await put(session, { target, inputs, body, apiVersion, signal });
        return { id, outputs: await readBack(session, { target, apiVersion, signal }, answer) };
    });
}

async function presentState({ client }: Session, { target, apiVersion, signal }: About): Promise<Properties> {
    try {
        return bodyOf(await client.send({ method: "GET", at: target.id, apiVersion, signal }, [200]));
    } catch (error) {
        const { message } = causeOf(error, signal);
        throw new Error(`failed maintaining unset sub-resource properties: reading cloud state: ${message}`);
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
