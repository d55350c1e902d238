import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** What a file holds; nothing where there is none. @throws Error where it cannot be read */
export async function keptText(file: string): Promise<string | undefined> {
    try {
        return await readFile(file, "utf8");
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

/**
 * Replaces a file by one that only its owner may read: whole or not at all, whatever ends the process or the machine.
 * @throws Error where it cannot be written
 */
export async function keepText(file: string, text: string): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.new`;
    const handle = await open(draft, "w", 0o600);
    try {
        await handle.writeFile(text);
        await handle.sync();
    } finally {
        await handle.close();
    }
    await rename(draft, file);
}
