import type { IncomingMessage } from "node:http";
import { setTimeout } from "node:timers/promises";
import { addressOf, typeOf } from "../arm/address.ts";
import { answer } from "../arm/answer.ts";
import type { ServerFaults } from "../faults/server-faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import type { IdentityProvider } from "../identity/identity-provider.ts";
import type { Metadata } from "../metadata/metadata.ts";
import { ArmError } from "../wire/arm-error.ts";
import type { ArmReply } from "../wire/exchange.ts";
import { ClientGone, textOf } from "./body.ts";
import { checkDepth } from "./depth.ts";
import type { Listener } from "./in-order.ts";
import { LIMITS } from "./limits.ts";
import { type Head, headOf } from "./request.ts";
import { send, serverName } from "./response.ts";

/** What one Hub serves. */
export interface Served {
    hub: HubState;
    identity: Pick<IdentityProvider, "answer" | "check">;
    metadata: Pick<Metadata, "answer">;
    faults: ServerFaults;
    /** The longest body that it takes, in bytes. */
    longestBody?: number;
}

/** Everything that is at the address of a Hub: its metadata, whoever signs in its users, and Azure Resource Manager. */
export function createApp(served: Served): Listener {
    return async (incoming, outgoing) => {
        const reply = await replyTo(served, incoming).catch((error: unknown) => replyOf(error));
        if (reply === "nothing") {
            incoming.socket.destroy();
        } else {
            const { options } = served.hub;
            const now = options.now() + served.faults.skew;
            send(incoming, outgoing, reply, { server: serverName(options), now, id: options.newId() });
        }
    };
}

/** What is answered; nothing where the connection is to break. */
async function replyTo(served: Served, incoming: IncomingMessage): Promise<ArmReply | "nothing"> {
    const head = headOf(incoming);
    const met = served.faults.meet({ ...head, type: () => typeAt(head.path) });
    if (met === undefined) {
        return answered(served, head, incoming);
    }
    if (met.wait > 0) {
        await setTimeout(met.wait, undefined, { ref: false });
    }
    if (met.drop === "before") {
        return "nothing";
    }
    const reply = met.reply ?? (await answered(served, head, incoming));
    return met.drop === "after" ? "nothing" : reply;
}

async function answered(served: Served, head: Head, incoming: IncomingMessage): Promise<ArmReply> {
    const { hub, identity, metadata, longestBody = LIMITS.body } = served;
    const text = await textOf(incoming, longestBody);
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
    checkMediaType(head, text);
    checkDepth(text);
    return answer(hub, request);
}

/** @throws ArmError as Azure does, https://github.com/Azure/azure-cli/issues/10143 */
function checkMediaType({ headers }: Head, text: string): void {
    const type = headers["content-type"];
    if (text !== "" && !/^application\/json\s*(;|$)/i.test(type ?? "")) {
        throw new ArmError(
            415,
            "UnsupportedMediaType",
            `The content media type '${type ?? "<null>"}' is not supported. Only 'application/json' is supported.`,
        );
    }
}

/** The type that a path is about; nothing where it is not about one. */
function typeAt(path: string): string | undefined {
    try {
        return typeOf(addressOf(path));
    } catch {
        return undefined;
    }
}

function replyOf(error: unknown): ArmReply | "nothing" {
    if (error instanceof ClientGone) {
        return "nothing";
    }
    const refusal =
        error instanceof ArmError
            ? error
            : new ArmError(
                  500,
                  "InternalServerError",
                  "The Hub could not answer. This is a defect of hubguard's emulator: please report it.",
              );
    return { status: refusal.status, headers: refusal.headers, body: refusal.answer };
}
