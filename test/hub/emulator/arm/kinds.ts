import { KINDS } from "../../../../hub/emulator/kinds/index.ts";
import type { Kind } from "../../../../hub/emulator/kinds/kind.ts";

/** The kinds of a Hub, with some replaced by others that a test is about. */
export function kindsWith(...kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
    return new Map([...KINDS, ...kinds.map((kind) => [kind.type.toLowerCase(), kind] as const)]);
}

/** A kind whose writes and deletions take time. */
export const SLOW: Kind = {
    type: "Microsoft.Network/localNetworkGateways",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "delete"] },
    isTracked: true,
    patches: "all",
    complete({ body }) {
        body.properties = { ...(body.properties as object) };
        return undefined;
    },
};
