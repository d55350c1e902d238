import { ArmError } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import type { Kind } from "../kind.ts";

/** @see https://learn.microsoft.com/rest/api/resources/management-locks/create-or-update-by-scope */
export const lock: Kind = {
    type: "Microsoft.Authorization/locks",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: [] },
    isTracked: false,
    patches: "nothing",
    complete({ body }) {
        const level = textIn(objectIn(body, "properties"), "level");
        if (!LEVELS.some((known) => known.toLowerCase() === level?.toLowerCase())) {
            throw new ArmError(
                400,
                "InvalidLockLevel",
                `The lock level '${level ?? ""}' is invalid. The supported levels are 'CanNotDelete, ReadOnly'.`,
            );
        }
        return undefined;
    },
    nameFault: (name) =>
        name.length <= 260 && !/[<>%&:\\?/]|\s$/.test(name)
            ? undefined
            : "It is longer than 260 characters, ends with a blank, or holds one of <>%&:\\?/.",
};

const LEVELS = ["CanNotDelete", "ReadOnly", "NotSpecified"];
