import type { IncomingMessage } from "node:http";
import { answer } from "../arm/answer.ts";
import type { ServerFaults } from "../faults/server-faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import type { IdentityProvider } from "../identity/identity-provider.ts";
import type { Metadata } from "../metadata/metadata.ts";
import type { ArmReply } from "../wire/exchange.ts";
import { textOf } from "./body.ts";
import { checkContent } from "./content.ts";
import { checkPlane } from "./data-planes.ts";
import { LIMITS } from "./limits.ts";
import type { Head } from "./request.ts";

/** What one Hub serves. */
export interface Served {
    hub: HubState;
    identity: Pick<IdentityProvider, "answer" | "check">;
    metadata: Pick<Metadata, "answer">;
    faults: ServerFaults;
    /** The longest body that it takes, in bytes. */
    longestBody?: number;
}

/**
 * What the part of a Hub answers that a request is for.
 * @throws ArmError where it is refused
 * @throws ClientGone
 */
export async function answered(served: Served, head: Head, incoming: IncomingMessage): Promise<ArmReply> {
    const { hub, identity, metadata, longestBody = LIMITS.body } = served;
    const text = await textOf(incoming, longestBody);
    checkPlane(head.origin);
    const request = { ...head, text };
    if (/^\/metadata\/endpoints\/?$/i.test(head.path)) {
        return metadata.answer(request);
    }
    const token = await identity.answer({ ...request, body: text });
    if (token) {
        return { ...token, body: (token.body as ArmReply["body"]) ?? null };
    }
    const principal = await identity.check(head.headers.authorization, head.origin);
    if ("status" in principal) {
        return principal as ArmReply;
    }
    checkContent(head.headers["content-type"], text);
    return answer(hub, request);
}
