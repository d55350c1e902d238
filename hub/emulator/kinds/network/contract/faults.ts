import { ArmError } from "../../../wire/arm-error.ts";
import type { Json } from "../../../wire/json.ts";

/** A request that the network resource provider refuses, in its words. */
export function refused(code: string, message: string): ArmError {
    return new ArmError(400, code, message);
}

/** A body that it cannot read. @see https://github.com/Azure/azure-cli/issues/934 */
export function unreadable(code: string, message: string): ArmError {
    return new ArmError(400, "InvalidRequestFormat", "Cannot parse the request.", { details: [{ code, message }] });
}

/** A value that it refuses in words that nobody has written down. @param expected what to write: `a number from 1 to 65534` */
export function invalid(id: string, member: string, value: Json | undefined, expected: string): ArmError {
    const told = value === undefined ? "is missing" : `${JSON.stringify(value)} is invalid`;
    return new ArmError(400, "InvalidParameter", `The value of '${member}' of ${id} ${told}: it must be ${expected}.`, {
        target: member,
    });
}

/**
 * A resource that is not where another one needs it.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found
 */
export function missing(id: string, by: string): ArmError {
    return refused(
        "InvalidResourceReference",
        `Resource ${id} referenced by resource ${by} was not found. Please make sure that the referenced resource exists, ` +
            "and that both resources are in the same region.",
    );
}

/** What is not in a list of a resource. */
export function absent(id: string): ArmError {
    return new ArmError(404, "NotFound", `Resource ${id} not found.`);
}
