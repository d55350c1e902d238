import { type Catalogue, planParser } from "../../protection/platform/catalogue.ts";
import { FIELDS, type Field, fieldParsers } from "../../protection/tags/fields.ts";
import { misspeltTags, readField, tagsByField, unreadTags } from "../../protection/tags/metadata.ts";
import { fieldsMeant } from "../../protection/tags/own-names.ts";
import { fieldsSaid, type OwnTag, ownTags } from "../../protection/tags/own-tags.ts";
import { strayTags } from "../../protection/tags/stray-tags.ts";
import { tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { quote } from "../../text/quote.ts";
import type { Input } from "../values/input.ts";
import type { Unknown } from "../values/unknown.ts";
import { ABSENT, type Absent, Invalid, Known, peek, type Statement } from "../values/value.ts";
import { PlannedStatements } from "./planned-statements.ts";
import { memberOf, type Protection, type ReadTags } from "./protection.ts";

const NOTHING_STATED = Object.freeze(ofEachField(ABSENT));

/** Longer values are rare, and remembering them would cost more than reading them again. */
const LONGEST_REMEMBERED = 256;

/** Reads the tags of machines. Machines of an estate say the same things, so each text is read once. */
export class TagReader {
    readonly #vocabulary: Vocabulary;
    readonly #parsers: ReturnType<typeof fieldParsers>;
    readonly #plans: PlannedStatements;
    readonly #remembered = new Map<string, Statement<unknown>>();
    readonly #meant = new Map<string, readonly Field[]>();
    readonly #said = new Map<string, readonly Field[]>();

    constructor(vocabulary: Vocabulary, catalogue: Catalogue = new Map()) {
        const parsers = fieldParsers(vocabulary);
        this.#vocabulary = vocabulary;
        this.#parsers = { ...parsers, backupPlan: planParser(catalogue, parsers.backupPlan) };
        this.#plans = new PlannedStatements(catalogue, (field) => tagName(field, vocabulary));
    }

    /** @param tags the `tags` input of a machine */
    read(tags: Input): ReadTags {
        const { protection: own, strayTags, ownTags } = this.#own(tags);
        const { planned, ...rest } = this.#plans.of(own);
        const protection = planned ? { ...own, ...planned } : own;
        const unsaid = ownTags.filter(({ field }) => protection[memberOf(field)] === ABSENT);
        return { protection, strayTags, ownTags: unsaid, ...rest };
    }

    /** A tag that is nearly one that hubguard reads is an invalid statement of that field, not a missing one. */
    #own(tags: Input): Pick<ReadTags, "protection" | "strayTags" | "ownTags"> {
        const awaited = tags.awaited();
        if (awaited) {
            return { protection: ofEachField(awaited), strayTags: [], ownTags: [] };
        }
        const members = tags.members();
        const stated = tagsByField(members, this.#vocabulary);
        const protection: Record<keyof Protection, Statement<unknown>> = { ...NOTHING_STATED };
        for (const [field, { tag, value }] of stated) {
            protection[memberOf(field)] = this.#statement(field, tag.trim(), value);
        }
        const unread = unreadTags(members, stated);
        const names = unread.map(([name]) => name);
        for (const problem of misspeltTags(names, stated, this.#vocabulary)) {
            protection[memberOf(problem.field)] = new Invalid(problem);
        }
        return {
            protection: protection as Protection,
            strayTags: strayTags(names, stated, this.#vocabulary),
            ownTags: this.#ownTags(unread, stated),
        };
    }

    #ownTags(unread: readonly (readonly [string, Input])[], stated: ReadonlyMap<Field, unknown>): OwnTag[] {
        const texts = unread.map(([tag, input]) => [tag, () => peek(input.text())] as const);
        return ownTags(texts, stated, (tag, text) => this.#fieldsSaid(tag, text));
    }

    /** Names are the same in most machines, and so are the values of those that mean a field. */
    #fieldsSaid(tag: string, text: () => string | undefined): readonly Field[] {
        const meant = this.#meant.get(tag) ?? fieldsMeant(tag);
        this.#meant.set(tag, meant);
        const value = meant.length > 0 ? text() : undefined;
        if (value === undefined || value.length > LONGEST_REMEMBERED) {
            return fieldsSaid(meant, value, this.#parsers);
        }
        const key = `${tag}\n${value}`;
        const said = this.#said.get(key) ?? fieldsSaid(meant, value, this.#parsers);
        this.#said.set(key, said);
        return said;
    }

    #statement(field: Field, tag: string, input: Input): Statement<unknown> {
        const text = input.text();
        if (text instanceof Known && input.isSecret) {
            return this.#parse(field, tag, text.value, true);
        }
        if (text instanceof Known) {
            return text.value.length > LONGEST_REMEMBERED
                ? this.#parse(field, tag, text.value)
                : this.#remember(field, tag, text.value);
        }
        return text === ABSENT ? text : input.unknown(`tag ${quote(tagName(field, this.#vocabulary))}`);
    }

    #remember(field: Field, tag: string, text: string): Statement<unknown> {
        const key = `${field}\n${tag}\n${text}`;
        const statement = this.#remembered.get(key) ?? this.#parse(field, tag, text);
        this.#remembered.set(key, statement);
        return statement;
    }

    #parse(field: Field, tag: string, text: string, isSecret = false): Statement<unknown> {
        const read = readField(field, tag, text, this.#parsers, isSecret);
        return "problem" in read ? new Invalid(read.problem) : new Known(read.value, isSecret);
    }
}

function ofEachField(statement: Absent | Unknown): Protection {
    return Object.fromEntries(FIELDS.map((field) => [memberOf(field), statement])) as unknown as Protection;
}
