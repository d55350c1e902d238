import type { Operation } from "./operation.ts";

/** How long a Hub tells of an operation that has ended, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** The operations of a Hub, in the order in which they end. */
export class Operations {
    readonly #byId = new Map<string, Operation>();
    /** Those in progress, the next to end last. */
    readonly #pending: Operation[] = [];
    /** Those that have ended, in the order in which they did. */
    readonly #ended: Operation[] = [];

    get(id: string): Operation | undefined {
        return this.#byId.get(id.toLowerCase());
    }

    put(operation: Operation): void {
        this.#byId.set(operation.id.toLowerCase(), operation);
        if (operation.status === "InProgress") {
            const at = this.#pending.findLastIndex((other) => other.endsAt > operation.endsAt);
            this.#pending.splice(at + 1, 0, operation);
        } else {
            this.#ended.push(operation);
        }
    }

    /** Takes out the next operation that has ended by a time. */
    nextEnded(now: number): Operation | undefined {
        const next = this.#pending.at(-1);
        return next !== undefined && next.endsAt <= now ? this.#pending.pop() : undefined;
    }

    /** Takes out those whose end is so long ago that nobody asks any more. */
    *forgotten(now: number): Iterable<Operation> {
        for (let first = this.#ended[0]; first && first.endsAt < now - KEPT_FOR; first = this.#ended[0]) {
            this.#ended.shift();
            this.#byId.delete(first.id.toLowerCase());
            yield first;
        }
    }
}
