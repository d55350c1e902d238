import { named } from "../../text/by-name.ts";
import { contradictions } from "../consistency/contradictions.ts";
import { fitting } from "../consistency/examples.ts";
import { missingFields } from "../consistency/needs.ts";
import { contradictory, missingField } from "../consistency/problems.ts";
import { describedSchemes, type Stated } from "../consistency/stated.ts";
import { uncataloguedPlan } from "../consistency/uncatalogued-plan.ts";
import { type Catalogue, planParser } from "../platform/catalogue.ts";
import { inFull } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";
import type { Product } from "../platform/product.ts";
import { FIELDS, type Field, fieldParsers } from "../tags/fields.ts";
import { type Metadata, misspeltTags, readField, tagsByField, unreadTags } from "../tags/metadata.ts";
import { type Problem, unsupportedMethod } from "../tags/problem.ts";
import { strayTags } from "../tags/stray-tags.ts";
import { DEFAULT_VOCABULARY, tagName, type Vocabulary } from "../tags/vocabulary.ts";
import { formatSchemes, type Scheme } from "../terms/scheme.ts";
import { PATHS } from "./paths.ts";
import type { ProtectionPlan } from "./plan.ts";
import { PART_OF_SCHEME, schemesOf } from "./schemes.ts";

type Parts = Record<string, string | Record<string, string>>;

/** The tags that say a plan. The inverse of {@link fromTags} for every plan. */
export function toTags(plan: ProtectionPlan, vocabulary: Vocabulary = DEFAULT_VOCABULARY): Record<string, string> {
    const parts = plan as unknown as Parts;
    const tags: Record<string, string> = {};
    for (const field of FIELDS) {
        const value = field === "protection" ? formatSchemes(schemesOf(plan)) : valueAt(parts, PATHS[field]);
        if (value !== undefined) {
            tags[tagName(field, vocabulary)] = value;
        }
    }
    return tags;
}

/**
 * Reads what tags say. Never throws, whatever the tags hold.
 * @param catalogue the backup plans and products that tags may name. Where no list of plans is given, not even an empty
 *   one, any plan is taken at its name; so is any product.
 * @returns every field that could be read, every problem, and the plan where there is no problem
 */
export function fromTags(
    tags: Readonly<Record<string, string>>,
    vocabulary: Vocabulary = DEFAULT_VOCABULARY,
    catalogue: Partial<Pick<Platform, "plans" | "products">> = {},
): { plan?: ProtectionPlan; metadata: Metadata; problems: Problem[] } {
    const { plans, products = new Map<string, Product & { name: string }>() } = catalogue;
    const found = tagsByField(Object.entries(tags), vocabulary);
    const anyPlan = fieldParsers(vocabulary);
    const parsers = { ...anyPlan, backupPlan: planParser(plans ?? new Map(), anyPlan.backupPlan) };
    const metadata: Metadata = {};
    const texts = new Map<Field, string>();
    const names = unreadTags(Object.entries(tags), found).map(([name]) => name);
    const invalid: Problem[] = [];
    const problems = [...misspeltTags(names, found, vocabulary), ...strayTags(names, found, vocabulary)];
    for (const [field, { tag, value }] of found) {
        const read = readField(field, tag, value, parsers);
        if ("problem" in read) {
            invalid.push(read.problem);
        } else {
            Object.assign(metadata, { [field]: read.value });
            texts.set(field, read.text);
        }
    }
    const { plan, ...said } = inFull(metadata, plans ?? new Map());
    const product = said.backupProduct === undefined ? undefined : named(products, said.backupProduct);
    const stated: Stated = {
        ...said,
        deliverable: [...(plan?.restores ?? []), ...(product?.restores ?? [])],
        schemes: metadata.protection,
        has: (field) => found.has(field),
        tag: (field) => tagName(field, vocabulary),
    };
    problems.push(...invalid.map((problem) => fitting(problem, stated)), ...structuralProblems(stated, plans));
    if (problems.length > 0) {
        return { metadata, problems };
    }
    return { plan: assemble(texts, metadata, describedSchemes(stated)), metadata, problems };
}

function structuralProblems(stated: Stated, plans: Catalogue | undefined): Problem[] {
    const contradicting = [...contradictions(stated), ...(plans ? uncataloguedPlan(stated, plans) : [])];
    return [
        ...(stated.backupMethod === "hypervisor" ? [unsupportedMethod(stated.tag("backupMethod"))] : []),
        ...missingFields(stated).map((need) => missingField(need, stated.tag(need.field))),
        ...contradicting.map((found) => contradictory(found, stated.tag(found.field))),
    ];
}

/** Enumerations in their own spelling, other texts as they were written. */
function assemble(texts: ReadonlyMap<Field, string>, metadata: Metadata, schemes: readonly Scheme[]): ProtectionPlan {
    const parts: Parts = Object.fromEntries(schemes.map((scheme) => [PART_OF_SCHEME[scheme], {}]));
    for (const [field, text] of texts) {
        const value = metadata[field];
        const [first, second] = field === "protection" ? [] : PATHS[field];
        if (first && second) {
            parts[first] = { ...(parts[first] as object), [second]: typeof value === "string" ? value : text };
        } else if (first) {
            parts[first] = typeof value === "string" ? value : text;
        }
    }
    return parts as unknown as ProtectionPlan;
}

function valueAt(parts: Parts, [first, second]: readonly [string] | readonly [string, string]): string | undefined {
    const part = parts[first];
    return second === undefined ? (part as string | undefined) : (part as Record<string, string> | undefined)?.[second];
}
