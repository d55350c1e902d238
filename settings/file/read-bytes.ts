import { readFileSync } from "node:fs";
import { kindFault, systemFault } from "./file-fault.ts";

/** What a file holds, or why it cannot be read, in words that follow a colon. Never waits for a pipe or a device. */
export function readBytes(path: string): Buffer | string {
    try {
        return kindFault(path) ?? readFileSync(path);
    } catch (error) {
        return systemFault(path, error as NodeJS.ErrnoException);
    }
}
