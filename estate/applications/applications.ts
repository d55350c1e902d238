import { inOrder, tell } from "../model/describe.ts";
import { append } from "../model/estate.ts";
import { oncePerEstate } from "../model/once-per-estate.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { Known, peek } from "../values/value.ts";

/** Machines for which recovery objectives hold together. */
export interface Application {
    /** The application as messages call it: `application "erp"`. */
    label: string;
    /** In the order of their names. */
    machines: readonly Machine[];
}

/** The applications of a stack, in the order of their names. A machine that names none belongs to none. */
export const applicationsOf = oncePerEstate(({ machines }): readonly Application[] => {
    const byName = new Map<string, Machine[]>();
    for (const machine of machines) {
        const name = applicationOf(machine);
        if (name) {
            append(byName, name, machine);
        }
    }
    const applications = [...byName].map(([name, members]) => ({ name, machines: inOrder(members) }));
    return inOrder(applications).map(({ machines }) => ({ label: labelOf(machines), machines }));
});

/** Machines that may be of any application: theirs is not known yet. */
export const strangersIn = oncePerEstate(({ machines }): readonly Machine[] => {
    return machines.filter((machine) => applicationOf(machine) === undefined);
});

/** The name of a machine's application, as names are compared: empty where it states none, nothing where it is not known. */
export function applicationOf({ protection: { app } }: Machine): string | undefined {
    return app instanceof Unknown ? undefined : (peek(app)?.toLowerCase() ?? "");
}

/** The name as one of the machines spells it; a secret where it is one for any of them. */
function labelOf(machines: readonly Machine[]): string {
    const names = machines.map(({ protection }) => protection.app).filter((name) => name instanceof Known);
    const told = names.find(({ isSecret }) => isSecret) ?? names[0];
    return `application ${told ? tell(told) : ""}`;
}
