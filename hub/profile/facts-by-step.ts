import type { Member, MemberFact, Model } from "./data.ts";

/** Facts by the paths of members. */
export type Facts = Readonly<Record<string, MemberFact>>;

/** What is known of a member beyond its contract, and of those below it. */
interface Step {
    fact?: MemberFact;
    within: Record<string, MemberFact>;
}

/**
 * The facts of a model by the first step of their paths, as its contract spells it: of its own members, and of those that
 * stand within its `properties`. What neither has may be asked for in both.
 */
export function factsByStep(contract: Model, properties: Model, facts: Facts) {
    const own = new Map<string, Step>();
    const within: Record<string, MemberFact> = {};
    for (const [path, fact] of Object.entries(facts)) {
        const [first = "", ...rest] = path.split(".");
        const [above, below] = [spelled(contract, first), spelled(properties, first)];
        const isBelow = below !== undefined && (above === undefined || contract[above]?.readOnly === true);
        if (isBelow || above === undefined) {
            within[path] = fact;
        }
        if (!isBelow) {
            const name = above ?? first;
            const step = own.get(name) ?? { within: {} };
            own.set(name, step);
            if (rest.length === 0) {
                step.fact = fact;
            } else {
                step.within[rest.join(".")] = fact;
            }
        }
    }
    return { own, within };
}

function spelled(model: Model, input: string): string | undefined {
    const isMeant = ([name, member]: [string, Member]) => name === input || member.input === input;
    return Object.entries(model).find(isMeant)?.[0];
}
