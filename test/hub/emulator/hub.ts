import { answer } from "../../../hub/emulator/arm/answer.ts";
import { resumeDeployment } from "../../../hub/emulator/arm/deployments/resume.ts";
import { NO_FAULTS } from "../../../hub/emulator/faults/faults.ts";
import { HubState } from "../../../hub/emulator/hub/hub-state.ts";
import { KINDS } from "../../../hub/emulator/kinds/index.ts";
import type { Kind } from "../../../hub/emulator/kinds/kind.ts";
import type { HubOptions } from "../../../hub/emulator/state/hub-options.ts";
import type { Entry, Journal } from "../../../hub/emulator/state/journal.ts";
import type { ArmReply } from "../../../hub/emulator/wire/exchange.ts";
import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import { PROFILE } from "./profile.ts";

export const SUBSCRIPTION = "00000000-0000-4000-8000-00000000000a";
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/g`;
export const ORIGIN = "https://management.west.hub.test";

interface Clock {
    /** Milliseconds since 1970. */
    now: number;
    /** How many GUIDs were given. */
    ids: number;
}

/** What a Hub answers, with an object as its body. */
export interface Answered extends ArmReply {
    body: JsonObject;
}

/** A Hub without a server, with a clock that stands still and GUIDs that count. */
export class TestHub {
    readonly state: HubState;
    readonly options: HubOptions;
    readonly #clock: Clock;

    /** It has the resource group `g`, unless its journal tells of one already. */
    constructor(
        options: Partial<HubOptions> = {},
        clock: Clock = { now: Date.parse("2026-01-01T00:00:00Z"), ids: 0 },
        kinds: ReadonlyMap<string, Kind> = KINDS,
    ) {
        this.#clock = clock;
        this.options = {
            name: "west",
            domain: "hub.test",
            tenantId: "00000000-0000-4000-8000-00000000000b",
            subscriptions: [{ id: SUBSCRIPTION, name: "test" }],
            profile: PROFILE,
            nodes: 4,
            cores: 100,
            operationTime: 1000,
            retryAfter: 1,
            isLenient: false,
            version: "0.0.0",
            now: () => clock.now,
            newId: () => `00000000-0000-4000-8000-${(++clock.ids).toString(16).padStart(12, "0")}`,
            journal: new MemoryJournal(),
            faults: NO_FAULTS,
            templates: { plan: () => ({ resources: [], parameters: {}, outputs: () => ({}) }) },
            ...options,
        };
        this.state = new HubState(this.options, kinds, resumeDeployment);
        if (!this.state.resources.get(GROUP)) {
            this.done("PUT", GROUP, { location: this.options.name });
        }
    }

    /**
     * Asks the Hub.
     * @param path of `Microsoft.Network/virtualNetworks/v` in the group `g`, or from the root; the newest API version of its
     * type is asked for where it names none
     */
    call(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Answered {
        const url = new URL(path.startsWith("/") ? path : idOf(path), ORIGIN);
        if (!url.searchParams.has("api-version")) {
            url.searchParams.set("api-version", newestVersion(url.pathname));
        }
        const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
        const { pathname, searchParams: query } = url;
        const reply = answer(this.state, { method, path: pathname, query, headers, text, origin: ORIGIN });
        return { ...reply, body: (reply.body ?? {}) as JsonObject };
    }

    /** Lets time go by, and ends the operations that end by then. */
    settle(milliseconds: number = this.options.operationTime): void {
        this.#clock.now += milliseconds;
        this.state.settle();
    }

    /** Asks the Hub and waits until it is done. @throws Error where it refuses, with what it says */
    done(method: string, path: string, body?: unknown): Answered {
        const reply = this.call(method, path, body);
        if (reply.status >= 400) {
            throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
        }
        this.settle();
        return method === "PUT" ? this.call("GET", path) : reply;
    }

    /** The status and the error of a request that is refused: `400 NetcfgInvalidSubnet: …`. */
    refusal(method: string, path: string, body?: unknown): string {
        const { status, body: answered } = this.call(method, path, body);
        const { code, message } = (answered.error ?? {}) as JsonObject;
        return `${status} ${code}: ${message}`;
    }

    /** The Hub as it is once its process has been killed and started again. */
    restarted(): TestHub {
        return new TestHub(this.options, this.#clock);
    }
}

/** The id of `Microsoft.Network/virtualNetworks/v` in the group `g`. */
export function idOf(path: string): string {
    return `${GROUP}/providers/${path}`;
}

/** What a Hub's process does not outlive. */
export class MemoryJournal implements Journal {
    readonly #entries = new Map<string, string>();

    load(): Iterable<Entry & readonly [string, string]> {
        return [...this.#entries];
    }

    write(entries: readonly Entry[]): void {
        for (const [key, json] of entries) {
            json === undefined ? this.#entries.delete(key) : this.#entries.set(key, json);
        }
    }

    close(): void {}
}

function newestVersion(path: string): string {
    const [, relative] = /.*\/providers\/(.*)$/i.exec(path) ?? [];
    const segments = relative?.split("/") ?? [
        "Microsoft.Resources",
        path.split("/").length > 3 ? "resourceGroups" : "subscriptions",
    ];
    const types = segments.filter((_, at) => at === 0 || at % 2 === 1);
    for (let length = types.length; length > 1; length--) {
        const version = PROFILE.typeNamed(types.slice(0, length).join("/"))?.apiVersions[0];
        if (version !== undefined) {
            return version;
        }
    }
    return "2020-01-01";
}
