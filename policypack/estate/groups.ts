import { quote } from "../../protection/quote.ts";
import { parseArmId } from "./arm/arm-id.ts";
import { describeApp, describeMachine, inOrder } from "./describe.ts";
import { append, type Estate } from "./estate.ts";
import type { Machine } from "./parts.ts";
import { peek } from "./value.ts";

/** Machines that declare high availability together. */
export interface Group {
    /** The group as messages call it: `availability set "web" (app erp)`. */
    label: string;
    machines: readonly Machine[];
}

/** The high-availability groups of a stack: a scale set, the members of an availability set, or a machine by itself. */
export function highAvailabilityGroups(estate: Estate): Group[] {
    const groups = new Map<string, Machine[]>();
    for (const machine of estate.machines) {
        const { protection } = machine.protection;
        if (protection.isKnown && protection.value.includes("high-availability")) {
            append(groups, setKey(estate, machine), machine);
        }
    }
    return [...groups.values()].map((members) => {
        const machines = inOrder(members);
        return { label: labelOf(estate, machines), machines };
    });
}

function setKey(estate: Estate, machine: Machine): string {
    const set = estate.follow(machine.urn, machine.set, "availability set");
    return set.parts[0]?.key ?? peek(machine.set.id)?.toLowerCase() ?? machine.key;
}

function labelOf(estate: Estate, machines: readonly Machine[]): string {
    const [first] = machines;
    if (!first) {
        return "";
    }
    const set = estate.follow(first.urn, first.set, "availability set").parts[0];
    // A set that the stack does not hold is known by its id.
    const name = set?.name ?? parseArmId(peek(first.set.id) ?? "", "microsoft.compute/availabilitysets")?.name;
    return name === undefined
        ? describeMachine(first)
        : `availability set ${quote(name)}${describeApp(first.protection)}`;
}
