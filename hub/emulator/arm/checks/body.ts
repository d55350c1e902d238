import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { type BodyFault, bodyFaults } from "../../../profile/body-faults.ts";
import { readBody } from "../../../profile/read-body.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { HubOptions } from "../../state/hub-options.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { isObject, type JsonObject } from "../../wire/json.ts";
import { checkDepth } from "./depth.ts";

/** The object that a request sends. @throws ArmError where it sends something else */
export function bodyOf(text: string, isOptional = false): JsonObject {
    if (text.trim() === "" && isOptional) {
        return {};
    }
    checkDepth(text);
    const body = parsed(text);
    if (!isObject(body)) {
        throw new ArmError(
            400,
            "InvalidRequestContent",
            "The request content was invalid and could not be deserialized: 'It must be an object in JSON.'.",
        );
    }
    return body;
}

/**
 * The body as the Hub reads it, if it takes all of its members and values.
 * @throws ArmError in the words of a Hub's JSON reader, https://github.com/Azure/azure-cli/issues/18109
 */
export function takenBody(
    kind: Kind,
    body: JsonObject,
    text: string,
    isPatch: boolean,
    options: HubOptions,
): JsonObject {
    const fault = bodyFaults(options.profile, kind.type, body).find(
        ({ kind }) => !(isPatch && kind === "required") && !(options.isLenient && kind === "unknown"),
    );
    if (fault) {
        const own = kind.refusal?.(fault, options);
        throw own ?? new ArmError(400, codeOf(fault), messageOf(fault, text), { target: pathOf(fault) });
    }
    return readBody(options.profile, kind.type, body) as JsonObject;
}

function codeOf({ kind }: BodyFault): string {
    return kind === "unknown" || kind === "kind" ? "InvalidRequestContent" : "InvalidParameter";
}

function messageOf(fault: BodyFault, text: string): string {
    const { kind, member, model, value, because } = fault;
    const path = pathOf(fault);
    switch (kind) {
        case "unknown":
            return `Could not find member '${member}' on object of type '${model}'. Path '${path}', ${placeOf(fault, text)}.`;
        case "kind":
            return `Error converting value ${JSON.stringify(value)} at '${path}' of type '${model}'. Path '${path}', ${placeOf(fault, text)}.`;
        case "required":
            return `Required parameter '${path}' is missing (null).`;
        case "enumeration":
            return `The value ${JSON.stringify(value)} of parameter '${path}' is invalid.`;
        case "refused":
            return `The value of parameter '${path}' is invalid: ${because ?? "a Hub does not take it"}.`;
    }
}

/** As .NET's JSON reader writes a path: `properties.storageProfile.dataDisks[0].toBeDetached`. */
function pathOf({ path }: BodyFault): string {
    return path
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
        .join("")
        .replace(/^\./, "");
}

/** Where the member stands in what was sent, as that reader counts: behind its name and the colon. */
function placeOf({ path }: BodyFault, text: string): string {
    const node = parseTree(text);
    const found = node && findNodeAtLocation(node, [...path]);
    const before = text.slice(0, (found?.parent?.colonOffset ?? found?.offset ?? 0) + 1);
    const lines = before.split("\n");
    return `line ${lines.length}, position ${lines.at(-1)?.length ?? 0}`;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        const reason = (error as Error).message;
        throw new ArmError(
            400,
            "InvalidRequestContent",
            `The request content was invalid and could not be deserialized: '${reason}'.`,
        );
    }
}
