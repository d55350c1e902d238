import type { Field } from "../../protection/tags/fields.ts";
import { printable, quote } from "../../text/quote.ts";
import { memberOf, type Protection } from "../tags/protection.ts";
import { Known, Planned, peekPublic, type Statement } from "../values/value.ts";
import type { Machine, Part } from "./parts.ts";

/** A machine as messages call it: `VM "db-0" (app erp)`. */
export function describeMachine({ noun, name, protection }: Machine): string {
    return `${noun} ${quote(name)}${describeApp(protection)}`;
}

/** Machines, with their application where they have one in common: `VMs "db-0", "db-1", "db-2" and 37 more (app erp)`. */
export function describeMachines(machines: readonly Machine[]): string {
    const [first, ...others] = machines;
    if (!first || others.length === 0) {
        return first ? describeMachine(first) : "";
    }
    const noun = others.every((machine) => machine.noun === first.noun) ? first.noun : "machine";
    const names = inOrder(machines).map(({ name }) => name);
    const app = describeApp(spokesman([first, ...others]).protection);
    const isOfAll = others.every(({ protection }) => describeApp(protection).toLowerCase() === app.toLowerCase());
    return `${noun}s ${listNames(names)}${isOfAll ? app : ""}`;
}

/** Who tells of machines of one application how that is called: it is a secret where one of them keeps it one. */
export function spokesman(machines: readonly [Machine, ...Machine[]]): Machine {
    const keepsSecret = ({ protection: { app } }: Machine) => app instanceof Known && app.isSecret;
    return machines.find(keepsSecret) ?? machines[0];
}

/** A part as messages call it: `availability set "web"`. */
export function describePart(part: Part): string {
    switch (part.kind) {
        case "machine":
            return describeMachine(part);
        case "capture":
            return `${part.noun} ${quote(part.name)}`;
        case "hub resource":
            return `${printable(part.type)} ${quote(part.name)}`;
        case "opaque":
            return `resource ${quote(part.name)}`;
        default:
            return `${part.kind} ${quote(part.name)}`;
    }
}

/** Resources are registered in no fixed order; messages name them in that of their names. */
export function inOrder<T extends { name: string }>(named: readonly T[]): T[] {
    return named.toSorted((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator("en", { numeric: true });

/** The application behind what belongs to it: ` (app erp)`; nothing where it is not known, or a secret. */
export function describeApp({ app }: Protection): string {
    const name = peekPublic(app);
    return name === undefined ? "" : ` (app ${printable(name)})`;
}

/** A value in a sentence: texts in quotes; a secret as Pulumi itself shows one. */
export function tell({ value, isSecret }: Pick<Known<unknown>, "value" | "isSecret">): string {
    if (isSecret) {
        return "[secret]";
    }
    return typeof value === "string" ? quote(value) : `${value}`;
}

/** What says a field of a machine: `tag "backup-target"`, or `backup plan "gold-4h"` where that does in its stead. */
export function describeSource(protection: Protection, field: Field, tag: (field: Field) => string): string {
    const { backupPlan: plan } = protection;
    const isPlanned = protection[memberOf(field)] instanceof Planned && plan instanceof Known;
    return isPlanned ? `backup plan ${tell(plan)}` : `tag "${tag(field)}"`;
}

/** What is known of statements, each value once: `5m and 10m`. */
export function listValues(statements: readonly Statement<unknown>[]): string {
    const known = statements.filter((statement) => statement instanceof Known);
    return list([...new Set(known.map(tell))]);
}

/** Names in a sentence: `"a"`, `"a" and "b"`, `"a", "b", "c" and 37 more`. */
export function listNames(names: readonly string[], most = 3): string {
    return joined(names.slice(0, most).map(quote), names.length - most);
}

/** What is called by more than a name, in a sentence. */
export function list(items: readonly string[], most = 3): string {
    return joined(items.slice(0, most), items.length - most);
}

function joined(items: readonly string[], rest: number): string {
    const shown = rest > 0 ? [...items, `${rest} more`] : items;
    return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : (shown[0] ?? "");
}

/** All of so many, as a sentence counts them: `both`, `all 40`. */
export function everyOf(count: number): string {
    return count === 2 ? "both" : `all ${count}`;
}

/** So many of something: `1 VM`, `40 VMs`. */
export function counted(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
