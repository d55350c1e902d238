import type { Kind } from "../../kinds/kind.ts";
import { usualNameFault } from "../../kinds/usual-name.ts";
import { ArmError } from "../../wire/arm-error.ts";

/** @throws ArmError where a resource of the kind cannot have the name */
export function checkName(kind: Kind, name: string): void {
    const fault = kind.nameFault ? kind.nameFault(name) : usualNameFault(name);
    if (fault !== undefined) {
        const [, ...relative] = kind.type.split("/");
        throw new ArmError(
            400,
            "InvalidResourceName",
            `Resource name ${name} is invalid for a resource of type ${relative.join("/")}. ${fault}`,
        );
    }
}
