import { groupBy } from "../../estate/model/group-by.ts";
import type { Exemption } from "../../settings/shared/exemptions.ts";
import { GlobIndex } from "../../text/glob.ts";
import { applicationName, isInScope, type Subject } from "./scope.ts";

/** Finds the exemptions of the settings by their scopes. There may be thousands, and every finding asks. */
export class ConfiguredExemptions {
    readonly #byScope: ReadonlyMap<string, GlobIndex<Placed>>;

    constructor(exemptions: readonly Exemption[]) {
        const placed = exemptions.map((exemption, at): Placed => ({ exemption, at }));
        // Of those with one scope, only the first is ever found.
        const distinct = [...groupBy(placed, ({ exemption }) => keyOf(exemption, exemption.urn)).values()];
        const scopes = groupBy(
            distinct.map(([first]) => first),
            ({ exemption }) => keyOf(exemption),
        );
        this.#byScope = new Map(
            [...scopes].map(([key, own]) => [key, new GlobIndex(own, ({ exemption }) => exemption.urn ?? "*")]),
        );
    }

    /** The first exemption from a rule that has a finding in its scope. */
    of(rule: string, subject: Subject): Exemption | undefined {
        const [machine] = subject.machines;
        const application = machine && applicationName(machine);
        const found = [
            ...this.#candidates(subject.urn, { rule }),
            ...(machine ? this.#candidates(machine.urn, { rule }) : []),
            ...(machine && application !== undefined ? this.#candidates(machine.urn, { rule, application }) : []),
        ];
        return found.sort((one, other) => one.at - other.at).find(({ exemption }) => isInScope(exemption, subject))
            ?.exemption;
    }

    #candidates(urn: string, scope: Pick<Exemption, "rule" | "application">): Iterable<Placed> {
        return this.#byScope.get(keyOf(scope))?.candidates(urn) ?? [];
    }
}

/** An exemption with its place in the settings. */
interface Placed {
    exemption: Exemption;
    at: number;
}

function keyOf({ rule, application }: Pick<Exemption, "rule" | "application">, urn?: string): string {
    return JSON.stringify([rule, application?.toLowerCase(), urn]);
}
