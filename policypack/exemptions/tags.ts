import type { Machine } from "../../estate/model/parts.ts";
import { Unknown } from "../../estate/values/unknown.ts";
import { peek } from "../../estate/values/value.ts";
import { parseExemptionTag } from "../../protection/tags/exemption-tag.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { Terms } from "./terms.ts";

/** An exemption that all machines of a finding state by their tags, or that may be stated and is not known yet. */
export interface ExemptionByTags {
    terms?: Terms;
    unknown?: Unknown;
}

/** @param today expired tags exempt from nothing */
export function exemptionByTags(rule: string, machines: readonly Machine[], today: CalendarDate): ExemptionByTags {
    const stated = machines.map((machine) => statedBy(machine, rule, today));
    if (stated.length === 0 || stated.some((one) => one === undefined)) {
        return {};
    }
    const unknown = stated.find((one) => one instanceof Unknown);
    return unknown instanceof Unknown ? { unknown } : { terms: stated[0] as Terms };
}

function statedBy({ exemptionTags }: Machine, rule: string, today: CalendarDate): Terms | Unknown | undefined {
    const stated = exemptionTags.find((exemption) => exemption.rule === rule);
    if (stated?.value instanceof Unknown) {
        return stated.value;
    }
    const parsed = parseExemptionTag((stated && peek(stated.value)) ?? "");
    return parsed.ok && parsed.value.until >= today && !stated?.isSecret ? { rule, ...parsed.value } : undefined;
}
