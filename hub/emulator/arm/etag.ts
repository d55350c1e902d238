import type { HubState } from "../hub/hub-state.ts";
import type { Resource } from "../state/resource.ts";

/** The header that tells which version of a resource an answer is about, where its provider tells it. */
export function etagHeader(hub: HubState, { type, etag }: Resource): Record<string, string> {
    return hub.hasEtag(type) ? { etag: `W/"${etag}"` } : {};
}
