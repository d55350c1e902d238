import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { nearest } from "../text/nearest.ts";

/** Where a command writes: what was asked for, and what went wrong. */
export interface Streams {
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

/** Reads the options and other arguments of a command. @throws {UsageError} that names the nearest option */
export function parseOptions<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
    const names = Object.keys(options).map((name) => `--${name}`) as [string, ...string[]];
    try {
        return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
        const unknown = args.find((arg) => arg.startsWith("-") && !names.includes(arg.split("=", 1)[0] ?? ""));
        if (unknown === undefined) {
            throw new UsageError(error instanceof Error ? error.message : String(error));
        }
        throw new UsageError(`unknown option ${unknown}. Did you mean ${nearest(unknown, names)}?`);
    }
}
