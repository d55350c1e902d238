import {
    type ChildProcess,
    type SpawnOptionsWithStdioTuple,
    type StdioNull,
    type StdioPipe,
    spawn,
} from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { HubClient, type Reached } from "./hub-client.ts";

const CHILD = new URL("child.ts", import.meta.url).pathname;

/** An emulator in a process of its own. */
export class ChildEmulator {
    readonly client: HubClient;
    readonly #child: ChildProcess;

    private constructor(child: ChildProcess, client: HubClient) {
        this.#child = child;
        this.client = client;
    }

    /**
     * @param operationTime in milliseconds
     * @param blocks the most that a file of it may hold, in the shell's blocks
     * @param later by how many milliseconds its clock is ahead
     * @throws Error where it does not start, with what it says
     */
    static async start(
        data: string,
        operationTime: number,
        { blocks, later = 0 }: { blocks?: number; later?: number } = {},
    ): Promise<ChildEmulator> {
        const args = [CHILD, data, String(operationTime), String(later)];
        const limited = ["-c", `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...args];
        const options: SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioNull> = {
            stdio: ["ignore", "pipe", "inherit"],
        };
        const child = blocks === undefined ? spawn(process.execPath, args, options) : spawn("sh", limited, options);
        const [line] = await once(createInterface(child.stdout), "line");
        const { problem, hubs, authorityFile } = JSON.parse(line) as {
            problem?: string;
            hubs: [Reached];
            authorityFile: string;
        };
        if (problem !== undefined) {
            throw new Error(problem);
        }
        return new ChildEmulator(child, await HubClient.of(hubs[0], authorityFile));
    }

    /** Ends it as nothing ends it that lets it have a last word. */
    async kill(): Promise<void> {
        const ended = once(this.#child, "exit");
        this.#child.kill("SIGKILL");
        await ended;
        this.client.close();
    }
}
