import { bodyFaults } from "../../../profile/body-faults.ts";
import { readBody } from "../../../profile/read-body.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { HubOptions } from "../../state/hub-options.ts";
import { isObject, type JsonObject } from "../../wire/json.ts";
import { bodyRefusal } from "./body-refusal.ts";
import { checkDepth } from "./depth.ts";
import { undeserialized } from "./undeserialized.ts";

/** The object that a request sends. @throws ArmError where it sends something else */
export function bodyOf(text: string, isOptional = false): JsonObject {
    if (text.trim() === "" && isOptional) {
        return {};
    }
    checkDepth(text);
    const body = parsed(text);
    if (!isObject(body)) {
        throw undeserialized("It must be an object in JSON.");
    }
    return body;
}

/** The body as the Hub reads it, if it takes all of its members and values. @throws ArmError in the words of a Hub */
export function takenBody(
    kind: Kind,
    body: JsonObject,
    text: string,
    isPatch: boolean,
    options: HubOptions,
): JsonObject {
    const faults = bodyFaults(options.profile, kind.type, body).filter(
        ({ kind }) => !(isPatch && kind === "required") && !(options.isLenient && kind === "unknown"),
    );
    // Resource Manager looks at the root before providers see the rest.
    const fault = faults.find(({ kind, path }) => kind === "unknown" && path.length === 1) ?? faults[0];
    if (fault) {
        throw kind.refusal?.(fault, options) ?? bodyRefusal(fault, kind.type, text);
    }
    return readBody(options.profile, kind.type, body) as JsonObject;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw undeserialized((error as Error).message);
    }
}
