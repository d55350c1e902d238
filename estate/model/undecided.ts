import { describeUrn } from "../values/resource.ts";
import type { Unknown } from "../values/unknown.ts";
import { describeMachine } from "./describe.ts";
import type { Estate } from "./estate.ts";

/** What rules asked of one resource and could not be told. */
export interface Undecided {
    urn: string;
    /** The resource as messages call it. */
    subject: string;
    values: readonly {
        /** The property: `tag "rpo"`. */
        label: string;
        /** What the resource deploys that has the property, where it deploys more than itself. */
        subjects: readonly string[];
        /** Whether only Azure Resource Manager ever tells it. */
        isLeftToArm: boolean;
        /** URNs of the resources that its value is made from. */
        waitsFor: readonly string[];
        /** The rules that asked. */
        rules: readonly string[];
    }[];
}

/** Keeps which rule met which unknown value. */
export class Ledger {
    readonly #entries = new Map<string, Map<string, Entry>>();

    note(unknown: Unknown, rule: string): void {
        const ofResource = this.#entries.get(unknown.urn) ?? new Map<string, Entry>();
        const key = `${unknown.isLeftToArm} ${unknown.label}`;
        const entry = ofResource.get(key) ?? { unknown, rules: new Set(), subjects: new Set() };
        entry.rules.add(rule);
        if (unknown.subject !== undefined) {
            entry.subjects.add(unknown.subject);
        }
        ofResource.set(key, entry);
        this.#entries.set(unknown.urn, ofResource);
    }

    /** Forgets a resource, which is about to be judged anew. */
    forget(urn: string): void {
        this.#entries.delete(urn);
    }

    /** What is undecided of the resources of a stack. */
    of(estate: Estate): Undecided[] {
        const resources = [...this.#entries].filter(([urn]) => estate.partsAt(urn).length > 0);
        return resources.map(([urn, values]) => ({
            urn,
            subject: subjectOf(estate, urn),
            values: [...values.values()].map(({ unknown: { label, input, isLeftToArm }, rules, subjects }) => ({
                label,
                subjects: [...subjects],
                isLeftToArm,
                waitsFor: estate.dependenciesOf(urn, input),
                rules: [...rules],
            })),
        }));
    }
}

interface Entry {
    unknown: Unknown;
    rules: Set<string>;
    subjects: Set<string>;
}

function subjectOf(estate: Estate, urn: string): string {
    const [part] = estate.partsAt(urn);
    return part?.kind === "machine" ? describeMachine(part) : describeUrn(urn);
}
