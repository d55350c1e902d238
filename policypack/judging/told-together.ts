import { inOrder } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import type { Exemption, JudgedFinding } from "./judged-finding.ts";
import type { Alike } from "./rule.ts";

/** What a rule says. */
export interface Told extends Pick<JudgedFinding, "urn" | "machines" | "message"> {
    alike?: Alike | undefined;
}

/** What a rule says, and what it is exempt by. */
interface Judged {
    told: Told;
    exemption: Exemption;
}

/**
 * The same with one finding for all that say the same, at the first of their machines. What is exempt stands by itself: an
 * exemption is of its own machine, and the others are told without it.
 */
export function toldTogether(judged: readonly Judged[]): readonly Judged[] {
    // Most rules have nothing to say, of each of thousands of machines.
    if (judged.length < 2) {
        return judged;
    }
    const groups = Map.groupBy(judged, (one) => {
        const { alike } = one.told;
        return alike && one.exemption === undefined ? alike.key : one;
    });
    return [...groups.values()].flatMap((alike) => together(alike));
}

function together(alike: readonly Judged[]): readonly Judged[] {
    const [first, ...others] = inOrder(alike.map((judged) => ({ judged, name: nameOf(judged) })));
    const tell = first?.judged.told.alike?.tell;
    if (first === undefined || tell === undefined || others.length === 0) {
        return alike;
    }
    const machines = inOrder([...new Set(alike.flatMap(({ told }) => told.machines))]);
    const { urn } = first.judged.told;
    return [{ told: { urn, machines, message: tell(machines) }, exemption: undefined }];
}

function nameOf({ told: { machines } }: Judged): string {
    const [machine] = inOrder<Machine>(machines);
    return machine?.name ?? "";
}
