import { STATUS_CODES } from "node:http";
import { ArmError } from "../wire/arm-error.ts";
import type { ArmReply } from "../wire/exchange.ts";
import type { Asking } from "./server-faults.ts";

/** An answer that the Hub was told to give, in Azure's words where some were seen. */
export function statusReply(
    { status, retryAfter }: { status: number; retryAfter?: number },
    asking: Asking,
    text: string,
): ArmReply {
    const [code, message] = wordsOf(status, asking);
    const headers = {
        // Nobody shall look for a defect where there is none.
        "x-hubguard-fault": text.replace(/[^\x20-\x7e]/g, "?"),
        ...(retryAfter !== undefined && { "retry-after": `${retryAfter}` }),
    };
    const { answer } = new ArmError(status, code, message);
    return { status, headers, body: answer };
}

function wordsOf(status: number, asking: Asking): [code: string, message: string] {
    switch (status) {
        // https://github.com/Azure/migAz/issues/57
        case 429:
            return ["TooManyRequests", "The request is being throttled."];
        // https://github.com/hashicorp/terraform-provider-azurerm/issues/815
        case 500:
            return ["InternalServerError", "An error occurred."];
        // https://github.com/microsoft/MLOS/pull/950
        case 503:
            return ["ServerTimeout", "The request timed out."];
        // https://github.com/microsoft/azure-pipelines-tasks/issues/12925
        case 504: {
            const namespace = asking.type()?.split("/")[0] || "Microsoft.Resources";
            const message = `The gateway did not receive a response from '${namespace}' within the specified time period.`;
            return ["GatewayTimeout", message];
        }
        default: {
            const name = STATUS_CODES[status] ?? "Error";
            return [name.replace(/\W/g, ""), `${name}: this Hub was told to answer so.`];
        }
    }
}
