import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** They hold secrets. */
const PRIVATE = 0o700;

/**
 * Makes a folder and those above it that are missing, for their owner alone; one that is there stays as it is. `mkdir`
 * of Node.js with `recursive` does not return where a system finds no place for a folder in one that exists, as in
 * `/proc` of Linux.
 * @throws Error of the system
 */
export function makeFolder(folder: string): void {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        return;
    }
    const parent = dirname(folder);
    if (!existsSync(parent)) {
        makeFolder(parent);
    }
    mkdirSync(folder, { mode: PRIVATE });
}
