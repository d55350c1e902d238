import type { Operation } from "./operation.ts";
import { keyOf } from "./resource.ts";

/** How long a Hub tells of an operation that has ended, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** The operations of a Hub, in the order in which they end. */
export class Operations {
    readonly #byId = new Map<string, Operation>();
    /** The last one on each resource. */
    readonly #byResource = new Map<string, Operation>();
    /** Those in progress, the next to end last. */
    readonly #pending: Operation[] = [];
    /** Those that have ended, in the order in which they did. */
    readonly #ended: Operation[] = [];

    get(id: string): Operation | undefined {
        return this.#byId.get(keyOf(id));
    }

    /** The last one on a resource, by its id. */
    lastOn(resource: string): Operation | undefined {
        return this.#byResource.get(keyOf(resource));
    }

    /** Takes note of an operation, or of what has become of it. */
    put(operation: Operation): void {
        const before = this.get(operation.id);
        const last = this.lastOn(operation.resource);
        if (before?.status === "InProgress") {
            this.#pending.splice(this.#pending.lastIndexOf(before), 1);
        }
        this.#byId.set(keyOf(operation.id), operation);
        if (last === undefined || last.id === operation.id || last.startsAt <= operation.startsAt) {
            this.#byResource.set(keyOf(operation.resource), operation);
        }
        if (operation.status === "InProgress") {
            this.#pending.splice(this.#placeOf(operation.endsAt), 0, operation);
        } else {
            this.#ended.push(operation);
        }
    }

    /** The next one to have ended by a time. Whoever ends it puts it here as it is then. */
    nextEnded(now: number): Operation | undefined {
        const next = this.#pending.at(-1);
        return next !== undefined && next.endsAt <= now ? next : undefined;
    }

    /** Those whose end is so long ago that nobody asks any more. */
    outdated(now: number): Operation[] {
        const count = this.#ended.findIndex(({ endsAt }) => endsAt >= now - KEPT_FOR);
        return this.#ended.slice(0, count === -1 ? this.#ended.length : count);
    }

    /** Takes out what is outdated. */
    forget(outdated: readonly Operation[]): void {
        this.#ended.splice(0, outdated.length);
        for (const { id, resource } of outdated) {
            this.#byId.delete(keyOf(id));
            if (this.lastOn(resource)?.id === id) {
                this.#byResource.delete(keyOf(resource));
            }
        }
    }

    /** Where an operation stands that ends then: before those that end at the same time, which have begun earlier. */
    #placeOf(end: number): number {
        let [low, high] = [0, this.#pending.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.#pending[middle]?.endsAt ?? 0) > end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
