import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * A fingerprint of the names and contents of all files in a folder, without what is installed or generated there.
 * @param {string} folder
 * @param {(path: string) => boolean} isIncluded given the path inside the folder, with slashes
 */
export function hashFiles(folder, isIncluded = () => true) {
    const hash = createHash("sha256");
    for (const file of listFiles(folder)) {
        const path = relative(folder, file).replaceAll("\\", "/");
        if (isIncluded(path)) {
            const content = readFileSync(file);
            hash.update(`${path}\n${content.length}\n`).update(content);
        }
    }
    return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
export function listFiles(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => name !== "node_modules" && name !== "dist" && !name.startsWith("."))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : [];
        });
}
