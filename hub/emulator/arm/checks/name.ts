import type { Kind } from "../../kinds/kind.ts";
import { ArmError } from "../../wire/arm-error.ts";

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const USUAL = /^[A-Za-z0-9_]([\w.-]{0,78}\w)?$/;

/** @throws ArmError where a resource of the kind cannot have the name */
export function checkName(kind: Kind, name: string): void {
    const fault = kind.nameFault ? kind.nameFault(name) : USUAL.test(name) ? undefined : USUAL_FAULT;
    if (fault !== undefined) {
        const [, ...relative] = kind.type.split("/");
        throw new ArmError(
            400,
            "InvalidResourceName",
            `Resource name ${name} is invalid for a resource of type ${relative.join("/")}. ${fault}`,
        );
    }
}

const USUAL_FAULT =
    "The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. " +
    "The name may contain word characters or '.', '-', '_'.";
