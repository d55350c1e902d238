import { itemsOf } from "../kinds/child-list.ts";
import type { Kind } from "../kinds/kind.ts";
import type { HubOptions } from "../state/hub-options.ts";
import type { Found, HubView } from "../state/hub-view.ts";
import { type Entry, NotKept } from "../state/journal.ts";
import type { Effect, Operation } from "../state/operation.ts";
import { Operations } from "../state/operations.ts";
import { collectionOf, holderOf, nameOf } from "../state/places.ts";
import { withState } from "../state/provisioning-state.ts";
import { type Change, keyOf, type Resource } from "../state/resource.ts";
import { Resources } from "../state/resources.ts";
import { type JsonObject, objectIn, textIn } from "../wire/json.ts";

/** Goes on with what an operation stands for, by putting it back as it is then. */
export type Resume = (hub: HubState, operation: Operation) => void;

/** What a Hub knows: its resources, what is being done to them, and what the Hub is like. */
export class HubState implements HubView {
    readonly options: HubOptions;
    readonly resources = new Resources();
    readonly operations = new Operations();
    readonly #kinds: ReadonlyMap<string, Kind>;
    readonly #resume: Resume;
    /** The time at which what is being settled happens. */
    #time: number | undefined;

    constructor(options: HubOptions, kinds: ReadonlyMap<string, Kind>, resume: Resume = () => {}) {
        this.options = options;
        this.#kinds = kinds;
        this.#resume = resume;
        for (const [key, json] of options.journal.load()) {
            this.#restore(key, JSON.parse(json));
        }
    }

    /** What is particular to a type. @param type in any case */
    kindOf(type: string): Kind | undefined {
        return this.#kinds.get(type.toLowerCase());
    }

    /** What stands at an id. */
    find(id: string): Found | undefined {
        const resource = this.resources.get(id);
        if (resource) {
            return { type: resource.type, resource };
        }
        const holder = this.resources.get(holderOf(id));
        const list = holder && this.#listOf(holder, nameOf(collectionOf(id)));
        const item = list && itemsOf(list, holder.body).find((one) => isNamed(one, nameOf(id)));
        return item && { type: list.type, resource: holder, item };
    }

    /** A body as a read answers it. @param expand what it asks for besides: `instanceView` */
    shown(resource: Resource, expand?: string): JsonObject {
        const body = this.kindOf(resource.type)?.shown?.(resource, this, expand) ?? resource.body;
        const { etag, id, name, type } = resource;
        return { id, name, type, ...(this.hasEtag(type) ? { etag: `W/"${etag}"` } : {}), ...body };
    }

    /** Those of Microsoft.Network tell their etags in their bodies. */
    hasEtag(type: string): boolean {
        return type.startsWith("Microsoft.Network/");
    }

    /** Has all of it happen and kept, or nothing. @throws NotKept */
    commit(asked: readonly Change[], operation?: Operation): void {
        const changes = asked.map((change) => ("put" in change ? { put: this.#dated(change.put) } : change));
        const entries: Entry[] = changes.map((change) =>
            "put" in change
                ? [`resource ${keyOf(change.put.id)}`, JSON.stringify(change.put)]
                : [`resource ${keyOf(change.remove)}`, undefined],
        );
        this.#write(operation ? [...entries, entryOf(operation)] : entries);
        for (const change of changes) {
            "put" in change ? this.resources.put(change.put) : this.resources.remove(change.remove);
        }
        if (operation) {
            this.operations.put(operation);
        }
    }

    #dated(resource: Resource): Resource {
        const now = this.now();
        return { ...resource, createdAt: this.resources.get(resource.id)?.createdAt ?? now, changedAt: now };
    }

    /** Milliseconds since 1970; while operations end, the time at which they do. */
    now(): number {
        return this.#time ?? this.options.now();
    }

    /**
     * Ends the operations whose time has come. Asked before each request, so that no timer is needed. What cannot be kept
     * then goes on as it was, and ends with a later request: reads are answered from what is kept.
     */
    settle(): void {
        const now = this.options.now();
        try {
            this.#endUntil(now);
            this.#forgetUntil(now);
        } catch (error) {
            if (!(error instanceof NotKept)) {
                throw error;
            }
        } finally {
            this.#time = undefined;
        }
    }

    /** The changes that take a resource away, with all that lies in it or extends it. */
    removals(id: string): Change[] {
        const within = [...this.resources.within(id)];
        return [...within, id].map((remove) => ({ remove }));
    }

    #endUntil(now: number): void {
        for (let next = this.operations.nextEnded(now); next; next = this.operations.nextEnded(now)) {
            this.#time = next.endsAt;
            this.#end(next);
        }
    }

    #forgetUntil(now: number): void {
        const outdated = this.operations.outdated(now);
        if (outdated.length > 0) {
            this.#write(outdated.map(({ id }) => [`operation ${id}`, undefined]));
            this.operations.forget(outdated);
        }
    }

    #end(operation: Operation): void {
        if (operation.effects.some((effect) => "resume" in effect)) {
            this.#resume(this, operation);
        }
        if (this.operations.get(operation.id) === operation) {
            const status = operation.error === undefined ? "Succeeded" : "Failed";
            this.commit(
                operation.effects.flatMap((effect) => this.#changesOf(effect, status, operation)),
                { ...operation, status },
            );
        }
    }

    #changesOf(effect: Effect, status: "Succeeded" | "Failed", operation: Operation): Change[] {
        const isDone = status === "Succeeded";
        if ("resume" in effect) {
            return [];
        }
        if ("remove" in effect && isDone) {
            return this.removals(effect.remove);
        }
        const resource = this.resources.get(targetOf(effect));
        if (!resource) {
            return [];
        }
        const body = this.#isOutrun(operation, resource) ? resource.body : withState(resource.body, status);
        const become = "settle" in effect && isDone ? effect.properties : undefined;
        const properties = { ...objectIn(body, "properties"), ...become };
        return [{ put: { ...resource, body: { ...body, properties } } }];
    }

    /** Whether something else is being done to a resource since then, which has the last word on its state. */
    #isOutrun(operation: Operation, { id }: Resource): boolean {
        const last = this.operations.lastOn(id);
        const isNewer = last !== undefined && last.id !== operation.id && last.status === "InProgress";
        return isNewer && last.effects.some((effect) => keyOf(targetOf(effect)) === keyOf(id));
    }

    #listOf(holder: Resource, collection: string) {
        const type = `${holder.type}/${collection}`.toLowerCase();
        return this.kindOf(holder.type)?.children?.find((list) => list.type.toLowerCase() === type);
    }

    #write(entries: readonly Entry[]): void {
        try {
            this.options.journal.write(entries);
        } catch (error) {
            throw new NotKept(error as Error);
        }
    }

    #restore(key: string, value: Resource | Operation): void {
        if (key.startsWith("operation ")) {
            this.operations.put(value as Operation);
        } else if (key.startsWith("resource ")) {
            this.resources.put(value as Resource);
        }
    }
}

/** The resource whose state an effect changes. */
function targetOf(effect: Effect): string {
    return "settle" in effect ? effect.settle : "remove" in effect ? effect.remove : effect.resume;
}

function isNamed(item: JsonObject, name: string): boolean {
    return textIn(item, "name")?.toLowerCase() === name.toLowerCase();
}

function entryOf(operation: Operation): Entry {
    return [`operation ${operation.id}`, JSON.stringify(operation)];
}
