import { append, type Estate } from "../../estate/model/estate.ts";
import { groupBy } from "../../estate/model/group-by.ts";
import type { Unknown } from "../../estate/values/unknown.ts";
import type { Exemption } from "../../settings/shared/exemptions.ts";
import type { Settings } from "../../settings/shared/settings.ts";
import { ConfiguredExemptions } from "./configured-exemptions.ts";
import type { Subject } from "./scope.ts";
import { exemptionByTags } from "./tags.ts";
import type { Terms } from "./terms.ts";

/** A finding that is not reported. */
export interface ExemptFinding extends Subject {
    /** What would have been reported. */
    message: string;
}

/** All that one exemption covers in a stack. */
export interface Exempted {
    terms: Terms;
    findings: readonly [ExemptFinding, ...ExemptFinding[]];
}

/** Keeps what the exemptions of a run cover, so that nothing is silently gone. */
export class ExemptionRegister {
    readonly #settings: Settings;
    readonly #configured: ConfiguredExemptions;
    readonly #kept = new Map<string, { terms: Terms; finding: ExemptFinding }[]>();

    constructor(settings: Settings) {
        this.#settings = settings;
        this.#configured = new ConfiguredExemptions(settings.exemptions);
    }

    /** What a finding of a rule is exempt by, or what is not known yet and may exempt it; what is exempt is kept. */
    exemptionOf(rule: string, finding: ExemptFinding): Terms | Unknown | undefined {
        const { exemptionTags, today } = this.#settings;
        const configured = this.#configured.of(rule, finding);
        const byTags = configured || !exemptionTags ? undefined : exemptionByTags(rule, finding.machines, today);
        const terms = configured ?? byTags?.terms;
        if (terms) {
            append(this.#kept, finding.urn, { terms, finding });
        }
        // Asking notes that the verdict waits for it.
        return terms ?? (byTags?.unknown?.isUnknown ? byTags.unknown : undefined);
    }

    /** Forgets a resource, which is about to be judged anew. */
    forget(urn: string): void {
        this.#kept.delete(urn);
    }

    /** What is exempt in a stack, by exemption. */
    of(estate: Estate): Exempted[] {
        const kept = [...this.#kept].flatMap(([urn, entries]) => (estate.holds(urn) ? entries : []));
        const byTerms = groupBy(kept, ({ terms: { rule, approver, reason, until } }) => {
            return [rule, approver, reason, until.text].join("\n");
        });
        return [...byTerms.values()].map((entries) => {
            const [{ terms, finding: first }] = entries;
            const distinct = new Map(entries.map(({ finding }) => [`${finding.urn}\n${finding.message}`, finding]));
            const [, ...others] = distinct.values();
            return { terms, findings: [first, ...others] };
        });
    }

    /** Configured exemptions that covered nothing. */
    get unused(): Exemption[] {
        const used = new Set<Terms>([...this.#kept.values()].flat().map(({ terms }) => terms));
        return this.#settings.exemptions.filter((exemption) => !used.has(exemption));
    }
}
