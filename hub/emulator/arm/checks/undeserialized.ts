import { ArmError } from "../../wire/arm-error.ts";

/** What Resource Manager says of a body that it cannot read. @see https://github.com/Azure/azure-sdk-for-net/issues/3487 */
export function undeserialized(reason: string): ArmError {
    const message = `The request content was invalid and could not be deserialized: '${reason}'.`;
    return new ArmError(400, "InvalidRequestContent", message);
}
