import { styleText } from "node:util";
import { ABSENT } from "../settings/file/file-fault.ts";
import { readBytes } from "../settings/file/read-bytes.ts";
import { harmless, printableJson } from "../text/quote.ts";
import { type Checked, checkFile, type PlacedFault } from "./check-file.ts";
import { type Command, parseOptions } from "./command.ts";

/** Reads settings files as the policy pack does, and tells what is wrong where. */
export const check: Command = {
    summary: "check settings files as the policy pack reads them",
    help: `Usage: hubguard check [FILE…] [OPTION…]

Checks settings files for --policy-pack-config (default: hubguard.json): rules, levels, options and values, each with the
nearest valid one. Exits with 1 where something is wrong.

Options:
  --own NAME  a rule of your own, whose options only its own pack can check; may be given several times
  --json      print the faults as JSON: file, line, column, path, message
  --help      print this
`,

    async run(args, { stdout, stderr }) {
        const { values, positionals } = parseOptions(args, {
            own: { type: "string", multiple: true, default: [] },
            json: { type: "boolean", default: false },
        });
        const files = positionals.length > 0 ? positionals : ["hubguard.json"];
        const checked: (Checked & { file: string })[] = [];
        for (const file of files) {
            const bytes = readBytes(file);
            if (typeof bytes === "string") {
                const advice =
                    bytes === ABSENT ? `hubguard init ${harmless(file)} writes one.` : "Name a settings file.";
                stderr.write(`hubguard: ${harmless(file)} could not be read: ${bytes}. ${advice}\n`);
            } else {
                checked.push({ file, ...checkFile(bytes, values.own) });
            }
        }
        const areFine = checked.length === files.length && checked.every(({ faults }) => faults.length === 0);
        if (values.json) {
            const faults = checked.flatMap(({ file, faults }) => faults.map((fault) => ({ file, ...fault })));
            stdout.write(`${printableJson(faults)}\n`);
            stderr.write(checked.map((of) => restOf(of)).join(""));
        } else {
            stdout.write(checked.map((of) => describeChecked(of, stdout)).join(""));
            stdout.write(areFine ? `${files.map(harmless).join(", ")}: no faults.\n` : "");
        }
        return areFine ? 0 : 1;
    },
};

function describeChecked(checked: Checked & { file: string }, stream: NodeJS.WritableStream): string {
    const faults = checked.faults.map((fault) => describeFault(fault, checked, stream));
    return faults.join("") + restOf(checked);
}

function restOf({ file, rest }: Checked & { file: string }): string {
    return rest === undefined ? "" : `${harmless(file)}: ${rest}\n`;
}

/** As compilers do: the place, the message, the line and a mark below it. */
function describeFault(
    { line, column, message }: PlacedFault,
    { file, lines }: Checked & { file: string },
    stream: NodeJS.WritableStream,
): string {
    const source = lines.at(line).replace(/\t/g, " ");
    // A file in one line would fill the screen.
    const start = Math.max(0, column - 60);
    const before = harmless(source.slice(start, column - 1));
    const shown = `${before}${harmless(source.slice(column - 1, start + 120))}`.trimEnd();
    const gutter = String(line);
    const place = styleText("bold", `${harmless(file)}:${line}:${column}`, { stream });
    const kind = styleText("red", "error", { stream });
    const mark = styleText("red", "^", { stream });
    return (
        `${place}: ${kind}: ${harmless(message)}\n` +
        `  ${gutter} | ${shown}\n  ${" ".repeat(gutter.length)} | ${[...before].map(blankFor).join("")}${mark}\n`
    );
}

/** Characters of two columns: Chinese, Japanese and Korean ones, and emoji. */
const WIDE =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;

/** A blank as wide as a character on a terminal. */
function blankFor(character: string): string {
    return /\p{M}/u.test(character) ? "" : WIDE.test(character) ? "\u3000" : " ";
}
