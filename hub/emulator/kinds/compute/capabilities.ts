import { isObject, type JsonObject } from "../../wire/json.ts";

/**
 * The properties of a machine or a scale set without additional capabilities that say nothing. Terraform's providers
 * always send them, and expect to read none where none was told.
 * @see https://github.com/hashicorp/terraform-provider-azurestack/blob/v1.0.0/internal/services/compute/virtual_machine.go
 */
export function withToldCapabilities(properties: JsonObject): JsonObject {
    const { additionalCapabilities, ...others } = properties;
    const isTold = isObject(additionalCapabilities) && Object.keys(additionalCapabilities).length > 0;
    return isTold ? properties : others;
}
