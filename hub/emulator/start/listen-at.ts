import type { InjectedFaults } from "../faults/injected-faults.ts";
import type { Listening } from "../server/listen.ts";
import { StartProblem } from "./emulator-options.ts";

/** Starts what listens at a port. @throws StartProblem that says what else can be done */
export async function listenAt<T>(port: number, start: () => Promise<T>): Promise<T> {
    try {
        return await start();
    } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        const why =
            code === "EADDRINUSE" ? "is in use" : code === "EACCES" ? "is not yours to use" : `fails: ${message}`;
        throw new StartProblem(`port ${port} of 127.0.0.1 ${why}. Choose another one, or none for a free one.`);
    }
}

/** Has a Hub go away and come back as it is told, one after the other. @param onFailure told why it could not */
export function follow(faults: InjectedFaults, listening: Listening, onFailure: (why: string) => void): void {
    let last = Promise.resolve();
    faults.onReach = (reach) => {
        last = last.then(() => listening.setReach(reach)).catch((error: Error) => onFailure(error.message));
    };
}
