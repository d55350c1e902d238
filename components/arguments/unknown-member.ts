import { misspelt, similar } from "../../text/nearest.ts";
import { printable } from "../../text/quote.ts";
import { meantBy } from "./other-names.ts";

/**
 * What to say of a member that nothing reads.
 * @param parent the path of the object that has it, empty for the arguments themselves
 */
export function unknownMember(parent: string, name: string, known: readonly string[]): string {
    const prefix = parent ? `${parent}.` : "";
    return `${prefix}${printable(name)} is not an argument. ${adviceOn(prefix, name, known)}`;
}

function adviceOn(prefix: string, name: string, known: readonly string[]): string {
    const written = misspelt(name, known);
    const paths = written === undefined ? meantBy(name, known) : [written];
    const [only = ""] = paths;
    if (paths.length === 1 && known.includes(only)) {
        return `Write "${only}".`;
    }
    if (paths.length > 0) {
        return `State it as ${paths.map((path) => `${prefix}${path}`).join(" or ")}.`;
    }
    const meant = similar(name, known);
    return meant === undefined ? "Remove it." : `Did you mean "${meant}"?`;
}
