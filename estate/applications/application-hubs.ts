import { mayDeclare } from "../machines/schemes.ts";
import { append, type Estate } from "../model/estate.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { Known, peek, type Value } from "../values/value.ts";
import { applicationOf } from "./applications.ts";

/** On which Hubs applications run with high availability. */
export class ApplicationHubs {
    /** One machine for each Hub, by application; by nothing, those whose application is not known yet. */
    readonly #machines = new Map<string | undefined, Machine[]>();
    /** One machine for each Hub, of any application. */
    readonly #all: readonly Machine[];

    constructor(estate: Estate) {
        const machines = estate.machines.filter(({ protection }) => mayDeclare(protection, "high-availability"));
        for (const machine of distinct(machines, applicationOf)) {
            append(this.#machines, applicationOf(machine), machine);
        }
        this.#all = distinct(machines, () => undefined);
    }

    /** Whether the application of a machine runs with high availability on another Hub, too. */
    runsElsewhere(machine: Machine): Value<boolean> {
        const application = applicationOf(machine);
        if (application === "") {
            return new Known(false);
        }
        const ofUnknown = this.#machines.get(undefined) ?? [];
        const others =
            application === undefined ? this.#all : [...(this.#machines.get(application) ?? []), ...ofUnknown];
        const answers = others.map((other) => isElsewhere(machine, other));
        const yes = answers.find((answer) => peek(answer));
        return yes ?? answers.find((answer) => answer instanceof Unknown) ?? new Known(false);
    }
}

/** Whether another machine is one of the same application on another Hub. */
function isElsewhere(machine: Machine, other: Machine): Value<boolean> {
    const isSame = machine.hub.isSameAs(other.hub);
    if (!(isSame instanceof Known) || isSame.value) {
        return isSame instanceof Unknown ? isSame : new Known(false);
    }
    const { app, schemes } = other.protection;
    return [machine.protection.app, app, schemes].find((value) => value instanceof Unknown) ?? new Known(true);
}

/** One machine stands for all of its Hub of which the same is known. */
function distinct(machines: readonly Machine[], labelOf: (machine: Machine) => string | undefined): Machine[] {
    const keys = machines.map((machine) => {
        const { hub, protection } = machine;
        return [
            JSON.stringify([labelOf(machine), peek(hub.key), protection.schemes instanceof Unknown]),
            machine,
        ] as const;
    });
    return [...new Map(keys).values()];
}
