import type { HubState } from "../hub/hub-state.ts";
import { NotKept } from "../state/journal.ts";
import { ArmError } from "../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../wire/exchange.ts";
import { type Address, addressOf, isResource } from "./address.ts";
import { ownAnswer } from "./own/index.ts";
import { type Target, targetOf } from "./target.ts";
import { act } from "./verbs/act.ts";
import { get, head } from "./verbs/get.ts";
import { list } from "./verbs/list.ts";
import { patch } from "./verbs/patch.ts";
import { put } from "./verbs/put.ts";
import { remove } from "./verbs/remove.ts";

const VERBS: ReadonlyMap<string, (target: Target) => ArmReply> = new Map([
    ["GET", get],
    ["HEAD", head],
    ["PUT", put],
    ["PATCH", patch],
    ["DELETE", remove],
]);

/** What the Hub answers to a request. Never throws: what it refuses is an answer too. */
export function answer(hub: HubState, request: ArmRequest): ArmReply {
    try {
        hub.settle();
        return answered(hub, request, addressOf(request.path));
    } catch (error) {
        const refusal = error instanceof ArmError ? error : failureOf(error);
        return { status: refusal.status, headers: refusal.headers, body: refusal.answer };
    }
}

function answered(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const own = ownAnswer(hub, request, address);
    if (own) {
        return own;
    }
    if (request.method === "POST" && !isResource(address)) {
        return act(hub, request, address);
    }
    const target = targetOf(hub, request, address);
    const verb = isResource(address) ? VERBS.get(request.method) : request.method === "GET" ? list : undefined;
    if (!verb || (target.type.isReadOnly && verb !== get && verb !== head && verb !== list)) {
        throw new ArmError(
            405,
            "MethodNotAllowed",
            `The HTTP method '${request.method}' is not supported at '${request.path}'.`,
        );
    }
    return verb(target);
}

/** What is not kept, or a defect of the emulator. Its trace is nobody's business who asks. */
function failureOf(error: unknown): ArmError {
    const defect = "The Hub could not answer. This is a defect of hubguard's emulator: please report it.";
    return new ArmError(500, "InternalServerError", error instanceof NotKept ? error.message : defect);
}
