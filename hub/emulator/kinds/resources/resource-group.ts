import { objectIn } from "../../wire/json.ts";
import type { Kind } from "../kind.ts";

/** @see https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update?view=rest-resources-2019-10-01 */
export const resourceGroup: Kind = {
    type: "Microsoft.Resources/resourceGroups",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["delete"] },
    isTracked: true,
    patches: "all",
    complete({ body }) {
        body.properties = { ...objectIn(body, "properties") };
        return undefined;
    },
    nameFault(name) {
        return /^[-\w.()]{1,90}$/u.test(name) && !name.endsWith(".") ? undefined : NAME_FAULT;
    },
};

const NAME_FAULT =
    "The name can be up to 90 characters long. It can hold letters, digits, '.', '_', '-' and parentheses, and it cannot end with a period.";
