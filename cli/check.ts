import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import { checkFile, type PlacedFault } from "./check-file.ts";
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
        const faults: (PlacedFault & { file: string; text: string })[] = [];
        let isUnreadable = false;
        for (const file of files) {
            const text = await readFile(file, "utf8").catch((error: Error) => error);
            if (typeof text === "string") {
                faults.push(...checkFile(text, values.own).map((fault) => ({ file, text, ...fault })));
            } else {
                isUnreadable = true;
                stderr.write(
                    `hubguard: ${file} could not be read: ${text.message}. hubguard init ${file} writes one.\n`,
                );
            }
        }
        if (values.json) {
            const plain = faults.map(({ file, line, column, path, message }) => ({
                file,
                line,
                column,
                path,
                message,
            }));
            stdout.write(`${JSON.stringify(plain, null, 4)}\n`);
        } else {
            stdout.write(faults.map((fault) => describe(fault, stdout)).join(""));
            stdout.write(faults.length > 0 || isUnreadable ? "" : `${files.join(", ")}: no faults.\n`);
        }
        return faults.length > 0 || isUnreadable ? 1 : 0;
    },
};

/** As compilers do: the place, the message, the line and a mark below it. */
function describe(fault: PlacedFault & { file: string; text: string }, stream: NodeJS.WritableStream): string {
    const { file, line, column, message, text } = fault;
    const source = text.split("\n")[line - 1]?.replace(/\t/g, " ").trimEnd() ?? "";
    // A file in one line would fill the screen.
    const start = Math.max(0, column - 60);
    const shown = source.slice(start, start + 120);
    const gutter = String(line);
    const place = styleText("bold", `${file}:${line}:${column}`, { stream });
    const kind = styleText("red", "error", { stream });
    const mark = styleText("red", "^", { stream });
    return (
        `${place}: ${kind}: ${message}\n` +
        `  ${gutter} | ${shown}\n  ${" ".repeat(gutter.length)} | ${" ".repeat(column - 1 - start)}${mark}\n`
    );
}
