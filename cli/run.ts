import { harmless } from "../text/quote.ts";
import { check } from "./check.ts";
import { type Command, type Streams, UsageError, unknownWord } from "./command.ts";
import { emulator } from "./emulator.ts";
import { init } from "./init.ts";
import { version } from "./version.ts";

const COMMANDS: Readonly<Record<string, Command>> = { init, check, emulator };

const HELP = `hubguard: backup and disaster-recovery guardrails for virtual machines on Azure Stack Hub

Usage: hubguard COMMAND [OPTION…]

Commands:
${Object.entries(COMMANDS)
    .map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
    .join("\n")}

Options:
  --help     print this; hubguard COMMAND --help tells more of a command
  --version  print the version

Exit codes: 0 all is well, 1 what was given is not, 2 the command was called wrongly.
`;

/** Runs the tool. @returns the exit code */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
    const [name = "--help", ...others] = args;
    if (["--help", "-h", "help"].includes(name)) {
        streams.stdout.write(HELP);
        return args.length > 0 ? 0 : 2;
    }
    if (["--version", "-v"].includes(name)) {
        streams.stdout.write(`${version()}\n`);
        return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    try {
        if (!command) {
            throw unknownWord("command", name, Object.keys(COMMANDS));
        }
        if (others.includes("--help") || others.includes("-h")) {
            streams.stdout.write(command.help);
            return 0;
        }
        return await command.run(others, streams);
    } catch (error) {
        if (!(error instanceof UsageError)) {
            throw error;
        }
        const help = `See hubguard ${command ? `${name} ` : ""}--help.`;
        streams.stderr.write(`hubguard: ${harmless(error.message)} ${help}\n`);
        return 2;
    }
}
