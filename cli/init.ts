import { writeFileSync } from "node:fs";
import { type Level, levelsOf, PRESETS, type Preset } from "../policypack/configuration/levels.ts";
import type { Rule } from "../policypack/judging/rule.ts";
import { rules } from "../policypack/rules/index.ts";
import { kindFault, systemFault } from "../settings/file/file-fault.ts";
import { harmless, quote } from "../text/quote.ts";
import { type Command, parseOptions, UsageError, unknownWord } from "./command.ts";

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
  --help         print this
`,

    async run(args, { stdout, stderr }) {
        const { values, positionals } = parseOptions(args, {
            preset: { type: "string", default: "recommended" },
            force: { type: "boolean", default: false },
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
        if (fault) {
            stderr.write(`hubguard: ${name} ${fault}\n`);
            return 1;
        }
        stdout.write(
            `${name} written (preset ${preset}). Change what your platform needs, then:\n` +
                `  npx hubguard check ${name}\n` +
                `  pulumi preview --policy-pack node_modules/hubguard/policypack --policy-pack-config ${name}\n`,
        );
        return 0;
    },
};

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
            ? "is there already, and was left as it is. Choose another name, or replace it with --force."
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
