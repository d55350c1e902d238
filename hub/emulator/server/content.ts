import { ArmError } from "../wire/arm-error.ts";

/**
 * Looks at a body before anybody reads it.
 * @throws ArmError where it is not JSON by its type
 * @see https://github.com/Azure/azure-cli/issues/10143
 */
export function checkContent(type: string | undefined, text: string): void {
    if (text !== "" && !/^application\/json\s*(;|$)/i.test(type ?? "")) {
        throw new ArmError(
            415,
            "UnsupportedMediaType",
            `The content media type '${type ?? "<null>"}' is not supported. Only 'application/json' is supported.`,
        );
    }
}
