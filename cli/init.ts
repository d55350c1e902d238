import { writeFile } from "node:fs/promises";
import { type Level, levelsOf, PRESETS, type Preset } from "../policypack/configuration/levels.ts";
import type { Rule } from "../policypack/judging/rule.ts";
import { rules } from "../policypack/rules/index.ts";
import { nearest } from "../text/nearest.ts";
import { type Command, parseOptions, UsageError } from "./command.ts";

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
            throw new UsageError(`one file at a time, not also ${JSON.stringify(others[0])}.`);
        }
        const preset = PRESETS.find((name) => name === values.preset);
        if (!preset) {
            throw new UsageError(
                `unknown preset ${JSON.stringify(values.preset)}. Did you mean ${nearest(values.preset, PRESETS)}?`,
            );
        }
        try {
            await writeFile(file, settingsFile(preset), { flag: values.force ? "w" : "wx" });
        } catch (error) {
            stderr.write(`hubguard: ${reasonOf(error as NodeJS.ErrnoException, file)}\n`);
            return 1;
        }
        stdout.write(
            `${file} written (preset ${preset}). Change what your platform needs, then:\n` +
                `  npx hubguard check ${file}\n` +
                `  pulumi preview --policy-pack node_modules/hubguard/policypack --policy-pack-config ${file}\n`,
        );
        return 0;
    },
};

function reasonOf({ code, message }: NodeJS.ErrnoException, file: string): string {
    return code === "EEXIST"
        ? `${file} is there already, and was left as it is. Choose another name, or replace it with --force.`
        : `${file} could not be written: ${message}. Choose a folder that exists and that you may write to.`;
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
