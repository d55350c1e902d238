import type { Parsed } from "../../text/parsed.ts";

/** The texts that a message offers to write instead of one that is not valid. */
export function offered(parsed: Parsed<unknown>): readonly string[] {
    if (parsed.ok) {
        return [];
    }
    const { remedy } = parsed;
    switch (remedy.kind) {
        case "correction":
        case "example":
            return [remedy.text];
        case "values":
            return remedy.values;
        case "question":
            return remedy.examples;
    }
}
