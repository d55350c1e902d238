import { asSecret, isSecret, isText, type Raw } from "../../raw.ts";
import { opened } from "./member.ts";

/** Programs may pass the text of a template's file as it is. */
export function templateOf(raw: Raw): Raw {
    const text = opened(raw);
    if (!isText(text)) {
        return raw;
    }
    try {
        const template = JSON.parse(text);
        return isSecret(raw) ? asSecret(template) : template;
    } catch {
        return undefined;
    }
}
