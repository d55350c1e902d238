import { misspelt, similar } from "../../text/nearest.ts";
import { printable } from "../../text/quote.ts";
import { meantBy } from "./other-names.ts";

/**
 * What to say of a member that nothing reads.
 * @param parent the path of the object that has it, empty for the arguments themselves
 * @param outer an object around it that may be meant to have the member
 */
export function unknownMember(parent: string, name: string, known: readonly string[], outer?: Outer): string {
    const prefix = parent ? `${parent}.` : "";
    return `${prefix}${printable(name)} is not an argument. ${adviceOn(prefix, name, known, outer)}`;
}

interface Outer {
    path: string;
    known: readonly string[];
}

function adviceOn(prefix: string, name: string, known: readonly string[], outer?: Outer): string {
    const written = misspelt(name, known);
    // Within a plan, what stands before its own members is not the plan of a backup.
    const meantHere = meantBy(name, known).filter((path) => !outer || !path.startsWith(`${outer.path}.`));
    const paths = written === undefined ? meantHere : [written];
    const [only = ""] = paths;
    if (paths.length === 1 && known.includes(only)) {
        return `Write "${only}".`;
    }
    const outside = paths.length === 0 && outer ? meantAround(prefix, name, outer) : [];
    const all = [...paths.map((path) => `${prefix}${path}`), ...outside];
    if (all.length > 0) {
        return `State it as ${all.join(" or ")}.`;
    }
    const like = similar(name, known);
    return like === undefined ? "Remove it." : `Did you mean "${like}"?`;
}

/** By itself, or together with the name of the object that it stands in: the frequency of a backup is its schedule. */
function meantAround(prefix: string, name: string, { path: around, known }: Outer): string[] {
    const own = prefix.slice(around.length + 1, -1);
    const paths = [name, `${own} ${name}`].map((one) => meantBy(one, known)).find(({ length }) => length > 0) ?? [];
    return paths.map((path) => `${around}.${path}`);
}
