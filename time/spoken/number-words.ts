const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS = [
    ...["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"],
    ...["sixteen", "seventeen", "eighteen", "nineteen"],
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const one = ONES.join("|");
const ten = TENS.join("|");
const BELOW_HUNDRED = `(?:(?:${ten})(?:[ -](?:${one}))?|${TEENS.join("|")}|${one})`;
const NUMBER = new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:an?|${one}) hundred(?: (?:and )?${BELOW_HUNDRED})?|${BELOW_HUNDRED})(?![\p{L}\d])`,
    "gu",
);

/** The text with digits instead of English number words below a thousand: `twenty-four hours` is `24 hours`. */
export function withDigits(text: string): string {
    return text.replace(NUMBER, (words) => String(numberOf(words)));
}

/**
 * The text with decimals instead of English fractions: `half an hour` is `0.5 hour`, `1 and a half hours` and
 * `1 hour and a half` are `1.5 hour`, `3 quarters of an hour` is `0.75 hour`, `1½ hours` is `1.5 hours`.
 */
export function withDecimals(text: string): string {
    return text
        .replace(
            /(\d{0,6}) ?(½|¼|¾|(?<!\d)(?:1\/2|1\/4|3\/4)(?!\d))/g,
            (_, whole, part) => `${Number(whole) + (PARTS[part] ?? 0)}`,
        )
        .replace(
            /(\d{1,6}) and (a half|a quarter|3 quarters) /g,
            (_, whole, part) => `${Number(whole) + (PARTS[part] ?? 0)} `,
        )
        .replace(
            /(?:(\d{1,6})|\ban?) (\p{L}{1,20}) and (a half|a quarter|3 quarters)$/gu,
            (_, whole = "1", unit, part) => {
                return `${Number(whole) + (PARTS[part] ?? 0)} ${unit}`;
            },
        )
        .replace(
            /\b(a half|half|a quarter|quarter|3 quarters?)(?: of)?(?: an?\b)?[ -](?=\p{L})/gu,
            (_, part) => `${PARTS[part] ?? 0} `,
        )
        .replace(/(?<![\p{L}\d])an? (?=\p{L})/gu, "1 ");
}

const PARTS: Readonly<Record<string, number>> = {
    ...{ "½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75 },
    ...{ half: 0.5, "a half": 0.5, quarter: 0.25, "a quarter": 0.25, "3 quarters": 0.75, "3 quarter": 0.75 },
};

function numberOf(words: string): number {
    const [first = "", ...others] = words.split(/ hundred(?: and)? ?/);
    const rest = others.join("");
    return words.includes("hundred") ? 100 * (ONES.indexOf(first) + 1 || 1) + belowHundred(rest) : belowHundred(words);
}

function belowHundred(words: string): number {
    return words
        .split(/[ -]/)
        .map(
            (word) =>
                (ONES.indexOf(word) + 1 || (TENS.includes(word) ? 10 * (TENS.indexOf(word) + 2) : 0)) + teen(word),
        )
        .reduce((sum, value) => sum + value, 0);
}

function teen(word: string): number {
    return TEENS.includes(word) ? TEENS.indexOf(word) + 10 : 0;
}
