import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { partsOf } from "../../estate/adapters/index.ts";
import { Estate } from "../../estate/model/estate.ts";
import type { Machine, Part } from "../../estate/model/parts.ts";
import type { RawConfiguration } from "../configuration/configuration.ts";
import { Judge } from "../judging/judge.ts";
import type { Rule } from "../judging/rule.ts";
import { resourceOf } from "./guards.ts";
import { inputsWithMarks } from "./remediation.ts";

/**
 * What the policies of one run share: who judges, and the parts of every resource's inputs. The engine shows inputs for
 * one resource at a time and only outputs for the stack, most of them unknown at preview, so the inputs are kept from the
 * one for the other.
 */
export class Session {
    readonly #rules: Readonly<Record<string, Rule>>;
    readonly #configuration: () => RawConfiguration;
    readonly #parts = new Map<string, { parts: readonly Part[]; turn: number }>();
    #judging: { judge: Judge; configuration: RawConfiguration } | undefined;
    #estate: { estate: Estate; turn: number } | undefined;

    constructor(rules: Readonly<Record<string, Rule>>, configuration: () => RawConfiguration) {
        this.#rules = rules;
        this.#configuration = configuration;
    }

    get judge(): Judge {
        const configuration = this.#configuration();
        if (this.#judging?.configuration !== configuration) {
            this.#judging = { judge: new Judge(this.#rules, configuration), configuration };
        }
        return this.#judging.judge;
    }

    /**
     * The parts of the resource that is being judged.
     * @param turn the place of the rule in the pack: rules take their turns in order, so the first one to come begins anew
     */
    partsOf(args: ResourceValidationArgs, turn: number): readonly Part[] {
        const kept = this.#parts.get(args.urn);
        if (kept && turn > kept.turn) {
            kept.turn = turn;
            return kept.parts;
        }
        const parts = this.judge.read(resourceOf(args));
        this.#parts.set(args.urn, { parts, turn });
        return parts;
    }

    /** The machine that a resource is, before remediation; nothing where its tags are not the resource's own. */
    machineOf(args: ResourceValidationArgs): Machine | undefined {
        const resource = resourceOf(args, inputsWithMarks(args.props));
        const parts = partsOf(resource, this.judge.configured.readers);
        return parts.find((part): part is Machine => part.kind === "machine" && part.tags.path === "tags");
    }

    /** The stack that is being judged; the same for all rules of one run. */
    estateOf({ resources }: StackValidationArgs, turn: number): Estate {
        if (!this.#estate || turn <= this.#estate.turn) {
            const held = new Map(
                resources.map(({ urn, propertyDependencies }) => [urn, { urn, dependencies: propertyDependencies }]),
            );
            const parts = resources.flatMap((resource) => this.#stackParts(resource));
            this.#estate = { estate: new Estate(held, parts), turn };
        }
        this.#estate.turn = turn;
        return this.#estate.estate;
    }

    /** A resource that was not judged by itself (one left out by --target, say) is deployed, so its outputs are known. */
    #stackParts(resource: PolicyResource): readonly Part[] {
        return this.#parts.get(resource.urn)?.parts ?? partsOf(resourceOf(resource), this.judge.configured.readers);
    }
}
