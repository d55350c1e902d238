import type { Streams } from "./command.ts";

/** Has output that cannot be written end in a sentence, and in none where its reader has seen enough. */
export function watch({ stdout, stderr }: Streams): void {
    stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
        // hubguard check | head -1: whether all is well is what it was.
        if (code !== "EPIPE") {
            stderr.write(`hubguard: the output could not be written: ${message}.\n`);
            process.exitCode = 1;
        }
    });
    // There is nowhere left to tell it.
    stderr.on("error", () => {});
}
