import { correction, example, question, type Remedy } from "../text/remedy.ts";

const EXAMPLE = "200MB/s";
const LONGEST_READ = 40;

const RATE = new RegExp(
    [
        // With three decimals, the comma could separate thousands.
        String.raw`^(\d{1,9}(?:[.,]\d{1,2}(?!\d)|\.\d{3,9})?)\s*`,
        String.raw`([kmgt])(i?)(b(?:its?|ytes?)?)\s*`,
        String.raw`(?:(?:\/|per|p)\s*(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?))?$`,
    ].join(""),
    "i",
);
const TIMES = { s: "s", m: "min", h: "h" } as const;

/** What to write instead of a text that is no size per time. @param isRate whether a text is one */
export function rateRemedy(text: string, isRate: (text: string) => boolean): Remedy {
    const remedy = remedyOf(text.trim().slice(0, LONGEST_READ + 1));
    const offered = remedy.kind === "question" ? remedy.examples : "text" in remedy ? [remedy.text] : [];
    return offered.every(isRate) ? remedy : example(EXAMPLE);
}

/** `200MBps` and `1,5 GB per minute` are bytes, `800 Mbit/s` and `800 Mb/s` are bits, `200 mb/s` could be either. */
function remedyOf(text: string): Remedy {
    const [, amount = "0", prefix = "", binary = "", unit = "", per = ""] = RATE.exec(text) ?? [];
    const number = Number(amount.replace(",", "."));
    if (text.length > LONGEST_READ || number === 0) {
        return example(EXAMPLE);
    }
    const size = `${binary === "" && prefix.toLowerCase() === "k" ? "k" : prefix.toUpperCase()}${binary === "" ? "" : "i"}B`;
    const times = per === "" ? Object.values(TIMES) : [TIMES[per.charAt(0).toLowerCase() as keyof typeof TIMES]];
    const inBytes = times.map((time) => `${number}${size}/${time}`);
    const inBits = times.map((time) => `${number / 8}${size}/${time}`);
    // Letters that are all small, or all large as in MBPS, do not tell b from B.
    const isClear = unit.length > 1 || (unit === "B" ? !/PS$/.test(text) : /[MGT]/.test(prefix));
    if (!isClear) {
        return question("Does it mean bytes or bits?", ...inBytes.slice(0, 1), ...inBits.slice(0, 1));
    }
    const [only = EXAMPLE, ...others] = unit === "b" || unit.toLowerCase().startsWith("bit") ? inBits : inBytes;
    return others.length > 0 ? question("In which time?", only, ...others) : correction(only);
}
