import type { Kind } from "./kind.ts";

/** A type that the Hub keeps as it is sent, and does nothing with. */
export function plainKind(type: string): Kind {
    return {
        type,
        answers: { created: 201, replaced: 200, removed: 200, takesTime: [] },
        isTracked: !/^Microsoft\.(Authorization|Resources)\//.test(type) && type.split("/").length === 2,
        patches: "all",
    };
}
