import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Answers a request, and resolves once it has. */
export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | void;

/** The last request of a connection. */
interface Last {
    incoming: IncomingMessage;
    outgoing: ServerResponse;
    /** Once those before it are answered. */
    before: Promise<void>;
    /** Once it is answered, too. */
    done: Promise<void>;
}

/**
 * Has the requests of a connection answered one after the other, as a client means them that sends several at once.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2
 */
export class InOrder {
    readonly #last = new WeakMap<Socket, Last>();

    handle(incoming: IncomingMessage, outgoing: ServerResponse, listener: Listener): void {
        const { socket } = incoming;
        const before = this.#last.get(socket)?.done ?? Promise.resolve();
        // What a defect left half said cannot be said again.
        const done = before.then(() => listener(incoming, outgoing)).catch(() => void socket.destroy());
        this.#last.set(socket, { incoming, outgoing, before, done });
    }

    /** Resolves once all whole requests of a connection are answered, or it is broken. */
    async answered(socket: Socket): Promise<void> {
        const last = this.#last.get(socket);
        if (!last?.incoming.complete) {
            return last?.before;
        }
        await last.done;
        if (!last.outgoing.writableFinished && !socket.destroyed) {
            await Promise.race([once(last.outgoing, "finish"), once(socket, "close")]);
        }
    }
}
