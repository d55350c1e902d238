import { EXEMPTION_TAG } from "../../protection/tags/exemption-tag.ts";
import type { Input } from "../values/input.ts";
import type { Value } from "../values/value.ts";

/** A tag that asks for an exemption of the machine. */
export interface StatedExemption {
    /** The name as written. */
    tag: string;
    /** What follows `exempt-`, in lower case. */
    rule: string;
    value: Value<string>;
    isSecret: boolean;
}

/** The exemptions that a machine's tags ask for. */
export function exemptionTagsOf(tags: Input): StatedExemption[] {
    const asked = tags.members().filter(([name]) => name.trim().toLowerCase().startsWith(EXEMPTION_TAG));
    return asked.map(([tag, input]) => {
        const rule = tag.trim().toLowerCase().slice(EXEMPTION_TAG.length);
        return { tag, rule, value: input.text(), isSecret: input.isSecret };
    });
}
