import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreProblem } from "./store-problem.ts";

/** Who uses a folder. */
export interface Holder {
    pid: number;
    /** Where its console is: `http://127.0.0.1:8080`. */
    console: string;
}

const HOLDER_FILE = "process.json";

/** Says who uses a folder, for others to be told. That only one does is seen to by the lock on its database. */
export function tellHolder(folder: string, holder: Holder): void {
    writeFileSync(join(folder, HOLDER_FILE), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
}

export function forgetHolder(folder: string): void {
    rmSync(join(folder, HOLDER_FILE), { force: true });
}

/** Who has said last that it uses a folder; it need not run any more. */
export function holderOf(folder: string): Holder | undefined {
    try {
        const { pid, console } = JSON.parse(readFileSync(join(folder, HOLDER_FILE), "utf8"));
        return typeof pid === "number" && typeof console === "string" ? { pid, console } : undefined;
    } catch {
        return undefined;
    }
}

/** What is said to a process that comes second. */
export function heldBy(folder: string): StoreProblem {
    const holder = holderOf(folder);
    const who = holder ? `process ${holder.pid}, whose console is at ${holder.console},` : "another process";
    return new StoreProblem(`${who} uses ${folder}. End it, or name another folder.`, holder?.console);
}
