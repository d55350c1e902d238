import { parseDuration } from "../../time/duration.ts";
import type { Objectives } from "../terms/objectives.ts";
import type { Contribution } from "./contribution.ts";
import { defined } from "./defined.ts";
import type { Disagreement } from "./recovery-plan.ts";

type Stating = Pick<Contribution<unknown>, "objectives"> & { deployments: readonly { name: string }[] };

const OBJECTIVES = ["rto", "rpo", "criticality", "mttr", "lastDrill"] as const satisfies (keyof Objectives)[];

/** What holds for an application whose components may disagree: nothing where none of them states objectives. */
export function strictest(contributions: readonly Stating[]): Objectives | undefined {
    const stated = (objective: keyof Objectives) => valuesOf(contributions, objective).sort(byLength);
    const [[rto], [rpo], criticality] = [stated("rto"), stated("rpo"), stated("criticality")];
    return rto === undefined || rpo === undefined
        ? undefined
        : defined<Objectives>({
              rto,
              rpo,
              criticality: criticality.length === 1 ? criticality[0] : undefined,
              mttr: stated("mttr").at(-1),
              lastDrill: stated("lastDrill")[0],
          });
}

/** Objectives that components state differently. */
export function disagreements(contributions: readonly Stating[]): Disagreement[] {
    return OBJECTIVES.flatMap((objective) => {
        const values = valuesOf(contributions, objective).sort(byLength);
        const statements = values.map((value) => ({
            value,
            components: contributions
                .filter(({ objectives }) => objectives?.[objective] === value)
                .map(({ deployments }) => deployments[0]?.name ?? ""),
        }));
        return statements.length > 1 ? [{ objective, statements }] : [];
    });
}

function valuesOf(contributions: readonly Stating[], objective: keyof Objectives): string[] {
    return [...new Set(contributions.flatMap(({ objectives }) => objectives?.[objective] ?? []))];
}

/** Durations from short to long; dates, whose digits are in order, and names as texts. */
function byLength(one: string, other: string): number {
    const [a, b] = [parseDuration(one), parseDuration(other)];
    return a.ok && b.ok ? a.value.seconds - b.value.seconds : one < other ? -1 : 1;
}
