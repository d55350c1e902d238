import { keyOf } from "../../../state/resource.ts";
import { objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Service } from "../../service.ts";
import { absent } from "../contract/faults.ts";

/** The rules that every group ends with, or one of them. */
export const defaultRules: Service = {
    type: "Microsoft.Network/networkSecurityGroups/defaultSecurityRules",
    method: "GET",
    answer({ hub, resource, names: [, name] }) {
        const body = resource ? hub.shown(resource) : {};
        const value = objectsIn(objectIn(body, "properties"), "defaultSecurityRules");
        if (name === undefined) {
            return { output: { value } };
        }
        const rule = value.find((one) => keyOf(textIn(one, "name") ?? "") === keyOf(name));
        if (!rule) {
            throw absent(`${resource?.id}/defaultSecurityRules/${name}`);
        }
        return { output: rule };
    },
};
