import { applicationOf } from "../applications/applications.ts";
import { mayDeclare } from "../machines/schemes.ts";
import type { Machine } from "../model/parts.ts";

/** Machines that declare high availability, as far as is known, by application. */
export class Candidates {
    readonly #byApplication: ReadonlyMap<string | undefined, readonly Machine[]>;

    constructor(machines: readonly Machine[]) {
        const candidates = machines.filter(({ protection }) => mayDeclare(protection, "high-availability"));
        this.#byApplication = Map.groupBy(candidates, applicationOf);
    }

    /** How many are of an application, or could be. @param application nothing where that is not known yet */
    countOf(application: string | undefined): number {
        return this.#listsOf(application).reduce((count, machines) => count + machines.length, 0);
    }

    /** What a look at those machines finds first. */
    findOf<T>(application: string | undefined, look: (machine: Machine) => T | undefined): T | undefined {
        for (const machines of this.#listsOf(application)) {
            for (const machine of machines) {
                const found = look(machine);
                if (found !== undefined) {
                    return found;
                }
            }
        }
        return undefined;
    }

    #listsOf(application: string | undefined): (readonly Machine[])[] {
        const names = application === undefined ? [...this.#byApplication.keys()] : [application, undefined];
        return names.map((name) => this.#byApplication.get(name) ?? []);
    }
}
