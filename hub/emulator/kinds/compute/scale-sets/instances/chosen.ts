import type { HubView } from "../../../../state/hub-view.ts";
import type { Resource } from "../../../../state/resource.ts";
import type { ArmError } from "../../../../wire/arm-error.ts";
import type { JsonObject } from "../../../../wire/json.ts";
import { invalid, missing } from "../../refusals.ts";
import { instancesOf } from "./instances-of.ts";

/**
 * The instances that an action is about: those that its body names, or all.
 * @param mustName whether it must name some, be it by `*`
 * @throws ArmError where one that it names is not there
 */
export function chosenInstances({ id }: Resource, body: JsonObject, hub: HubView, mustName: boolean): Resource[] {
    const all = instancesOf(id, hub);
    const named = Array.isArray(body.instanceIds) ? body.instanceIds.map((one) => `${one}`) : [];
    if (named.length === 0 && mustName) {
        throw missing("instanceIds");
    }
    if (named.length === 0 || named.includes("*")) {
        return all;
    }
    return [...new Set(named)].map((name) => {
        const found = all.find((instance) => instance.name === name);
        if (!found) {
            throw notActive(name);
        }
        return found;
    });
}

/** https://github.com/microsoft/onefuzz: its clients look for this text. */
export function notActive(name: string): ArmError {
    return invalid(
        "instanceIds",
        `The provided instanceId ${name} is not an active Virtual Machine Scale Set VM instanceId.`,
    );
}
