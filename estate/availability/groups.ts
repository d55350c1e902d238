import { quote } from "../../text/quote.ts";
import { applicationOf } from "../applications/applications.ts";
import { type ArmId, parseArmId } from "../model/arm-id.ts";
import { describeApp, describeMachine, inOrder, spokesman } from "../model/describe.ts";
import type { Estate } from "../model/estate.ts";
import type { AvailabilitySet, Machine } from "../model/parts.ts";
import { ANY, isIdentified } from "../values/pattern.ts";
import { patternOf } from "../values/spelled.ts";
import type { Target } from "../values/target.ts";
import { peek } from "../values/value.ts";
import { placementOf } from "./placement.ts";

/** Machines of one application that declare high availability together. */
export interface Group {
    /** The group as messages call it: `availability set "web" (app erp)`. */
    label: string;
    /** The set that they are in. */
    placement: Target<AvailabilitySet | Machine>;
    /** In the order of their names. */
    machines: readonly [Machine, ...Machine[]];
}

/** The high-availability groups of a stack: a scale set, an application's VMs in one set, or a VM by itself. */
export function highAvailabilityGroups(estate: Estate): Group[] {
    const placed = inOrder(estate.machines.filter(isHighlyAvailable)).map((machine) => {
        return { machine, placement: placementOf(estate, machine) };
    });
    const bySet = [...Map.groupBy(placed, keyOf).values()];
    const byApplication = bySet.flatMap((members) => {
        return [...Map.groupBy(members, ({ machine }) => applicationOf(machine)).values()];
    });
    return byApplication.flatMap(toGroup);
}

function isHighlyAvailable({ protection: { schemes } }: Machine): boolean {
    return schemes.isKnown && schemes.value.includes("high-availability");
}

interface Placed {
    machine: Machine;
    placement: Group["placement"];
}

function keyOf({ machine, placement }: Placed): AvailabilitySet | Machine | string {
    const set = outsideSet(machine);
    // Two Hubs may hold sets of the same names.
    const isOne = placement.isOutside && set && isIdentified(set.name);
    const id = isOne ? [peek(machine.hub.key), set.resourceGroup, set.name].join("/") : undefined;
    return placement.parts[0] ?? id ?? machine;
}

function toGroup([first, ...others]: readonly Placed[]): Group[] {
    if (!first) {
        return [];
    }
    const { machine, placement } = first;
    const [set] = placement.parts;
    const noun = set?.kind === "machine" ? set.noun : "availability set";
    const outside = outsideSet(machine)?.name;
    const name = set?.name ?? (outside?.includes(ANY) ? undefined : outside);
    const machines = [machine, ...others.map((member) => member.machine)] as const;
    const app = describeApp(spokesman(machines).protection);
    return [
        { label: name === undefined ? describeMachine(machine) : `${noun} ${quote(name)}${app}`, placement, machines },
    ];
}

/** An availability set that the stack does not hold is known by its id. */
function outsideSet({ set }: Machine): ArmId | undefined {
    return parseArmId(patternOf(set.id) ?? "", "microsoft.compute/availabilitysets");
}
