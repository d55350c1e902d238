import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { quote } from "../text/quote.ts";
import { advise, among } from "../text/remedy.ts";

/** Where a command writes: what was asked for, and what went wrong; and where it may be answered. */
export interface Streams {
    stdin?: NodeJS.ReadableStream & { isTTY?: boolean };
    stdout: NodeJS.WritableStream;
    stderr: NodeJS.WritableStream;
}

/** One command of the tool. */
export interface Command {
    /** One line for the list of commands. */
    summary: string;
    help: string;
    /** @returns the exit code: 0 well, 1 something is wrong with what was given, 2 with how the command was called */
    run(args: readonly string[], streams: Streams): Promise<number>;
}

/** The command was called wrongly; the message says what would be right. */
export class UsageError extends Error {}

/** A word that is none of those that a command takes, with what it may have been meant to be. */
export function unknownWord(what: string, word: string, words: readonly string[]): UsageError {
    return new UsageError(`unknown ${what} ${quote(word)}. ${advise(among(words, word), (name) => name)}`);
}

/** Reads the options and other arguments of a command. @throws {UsageError} that says what would be right */
export function parseOptions<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
    const names = [...Object.keys(options), "help"].map((name) => `--${name}`);
    try {
        return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
    } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        const given = args.map((arg) => arg.split("=", 1)[0] ?? "");
        const unknown = given.find((arg) => arg.startsWith("-") && !names.includes(arg.replace(/^--no-/, "--")));
        throw code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" && unknown !== undefined
            ? unknownWord("option", unknown, names)
            : new UsageError(`${message.replace(/\s+/g, " ").replace(/\.?$/, ".")}`);
    }
}
