import { ArmError } from "../../wire/arm-error.ts";

/*
 * How the compute resource provider refuses. Where nothing else is said, its texts are those of
 * https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages
 */

/** What the state of things does not allow now. */
export function notAllowed(message: string): ArmError {
    return new ArmError(409, "OperationNotAllowed", message);
}

/** @param parameter as that provider names it: `osDisk.osType` */
export function invalid(parameter: string, message: string): ArmError {
    return new ArmError(400, "InvalidParameter", message, { target: parameter });
}

export function missing(parameter: string): ArmError {
    return invalid(parameter, `Required parameter '${parameter}' is missing (null).`);
}

/** https://learn.microsoft.com/azure/virtual-machines/troubleshooting-shared-images tells this text and the one of ranges. */
export function unexpected(parameter: string): ArmError {
    return invalid(parameter, `Parameter '${parameter}' is not allowed.`);
}

export function unknownValue(parameter: string, value: unknown): ArmError {
    return invalid(parameter, `The value '${value}' of parameter '${parameter}' is invalid.`);
}

export function outOfRange(parameter: string, value: unknown, from: number, to: number): ArmError {
    return invalid(
        parameter,
        `The value '${value}' of parameter '${parameter}' is out of range. The value must be between '${from}' and '${to}', inclusive.`,
    );
}

/** https://github.com/Azure/azure-powershell/issues/1820 */
export function changed(property: string): ArmError {
    return new ArmError(409, "PropertyChangeNotAllowed", `Changing property '${property}' is not allowed.`, {
        target: property,
    });
}

/** Input that contradicts what is there. */
export function conflicting(message: string, target: string): ArmError {
    return new ArmError(409, "ConflictingUserInput", message, { target });
}

export function absent(message: string): ArmError {
    return new ArmError(404, "NotFound", message);
}
