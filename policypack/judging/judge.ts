import { partsOf } from "../../estate/adapters/index.ts";
import { describeMachine } from "../../estate/model/describe.ts";
import type { Estate } from "../../estate/model/estate.ts";
import type { Machine, Part } from "../../estate/model/parts.ts";
import type { Resource } from "../../estate/values/resource.ts";
import { watched } from "../../estate/values/unknown.ts";
import { messageOf } from "../../text/message.ts";
import { kindOf } from "../configuration/configurable.ts";
import type { RawConfiguration } from "../configuration/configuration.ts";
import { type Configured, configure } from "./configured.ts";
import { describeError } from "./describe-error.ts";
import type { Exemption, JudgedFinding } from "./judged-finding.ts";
import type { Context, Rule, TagChange } from "./rule.ts";
import { type Told, toldTogether } from "./told-together.ts";

/** Judges the resources of one run by rules and a configuration, and keeps what these exempt and could not decide. */
export class Judge {
    readonly rules: Readonly<Record<string, Rule>>;
    readonly configured: Configured;

    constructor(rules: Readonly<Record<string, Rule>>, raw: RawConfiguration) {
        this.rules = rules;
        this.configured = configure(raw, rules);
    }

    /** What a resource is to rules. It is about to be judged, anew where it was before. */
    read(resource: Resource): readonly Part[] {
        const parts = partsOf(resource, this.configured.readers);
        this.configured.ledger.forget(resource.urn);
        this.configured.exemptions.forget(resource.urn);
        return parts;
    }

    /** What a rule says of the configuration itself. */
    judgeConfiguration(rule: string): JudgedFinding[] {
        return this.#collected(rule, () => {
            const sentences = this.rules[rule]?.checkConfiguration?.(this.configured.faults) ?? [];
            return [...sentences].map((message) => ({ urn: undefined, machines: [], message }));
        });
    }

    /** What a rule says of a resource by itself. @param read gives its parts; an error of it is told as one of the rule's */
    judgeResource(rule: string, read: () => readonly Part[]): JudgedFinding[] {
        return this.#collected(rule, () => this.#findingsOfParts(rule, read()));
    }

    /** What a rule says of the stack as a whole. @param read gives the stack; an error of it is told as one of the rule's */
    judgeEstate(rule: string, read: () => Estate): JudgedFinding[] {
        return this.#collected(rule, () => this.#findingsOfEstate(rule, read()));
    }

    /** How a rule would change the tags of a machine. @throws what the rule throws */
    changesOf(rule: string, machine: Machine): TagChange[] {
        return [...(this.rules[rule]?.remediateMachine?.(machine, this.#context(rule)) ?? [])];
    }

    #context(rule: string): Context {
        return this.configured.contexts[rule] as Context;
    }

    *#findingsOfParts(name: string, parts: readonly Part[]): Iterable<Told> {
        const rule = this.rules[name];
        if (!(rule?.checkMachine || rule?.checkResource)) {
            return;
        }
        for (const part of parts) {
            const { urn } = part;
            if (part.kind === "machine") {
                for (const fact of rule?.checkMachine?.(part, this.#context(name)) ?? []) {
                    yield { urn, machines: [part], message: `${describeMachine(part)}: ${fact}` };
                }
            } else if (part.kind === "hub resource") {
                for (const message of rule?.checkResource?.(part, this.#context(name)) ?? []) {
                    yield { urn, machines: part.machine ? [part.machine] : [], message };
                }
            }
        }
    }

    *#findingsOfEstate(rule: string, estate: Estate): Iterable<Told> {
        for (const { urn, message, about, alike } of this.rules[rule]?.checkEstate?.(estate, this.#context(rule)) ??
            []) {
            yield { urn, machines: about ?? (urn ? estate.machinesAt(urn) : []), message, alike };
        }
    }

    /** An error would leave all others unjudged. It is told at the rule's level: what could not be judged is not let pass. */
    #collected(rule: string, check: () => Iterable<Told>): JudgedFinding[] {
        const findings: JudgedFinding[] = [];
        const { page = `policypack/rules/${rule}.md` } = this.rules[rule] ?? {};
        try {
            watched(
                (unknown) => this.configured.ledger.note(unknown, rule),
                () => {
                    const judged = [...check()].map((told) => ({ told, exemption: this.#exemptionOf(rule, told) }));
                    for (const { told, exemption } of toldTogether(judged)) {
                        const { urn, machines, message } = told;
                        findings.push({ rule, urn, machines, message: messageOf(message), exemption, page });
                    }
                },
            );
        } catch (error) {
            const message = failed(rule, error);
            findings.push({ rule, urn: undefined, machines: [], message, exemption: undefined, page: "" });
        }
        return findings;
    }

    #exemptionOf(rule: string, { urn, machines, message }: Told): Exemption {
        return urn !== undefined && kindOf(this.rules[rule]) === "rule"
            ? this.configured.exemptions.exemptionOf(rule, { urn, machines, message: messageOf(message) })
            : undefined;
    }
}

function failed(rule: string, error: unknown): string {
    return (
        `the rule ${rule} itself failed (${describeError(error)}), so it has not judged all that it should. ` +
        'Report it to those who wrote the rule, and set its level to "advisory" until it is mended.'
    );
}
