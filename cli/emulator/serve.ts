import { templates } from "../../estate/templates/index.ts";
import {
    type Emulator,
    type EmulatorOptions,
    FaultProblem,
    StartProblem,
    StoreProblem,
    startEmulator,
} from "../../hub/emulator/index.ts";
import { harmless, printableJson } from "../../text/quote.ts";
import { type Streams, UsageError } from "../command.ts";
import { version } from "../version.ts";
import { announced, announcement } from "./announcement.ts";
import type { Options } from "./options.ts";
import { readProfiles, SettingsProblem, tagNamesOf } from "./profiles.ts";

/** Plays Hubs until it is told to end. @returns the exit code */
export async function serve(options: Options, { stdout, stderr }: Streams): Promise<number> {
    const ended = endOf(process);
    const emulator = await started(options, stderr);
    if (emulator === undefined) {
        return 1;
    }
    const told = { version: version(), ...(options.data !== undefined && { data: options.data }) };
    stdout.write(
        options.isJson ? `${printableJson(announced(emulator, told.version))}\n` : announcement(emulator, told, stdout),
    );
    await ended;
    await emulator.close();
    return 0;
}

/** Nothing where it cannot start, which is told. */
async function started(options: Options, stderr: NodeJS.WritableStream): Promise<Emulator | undefined> {
    try {
        return await startEmulator(emulatorOptions(options, stderr));
    } catch (error) {
        if (error instanceof FaultProblem) {
            throw new UsageError(error.message);
        }
        if (error instanceof StartProblem || error instanceof StoreProblem || error instanceof SettingsProblem) {
            stderr.write(`hubguard: ${harmless(error.message)}\n`);
            return undefined;
        }
        throw error;
    }
}

/** What the emulator is told, with what it is given. @throws SettingsProblem */
export function emulatorOptions(options: Options, stderr: NodeJS.WritableStream): EmulatorOptions {
    const { settings, hubs, console: _console, isJson: _isJson, ...told } = options;
    const { profile, profileOf, vocabulary } = readProfiles(settings);
    return {
        ...told,
        hubs: hubs.map((hub) => ({ ...hub, profile: profileOf(hub.name) })),
        profile,
        templates,
        tagNames: tagNamesOf(vocabulary),
        version: version(),
        onProblem: (message) => stderr.write(`hubguard: ${harmless(message)}\n`),
    };
}

/** Resolves once a process is told to end. Told a second time, it does so at once. */
function endOf(running: NodeJS.Process): Promise<void> {
    return new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
            running.once(signal, () => {
                running.once(signal, () => running.exit(130));
                resolve();
            });
        }
    });
}
