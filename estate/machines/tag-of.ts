import { quote } from "../../text/quote.ts";
import type { Machine } from "../model/parts.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, type Value } from "../values/value.ts";

/**
 * What a tag of a machine says that hubguard itself does not read, without surrounding blanks. A blank one counts as
 * absent. Names are compared without case, as Azure does.
 */
export function tagOf({ tags }: Machine, name: string): Value<string> {
    const awaited = tags.awaited();
    if (awaited) {
        return awaited;
    }
    const [, input] = tags.members().find(([written]) => written.trim().toLowerCase() === name.toLowerCase()) ?? [];
    const text = input?.text() ?? ABSENT;
    if (text instanceof Unknown) {
        return input?.unknown(`tag ${quote(name)}`) ?? text;
    }
    return text instanceof Known && text.value.trim() !== "" ? new Known(text.value.trim(), input?.isSecret) : ABSENT;
}
