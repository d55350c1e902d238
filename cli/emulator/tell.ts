import { keptMachines, keptResources, type ListedMachine, StoreProblem } from "../../hub/emulator/index.ts";
import { harmless, printable, printableJson } from "../../text/quote.ts";
import { type Streams, UsageError } from "../command.ts";
import { describeMachines } from "./machines.ts";
import type { Options } from "./options.ts";
import { SettingsProblem } from "./profiles.ts";
import { describeResources, type ListedResource } from "./resources.ts";
import { emulatorOptions } from "./serve.ts";

/** What an emulator can be asked for. */
const LISTINGS = {
    machines: {
        kept: keptMachines,
        describe: (listed: readonly object[], stream: NodeJS.WritableStream) =>
            describeMachines(listed as ListedMachine[], stream),
    },
    resources: {
        kept: keptResources,
        describe: (listed: readonly object[]) => describeResources(listed as ListedResource[]),
    },
};

/** Prints what an emulator that runs, or a folder, holds. @returns the exit code */
export async function tell(
    what: keyof typeof LISTINGS,
    options: Options,
    { stdout, stderr }: Streams,
): Promise<number> {
    try {
        const listed = await listedBy(what, options, stderr);
        stdout.write(options.isJson ? `${printableJson(listed)}\n` : LISTINGS[what].describe(listed, stdout));
        return 0;
    } catch (error) {
        if ([StoreProblem, ConsoleProblem, SettingsProblem].some((kind) => error instanceof kind)) {
            stderr.write(`hubguard: ${harmless((error as Error).message)}\n`);
            return 1;
        }
        throw error;
    }
}

class ConsoleProblem extends Error {}

async function listedBy(
    what: keyof typeof LISTINGS,
    options: Options,
    stderr: NodeJS.WritableStream,
): Promise<readonly object[]> {
    const { console, data } = options;
    if ((console === undefined) === (data === undefined)) {
        throw new UsageError("which emulator? Name the URL of its console by --console, or its folder by --data.");
    }
    if (data === undefined) {
        return askConsole(what, console ?? "");
    }
    try {
        return LISTINGS[what].kept(data, emulatorOptions(options, stderr));
    } catch (error) {
        // Whoever uses the folder knows better than its files.
        if (error instanceof StoreProblem && error.console !== undefined) {
            return askConsole(what, error.console);
        }
        throw error;
    }
}

/** What a console answers. @throws ConsoleProblem */
async function askConsole(what: string, url: string): Promise<readonly object[]> {
    const where = URL.parse(`/${what}.json`, url);
    if (!where || !["http:", "https:"].includes(where.protocol)) {
        throw new UsageError(`--console is "${printable(url)}", which is not a URL. Write e.g. http://127.0.0.1:8080.`);
    }
    try {
        const answer = await fetch(where);
        if (!answer.ok) {
            throw new Error(`it answers ${answer.status}`);
        }
        return (await answer.json()) as object[];
    } catch (error) {
        const { message, cause } = error as Error & { cause?: Error };
        throw new ConsoleProblem(
            `no emulator could be asked at ${url}: ${cause?.message || message}. Start one, or name its console.`,
        );
    }
}
