import { type Option, show } from "./option.ts";

/** A list of words, at least one; they are compared without case and surrounding blanks. */
export function textList(description: string, fallback: readonly [string, ...string[]]): Option<[string, ...string[]]> {
    return {
        description,
        schema: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 },
        default: [...fallback],
        read(value, path, report) {
            const items: unknown[] = Array.isArray(value) ? value : [];
            const [first, ...others] = items.filter(isWord).map((item) => item.trim().toLowerCase());
            if (first === undefined || others.length + 1 < items.length) {
                report(`${path} is ${show(value)}, which is not a list of words. Write e.g. ${show(fallback)}.`);
            }
            return first === undefined ? [...fallback] : [first, ...others];
        },
    };
}

function isWord(item: unknown): item is string {
    return typeof item === "string" && item.trim() !== "";
}
