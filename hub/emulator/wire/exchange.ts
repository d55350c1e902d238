import type { Json } from "./json.ts";

/** A request to Azure Resource Manager, already known to come from somebody who may make it. */
export interface ArmRequest {
    /** In capitals. */
    method: string;
    /** Without the query, as it was sent. */
    path: string;
    query: URLSearchParams;
    /**
     * By names in lower case. `Prefer` is none that Resource Manager or a provider documents, and so it is ignored:
     * https://www.rfc-editor.org/rfc/rfc7240#section-2
     */
    headers: Readonly<Record<string, string | undefined>>;
    /** The body as it was sent; empty without one. */
    text: string;
    /** How the client reached the Hub: `https://127.0.0.1:8443`. */
    origin: string;
}

export interface ArmReply {
    status: number;
    headers?: Readonly<Record<string, string>>;
    /** Nothing where the answer has no body. */
    body?: Json;
}
