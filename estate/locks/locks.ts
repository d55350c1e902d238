import type { DeployedHub } from "../hubs/deployed-hub.ts";
import type { Estate } from "../model/estate.ts";
import type { Lock, Machine } from "../model/parts.ts";
import { ABSENT, Known, peek, type Value } from "../values/value.ts";
import { groupPlaces, placesLocked, SOME_GROUP, SUBSCRIPTION } from "./lock-places.ts";

/** The locks of a stack: on machines, on their resource groups and on subscriptions. */
export class Locks {
    readonly #estate: Estate;
    /** Whether a lock lies on a place of a Hub. */
    readonly #locked = new Map<string, Value<true>>();

    constructor(estate: Estate) {
        this.#estate = estate;
        for (const lock of estate.all("lock")) {
            const value = isLocking(lock);
            if (value !== ABSENT) {
                const { places, unknown } = placesLocked(estate, lock);
                for (const place of places) {
                    this.#add(place, lock.hub, value);
                }
                this.#add(SUBSCRIPTION, lock.hub, unknown ?? ABSENT);
            }
        }
        // A resource whose type is not known yet could be a lock on anything.
        for (const { hub, unknown } of estate.all("opaque")) {
            this.#add(SUBSCRIPTION, hub, unknown ?? ABSENT);
        }
    }

    /** Whether a lock keeps a machine from being deleted. */
    on({ urn, key, resourceGroup, hub }: Machine): Value<true> {
        if (this.#locked.size === 0) {
            return ABSENT;
        }
        const { places, unknown = ABSENT } = groupPlaces(this.#estate, urn, resourceGroup);
        const found = [key, SUBSCRIPTION, ...places].map((place) => this.#at(place, hub));
        return strongest([...found, this.#at(SOME_GROUP, hub) === ABSENT ? ABSENT : unknown]);
    }

    #add(place: string, { endpoint }: DeployedHub, value: Value<true>): void {
        for (const hub of [peek(endpoint) ?? SOME_HUB, ANY_HUB]) {
            const key = `${place}\n${hub}`;
            this.#locked.set(key, strongest([this.#locked.get(key) ?? ABSENT, value]));
        }
    }

    /** Two Hubs may have resource groups of the same name; where one does not tell its endpoint, it may be the other. */
    #at(place: string, hub: DeployedHub): Value<true> {
        const endpoint = peek(hub.endpoint);
        const keys = endpoint === undefined ? [ANY_HUB] : [endpoint, SOME_HUB];
        return strongest(keys.map((key) => this.#locked.get(`${place}\n${key}`) ?? ABSENT));
    }
}

/** A Hub that does not tell its endpoint. */
const SOME_HUB = "?";
const ANY_HUB = "*";

/** Either level keeps everything from being deleted; others lock nothing. */
function isLocking({ level }: Lock): Value<true> {
    if (!(level instanceof Known)) {
        return level;
    }
    return ["cannotdelete", "readonly"].includes(level.value.trim().toLowerCase()) ? LOCKED : ABSENT;
}

const LOCKED = new Known(true as const);

/** What is known counts before what is not known yet. */
function strongest(values: readonly Value<true>[]): Value<true> {
    return values.find((value) => value instanceof Known) ?? values.find((value) => value !== ABSENT) ?? ABSENT;
}
