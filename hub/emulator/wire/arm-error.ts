import type { JsonObject } from "./json.ts";

interface Details {
    target?: string;
    details?: readonly ArmErrorBody[];
    headers?: Readonly<Record<string, string>>;
}

/** What Azure Resource Manager says of an error. */
export interface ArmErrorBody {
    code: string;
    message: string;
    target?: string;
    details?: readonly ArmErrorBody[];
}

/**
 * A request that the Hub refuses.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 */
export class ArmError extends Error {
    readonly status: number;
    readonly code: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly #details: Details;

    constructor(status: number, code: string, message: string, { headers = {}, ...details }: Details = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.#details = details;
    }

    /** The error as the body of an operation or a deployment tells it. */
    get body(): ArmErrorBody {
        return { code: this.code, message: this.message, ...this.#details };
    }

    /** The error as the body of an answer. */
    get answer(): JsonObject {
        return { error: this.body as unknown as JsonObject };
    }
}
