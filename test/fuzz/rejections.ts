/** Runs a program, and gives what promises reject with that nobody waits for: the CLI prints it, and ends. */
export async function rejectionsOf(program: () => Promise<void>): Promise<unknown[]> {
    const rejections: unknown[] = [];
    const listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", (reason) => rejections.push(reason));
    try {
        await program();
        // Node.js tells of them after all that is to be done now.
        await new Promise((resolve) => setImmediate(resolve));
    } finally {
        process.removeAllListeners("unhandledRejection");
        for (const listener of listeners) {
            process.on("unhandledRejection", listener);
        }
    }
    return rejections;
}
