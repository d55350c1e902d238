import { harmless } from "./quote.ts";

/** Longer messages fill the screen, and logs cut them at an end of their own choice. */
const LONGEST = 1_200;
/** What a message lists leaves room for its subject and its fix. */
const LONGEST_LIST = 800;
/** Of a message that is too long, the end is kept in which the fix stands, at no more than so many characters. */
const LONGEST_END = 500;

/**
 * A message as people see it: in printable characters, and no longer than 1,200. Since it begins with what it is about and
 * ends with what to do, what is too long is cut in between.
 */
export function messageOf(text: string): string {
    const message = harmless(text);
    if (message.length <= LONGEST) {
        return message;
    }
    const end = endOfSentences(message.slice(-LONGEST_END));
    const beginning = message.slice(0, LONGEST - end.length - " … ".length);
    return harmless(`${upToBlank(beginning)} … ${end}`);
}

/** As many items of a list as a message has room for, the first among them, and how many more there are. */
export function fitting(items: readonly string[], longest = LONGEST_LIST): { shown: string[]; rest: number } {
    let length = 0;
    const shown = items.filter((item, at) => {
        length += item.length;
        return at === 0 || length <= longest;
    });
    return { shown, rest: items.length - shown.length };
}

/** What each has room for where a message has two, and two fixes. */
export const HALF_A_LIST = 300;

/** Whole sentences of an end, or whole words where it is within one sentence. */
function endOfSentences(end: string): string {
    const start = /(?<=[.?!]"?) +(?=[\p{Lu}"])/u.exec(end) ?? / +/.exec(end);
    return end.slice(start ? start.index + start[0].length : 0);
}

function upToBlank(beginning: string): string {
    const at = beginning.lastIndexOf(" ");
    // A text without blanks is cut anywhere.
    return at > LONGEST / 2 ? beginning.slice(0, at) : beginning;
}
