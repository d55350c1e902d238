import { secret as marked, SIGNATURE } from "../policypack/requests.ts";

/** Text that programs keep where it is nobody's business, in plain. */
export const plainSecret = "hunter2-hunter2";
/** Text that programs mark as a secret, and that stays one. */
export const markedSecret = "swordfish-swordfish";

/** The marked secret as the engine's protocol has it. */
export const sentSecret = marked(markedSecret);

/** @throws {Error} where what is told shows a secret, or would rewrite the terminal that shows it */
export function checkTold(text: string): void {
    if (text.includes(plainSecret) || text.includes(markedSecret)) {
        throw new Error(`a secret is told: ${JSON.stringify(text)}`);
    }
    const [found] = UNPRINTABLE.exec(text) ?? [];
    if (found !== undefined) {
        const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
        throw new Error(`U+${code} is told as it is: ${JSON.stringify(text)}`);
    }
}

/** @throws {Error} where state would hold what was marked as a secret without its mark */
export function checkState(value: unknown): void {
    if (typeof value === "string" && [markedSecret, btoa(markedSecret)].some((text) => value.includes(text))) {
        throw new Error("state shows a secret");
    }
    if (typeof value === "object" && value !== null && !(SIGNATURE in value)) {
        Object.values(value).forEach(checkState);
    }
}

/** Control characters but the line break, and what changes the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through.
const UNPRINTABLE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/;
