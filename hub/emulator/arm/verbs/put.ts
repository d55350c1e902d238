import { nameOf } from "../../state/places.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import { type JsonObject, textIn } from "../../wire/json.ts";
import { bodyOf, takenBody } from "../checks/body.ts";
import { checkLocation, locationOf } from "../checks/location.ts";
import { checkLocks } from "../checks/locks.ts";
import { checkName } from "../checks/name.ts";
import { checkPreconditions } from "../checks/preconditions.ts";
import type { Target } from "../target.ts";
import { putItem } from "./item.ts";
import { write } from "./write.ts";

export function put(target: Target): ArmReply {
    const { hub, request, kind, type, id } = target;
    const sent = bodyOf(request.text);
    checkNamed(sent, id);
    checkName(kind, nameOf(id));
    const before = hub.resources.get(id);
    // Resource Manager looks at that before providers see the body.
    if (kind.isTracked) {
        checkLocation(hub.options, type, sent, before);
    }
    if (target.list) {
        // Templates give a location to all, and it is not handed on for what has none.
        const { location: _location, ...own } = sent;
        const item = takenBody(kind, own, request.text, false, hub.options);
        checkLocks(hub, id, "write");
        return putItem(target, item);
    }
    const taken = takenBody(kind, sent, request.text, false, hub.options);
    const { id: _id, name: _name, type: _type, etag: _etag, ...body } = taken;
    const located = kind.isTracked ? { ...body, location: locationOf(hub.options) } : body;
    checkPreconditions(request, before);
    return write(target, located, before, false);
}

/** A body may repeat the id and the name, but no others. */
function checkNamed(body: JsonObject, id: string): void {
    const name = textIn(body, "name");
    if (name !== undefined && name !== "" && name.toLowerCase() !== nameOf(id).toLowerCase() && !name.includes("/")) {
        throw new ArmError(
            400,
            "InvalidRequestContent",
            `The request content is not valid and could not be deserialized: 'The resource name '${name}' in the body does not match '${nameOf(id)}' in the URI.'.`,
        );
    }
}
