import { keptResources, StoreProblem } from "../../hub/emulator/index.ts";
import { harmless, printable, printableJson } from "../../text/quote.ts";
import { type Streams, UsageError } from "../command.ts";
import type { Options } from "./options.ts";
import { SettingsProblem } from "./profiles.ts";
import { emulatorOptions } from "./serve.ts";

/** A resource as the console tells it. */
interface Listed {
    hub: string;
    id: string;
    type: string;
}

/** Prints all resources: of an emulator that runs, or of a folder. @returns the exit code */
export async function tellResources(options: Options, { stdout, stderr }: Streams): Promise<number> {
    try {
        const resources = await resourcesOf(options, stderr);
        stdout.write(options.isJson ? `${printableJson(resources)}\n` : resources.map(lineOf).join(""));
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

async function resourcesOf(options: Options, stderr: NodeJS.WritableStream): Promise<readonly Listed[]> {
    const { console, data } = options;
    if ((console === undefined) === (data === undefined)) {
        throw new UsageError("which emulator? Name the URL of its console by --console, or its folder by --data.");
    }
    if (data === undefined) {
        return askConsole(console ?? "");
    }
    try {
        return keptResources(data, emulatorOptions(options, stderr)) as unknown as Listed[];
    } catch (error) {
        // Whoever uses the folder knows better than its files.
        if (error instanceof StoreProblem && error.console !== undefined) {
            return askConsole(error.console);
        }
        throw error;
    }
}

/** What a console answers. @throws ConsoleProblem */
async function askConsole(url: string): Promise<readonly Listed[]> {
    const where = URL.parse("/resources.json", url);
    if (!where || !["http:", "https:"].includes(where.protocol)) {
        throw new UsageError(`--console is "${printable(url)}", which is not a URL. Write e.g. http://127.0.0.1:8080.`);
    }
    try {
        const answer = await fetch(where);
        if (!answer.ok) {
            throw new Error(`it answers ${answer.status}`);
        }
        return (await answer.json()) as Listed[];
    } catch (error) {
        const { message, cause } = error as Error & { cause?: Error };
        throw new ConsoleProblem(
            `no emulator could be asked at ${url}: ${cause?.message || message}. Start one, or name its console.`,
        );
    }
}

function lineOf({ hub, type, id }: Listed): string {
    const [, place = id] = /^\/subscriptions\/[^/]+\/(.*)$/.exec(id) ?? [];
    return `${hub.padEnd(8)} ${harmless(type.padEnd(48))} ${harmless(place)}\n`;
}
