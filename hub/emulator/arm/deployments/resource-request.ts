import type { ArmRequest } from "../../wire/exchange.ts";

/** The request that a client would send. */
export function requestFor(method: string, id: string, apiVersion: string, text: string, origin: string): ArmRequest {
    const path = id.split("/").map(encodeURIComponent).join("/");
    return { method, path, query: new URLSearchParams({ "api-version": apiVersion }), headers: {}, text, origin };
}
