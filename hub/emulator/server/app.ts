import type { IncomingMessage } from "node:http";
import { setTimeout } from "node:timers/promises";
import { addressOf, typeOf } from "../arm/address.ts";
import { ArmError } from "../wire/arm-error.ts";
import type { ArmReply } from "../wire/exchange.ts";
import { answered, type Served } from "./answered.ts";
import { ClientGone } from "./body.ts";
import type { Listener } from "./in-order.ts";
import { headOf } from "./request.ts";
import { send, serverName } from "./response.ts";

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
    const reply = met.reply ?? (await answered(served, head, incoming).catch((error: unknown) => replyOf(error)));
    return met.drop === "after" ? "nothing" : reply;
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
