import { notFound } from "../../../hub/emulator/arm/not-found.ts";
import type { Deployed } from "../../../hub/emulator/templates/templates.ts";
import { type JsonObject, objectIn } from "../../../hub/emulator/wire/json.ts";
import type { Raw } from "../../values/raw.ts";
import type { Resources } from "../functions/live.ts";
import { invalidTemplate } from "../refusals/invalid-template.ts";
import { short } from "../refusals/reason.ts";
import type { Targets } from "./targets.ts";

/** A resource of which something is asked. */
interface Asked {
    id: string;
    apiVersion: string;
}

/**
 * What a template asks of a resource. Those that it does not deploy are asked in an API version that it says.
 * @throws ArmError where it does not say which, or in no version
 */
export function askedOf(targets: Targets, called: string, apiVersion: string | undefined): Asked {
    const id = targets.idOf(called);
    const version = apiVersion ?? targets.entry(called)?.apiVersion;
    if (version === undefined) {
        throw invalidTemplate(`The resource '${short(called)}' is not defined in the template`);
    }
    return { id, apiVersion: version };
}

/** Asks the Hub. @throws ArmError where there is no such resource */
export function resourcesOf(deployed: Deployed, targets: Targets): Resources {
    return {
        reference(target, stated, isFull) {
            const { id, apiVersion } = askedOf(targets, target, stated);
            const found = deployed.reference(id, apiVersion) ?? absent(id);
            return isFull ? fullOf(found, id, apiVersion) : objectIn(found, "properties");
        },
        list(action, target, stated, input) {
            const { id, apiVersion } = askedOf(targets, target, stated);
            return deployed.list(action, id, apiVersion, input as JsonObject) ?? absent(id);
        },
    };
}

/** A resource as `reference(…, 'Full')` yields it: with where it is, without id, name and type. */
function fullOf({ id: _id, name: _name, type: _type, ...body }: JsonObject, id: string, apiVersion: string): Raw {
    const [, , subscriptionId = "", , resourceGroupName = ""] = id.split("/");
    return { ...body, apiVersion, subscriptionId, resourceGroupName, resourceId: id };
}

function absent(id: string): never {
    throw notFound(id);
}
