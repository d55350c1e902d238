import { ArmError } from "../../../wire/arm-error.ts";
import { textIn } from "../../../wire/json.ts";
import type { Service } from "../../service.ts";

const TYPE = "Microsoft.Network/connections/sharedKey";

/**
 * The key of a connection, which is read and set beside it. Terraform's providers set it with every change.
 * @see https://learn.microsoft.com/rest/api/network-gateway/virtual-network-gateway-connections/set-shared-key?view=rest-network-gateway-2018-11-01
 */
export const sharedKeys: readonly Service[] = [
    {
        type: TYPE,
        method: "GET",
        answer: ({ resource }) => ({ output: { value: textIn(resource?.secrets ?? {}, "sharedKey") ?? "" } }),
    },
    {
        type: TYPE,
        method: "PUT",
        answer({ resource, body }) {
            const value = textIn(body, "value");
            if (!resource || value === undefined || value === "") {
                throw new ArmError(400, "InvalidRequestFormat", "The key of a connection is sent as the text 'value'.");
            }
            return {
                changes: [{ put: { ...resource, secrets: { ...resource.secrets, sharedKey: value } } }],
                output: { value },
            };
        },
    },
];
