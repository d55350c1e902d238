import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import type { Field } from "../../protection/fields.ts";
import { tagName, type Vocabulary } from "../../protection/vocabulary.ts";
import { partsOf } from "../estate/adapters/index.ts";
import { append, Estate } from "../estate/estate.ts";
import { Hubs } from "../estate/hubs.ts";
import type { Machine, Part } from "../estate/parts.ts";
import { TagReader } from "../estate/protection.ts";
import type { Readers } from "../estate/readers.ts";
import { Ledger } from "../estate/undecided.ts";
import type { Context, Rule } from "../rules/rule.ts";
import { type Configuration, type RawConfiguration, readConfiguration } from "../settings/configuration.ts";
import type { Settings } from "../settings/settings.ts";
import { resourceOf } from "./guards.ts";
import { inputsWithMarks } from "./remediation.ts";

/**
 * What the policies of one run share: the configuration, and the parts of every resource's inputs. The engine shows
 * inputs for one resource at a time and only outputs for the stack, most of them unknown at preview, so the inputs are
 * kept from the one for the other.
 */
export class Session {
    readonly ledger = new Ledger();
    readonly #rules: Readonly<Record<string, Rule>>;
    readonly #rawConfiguration: () => RawConfiguration;
    readonly #parts = new Map<string, { parts: readonly Part[]; turn: number }>();
    #configured: Configured | undefined;
    #estate: { estate: Estate; turn: number } | undefined;

    constructor(rules: Readonly<Record<string, Rule>>, rawConfiguration: () => RawConfiguration) {
        this.#rules = rules;
        this.#rawConfiguration = rawConfiguration;
    }

    get faults(): Configuration["faults"] {
        return this.#configuration.faults;
    }

    /** @param rule the name of the rule that is about to check */
    contextOf(rule: string): Context {
        return this.#configuration.contexts[rule] as Context;
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
        const parts = partsOf(resourceOf(args), this.#configuration.readers);
        this.#parts.set(args.urn, { parts, turn });
        this.ledger.forget(args.urn);
        return parts;
    }

    /** The machine that a resource is, before remediation; nothing where its tags are not the resource's own. */
    machineOf(args: ResourceValidationArgs): Machine | undefined {
        const resource = resourceOf(args, inputsWithMarks(args.props));
        const parts = partsOf(resource, this.#configuration.readers);
        return parts.find((part): part is Machine => part.kind === "machine" && part.tagsPath === "tags");
    }

    get vocabulary(): Vocabulary {
        return this.#configuration.vocabulary;
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
        return this.#parts.get(resource.urn)?.parts ?? partsOf(resourceOf(resource), this.#configuration.readers);
    }

    get #configuration(): Configured {
        const raw = this.#rawConfiguration();
        if (this.#configured?.raw !== raw) {
            this.#configured = configure(raw, this.#rules, this.ledger);
        }
        return this.#configured;
    }
}

interface Configured extends Pick<Configuration, "faults"> {
    raw: RawConfiguration;
    readers: Readers;
    vocabulary: Vocabulary;
    contexts: Readonly<Record<string, Context>>;
}

function configure(raw: RawConfiguration, rules: Readonly<Record<string, Rule>>, ledger: Ledger): Configured {
    const { options, faults } = readConfiguration(raw, rules);
    const settings = options.settings as Settings;
    const vocabulary: Vocabulary = {
        tagNames: settings.tags,
        tiers: Object.keys(settings.tiers) as [string, ...string[]],
        reasons: options["unprotected-needs-reason"]?.reasons as [string, ...string[]],
    };
    const owners = ownersOf(rules);
    const shared = {
        settings,
        tag: (field: Field) => tagName(field, vocabulary),
        isOwned: (field: Field, machine: Machine) => owners.get(field)?.some((owns) => owns(machine)) ?? false,
        undecided: (estate: Estate) => ledger.of(estate),
    };
    const contexts = Object.keys(rules).map((name) => [name, { ...shared, options: options[name] ?? {} }] as const);
    return {
        raw,
        faults,
        vocabulary,
        readers: { tags: new TagReader(vocabulary), hubs: new Hubs(settings.hubs) },
        contexts: Object.fromEntries(contexts),
    };
}

function ownersOf(rules: Readonly<Record<string, Rule>>): Map<Field, ((machine: Machine) => boolean)[]> {
    const owners = new Map<Field, ((machine: Machine) => boolean)[]>();
    for (const ownership of Object.values(rules).flatMap((rule) => rule.owns ?? [])) {
        const { field, of } = typeof ownership === "string" ? { field: ownership, of: () => true } : ownership;
        append(owners, field, of);
    }
    return owners;
}
