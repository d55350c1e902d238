import { asSecret, isSecret, isText, type Raw } from "../../../values/raw.ts";
import { opened } from "./member.ts";

/** A value that may be the text of a JSON file as it is; nothing where that is no JSON. */
export function jsonOf(raw: Raw): Raw {
    const text = opened(raw);
    if (!isText(text)) {
        return raw;
    }
    try {
        const json = JSON.parse(text);
        return isSecret(raw) ? asSecret(json) : json;
    } catch {
        return undefined;
    }
}
