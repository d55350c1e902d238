import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Level, levelsOf, PRESETS, type Preset } from "../policypack/configuration/levels.ts";
import type { Rule } from "../policypack/judging/rule.ts";
import { rules } from "../policypack/rules/index.ts";
import { kindFault, systemFault } from "../settings/file/file-fault.ts";
import { harmless, quote } from "../text/quote.ts";
import { type Command, parseOptions, type Streams, UsageError, unknownWord } from "./command.ts";
import { mapToSchema, VSCODE_SETTINGS } from "./vscode-settings.ts";

const DEFAULT_FILE = "hubguard.json";

/** Writes a settings file that says what holds anyway, with what each line means, to be changed. */
export const init: Command = {
    summary: "write a commented settings file",
    help: `Usage: hubguard init [FILE] [OPTION…]

Writes a settings file for pulumi preview --policy-pack … --policy-pack-config FILE (default: ${DEFAULT_FILE}), with every
rule and option at its default. Members whose names begin with // are comments.

Options:
  --preset NAME  the levels: ${PRESETS.join(", ")} (default: recommended)
  --force        replace the file if it is there
  --vscode       have Visual Studio Code complete and check the file, by ${VSCODE_SETTINGS} in this folder; what
                 else that holds stays as it is. Asked for on a terminal, unless --no-vscode is given. A file that is
                 there is mapped as well, and left as it is.
  --help         print this
`,

    async run(args, streams) {
        const { stdout, stderr } = streams;
        const { values, positionals } = parseOptions(args, {
            preset: { type: "string", default: "recommended" },
            force: { type: "boolean", default: false },
            vscode: { type: "boolean" },
        });
        const [file = DEFAULT_FILE, ...others] = positionals;
        if (others.length > 0) {
            throw new UsageError(`one file at a time, not also ${others.map(quote).join(" and ")}.`);
        }
        const preset = PRESETS.find((name) => name === values.preset);
        if (!preset) {
            throw unknownWord("preset", values.preset, PRESETS);
        }
        const fault = writeFault(file, settingsFile(preset), values.force);
        const name = harmless(file);
        if (fault === LEFT && values.vscode) {
            stdout.write(`${name} ${fault}\n`);
            return tellMapped(file, streams);
        }
        if (fault) {
            const advice = fault === LEFT ? " Choose another name, or replace it with --force." : "";
            stderr.write(`hubguard: ${name} ${fault}${advice}\n`);
            return 1;
        }
        stdout.write(
            `${name} written (preset ${preset}). Change what your platform needs, then:\n` +
                `  npx hubguard check ${name}\n` +
                `  pulumi preview --policy-pack node_modules/hubguard/policypack --policy-pack-config ${name}\n`,
        );
        const isMapped =
            values.vscode ?? (await isWanted(`Have Visual Studio Code check ${name} as you write?`, streams));
        return isMapped ? tellMapped(file, streams) : 0;
    },
};

/** Has the editor know the schema of a file. @returns the exit code */
function tellMapped(file: string, { stdout, stderr }: Streams): number {
    const mapped = mapToSchema(process.cwd(), file);
    if ("fault" in mapped) {
        stderr.write(`hubguard: ${mapped.fault}\n`);
        return 1;
    }
    stdout.write(`${VSCODE_SETTINGS} maps ${harmless(file)} to its schema${mapped.isNew ? "" : " already"}.\n`);
    return 0;
}

/** Asks on a terminal; nobody answers elsewhere. */
async function isWanted(question: string, { stdin, stdout }: Streams): Promise<boolean> {
    if (!stdin?.isTTY || !("isTTY" in stdout && stdout.isTTY)) {
        return false;
    }
    stdout.write(`${question} This writes ${VSCODE_SETTINGS}. [y/N] `);
    for await (const answer of createInterface({ input: stdin })) {
        return /^\s*y(es)?\s*$/i.test(answer);
    }
    stdout.write("\n");
    return false;
}

const LEFT = "is there already, and was left as it is.";

/** Writes a file. @returns what kept it from being written, in words that follow its name */
function writeFault(file: string, text: string, isReplaced: boolean): string | undefined {
    const advice = "Choose a folder that exists and that you may write to.";
    try {
        const kind = kindFault(file);
        if (kind) {
            return `could not be written: ${kind}. Choose another name.`;
        }
        writeFileSync(file, text, { flag: isReplaced ? "w" : "wx" });
        return undefined;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EEXIST"
            ? LEFT
            : `could not be written: ${systemFault(file, error as NodeJS.ErrnoException)}. ${advice}`;
    }
}

/** A settings file with all rules and options, each with its meaning beside it. */
export function settingsFile(preset: Preset): string {
    const levels = levelsOf(preset, rules);
    const members = Object.entries<Rule>(rules).map(([name, rule]) => [name, ruleMember(rule, levels[name] as Level)]);
    return `${JSON.stringify(Object.fromEntries(members), null, 4)}\n`;
}

function ruleMember({ description, options = {} }: Rule, enforcementLevel: Level): object {
    const members = Object.entries(options).flatMap(([name, option]) => {
        const isStated = option.default !== undefined && !option.isMoving;
        return [[`//${name}`, option.description], ...(isStated ? [[name, option.default]] : [])];
    });
    return { "//": description, enforcementLevel, ...Object.fromEntries(members) };
}
