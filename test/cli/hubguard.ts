import { Writable } from "node:stream";
import { run } from "../../cli/run.ts";

/** Runs the tool within this process. */
export async function hubguard(...args: string[]) {
    const texts = { stdout: "", stderr: "" };
    const stream = (name: keyof typeof texts) =>
        new Writable({
            write(chunk, _, done) {
                texts[name] += chunk;
                done();
            },
        });
    const code = await run(args, { stdout: stream("stdout"), stderr: stream("stderr") });
    return { code, ...texts };
}
