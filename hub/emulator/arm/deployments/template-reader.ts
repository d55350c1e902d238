import type { HubState } from "../../hub/hub-state.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import { isObject, type JsonObject } from "../../wire/json.ts";
import { addressOf } from "../address.ts";
import { targetOf } from "../target.ts";
import { act } from "../verbs/act.ts";
import { get } from "../verbs/get.ts";
import { requestFor } from "./resource-request.ts";

/** What templates may ask a Hub while they are evaluated. */
export class TemplateReader {
    readonly #hub: HubState;
    readonly #origin: string;

    constructor(hub: HubState, origin: string) {
        this.#hub = hub;
        this.#origin = origin;
    }

    /** A resource as a read answers it; nothing where it is not there. @throws ArmError */
    reference(id: string, apiVersion: string | undefined): JsonObject | undefined {
        const request = requestFor("GET", id, apiVersion ?? this.#newestVersion(id), "", this.#origin);
        return found(() => get(targetOf(this.#hub, request, addressOf(request.path))));
    }

    /** What a POST answers; nothing where the resource is not there. @throws ArmError */
    list(action: string, id: string, apiVersion: string, input: JsonObject): JsonObject | undefined {
        const request = requestFor("POST", `${id}/${action}`, apiVersion, JSON.stringify(input), this.#origin);
        return found(() => act(this.#hub, request, addressOf(request.path)));
    }

    #newestVersion(id: string): string {
        const { namespace, types } = addressOf(id);
        return this.#hub.options.profile.typeNamed(`${namespace}/${types.join("/")}`)?.apiVersion ?? "";
    }
}

function found(ask: () => ArmReply): JsonObject | undefined {
    try {
        const { body } = ask();
        return isObject(body) ? body : undefined;
    } catch (error) {
        if (error instanceof ArmError && error.status === 404) {
            return undefined;
        }
        throw error;
    }
}
