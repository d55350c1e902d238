import type { Believed, Found, Target } from "../azure/azure.ts";
import type { Properties } from "../protocol/values.ts";
import { toImportedInputs } from "../wire/inputs.ts";
import { fromResponse } from "../wire/outputs.ts";
import { refreshedInputs } from "../wire/refreshed.ts";
import { bodyOf } from "./body.ts";
import { ResponseError } from "./response-error.ts";
import { apiVersionOf, type Session, withinTime } from "./session.ts";

/** https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/provider.go, `Read` */
export async function readFrom(session: Session, target: Target, believed: Believed): Promise<Found | undefined> {
    const { type, id } = target;
    const { inputs, outputs: before } = believed;
    try {
        const body = await bodyAt(session, target, apiVersionOf(type, inputs));
        const outputs = fromResponse(type, body);
        return {
            id,
            outputs,
            inputs: inputs ? refreshedInputs(type, inputs, before, outputs) : toImportedInputs(type, id, body, outputs),
        };
    } catch (error) {
        if (error instanceof ResponseError && error.status === 404) {
            return undefined;
        }
        throw error;
    }
}

/** A resource as functions find it. @throws in azure-native's words, with its id */
export async function getFrom(session: Session, target: Target): Promise<Properties> {
    try {
        return fromResponse(target.type, await bodyAt(session, target, apiVersionOf(target.type)));
    } catch (error) {
        throw new Error(`request failed ${target.id}: ${(error as Error).message}`, { cause: error });
    }
}

/** What a POST on a resource answers. @throws likewise */
export async function actOn(session: Session, id: string, action: string, apiVersion: string): Promise<Properties> {
    const at = `${id}/${action}`;
    try {
        return await withinTime(session, undefined, async (signal) =>
            bodyOf(await session.client.send({ method: "POST", at, apiVersion, body: {}, signal }, [200, 201])),
        );
    } catch (error) {
        throw new Error(`request failed ${at}: ${(error as Error).message}`, { cause: error });
    }
}

function bodyAt(session: Session, { id }: Target, apiVersion: string): Promise<Properties> {
    return withinTime(session, undefined, async (signal) =>
        bodyOf(await session.client.send({ method: "GET", at: id, apiVersion, signal }, [200])),
    );
}
