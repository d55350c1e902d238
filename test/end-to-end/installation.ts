import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const run = promisify(execFile);
export const repository = join(import.meta.dirname, "../..");

/** An empty folder, gone after the tests of the file. */
export async function emptyFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "hubguard-package-"));
    afterAll(() => rm(folder, { recursive: true, force: true }));
    return folder;
}

/** What `npm install hubguard` leaves in a folder, with Pulumi's packages as this repository has them. */
export async function install(folder: string): Promise<void> {
    const modules = join(folder, "node_modules");
    await mkdir(join(modules, ".bin"), { recursive: true });
    await unpack(repository, join(modules, "hubguard"));
    await symlink(join(repository, "node_modules/@pulumi"), join(modules, "@pulumi"));
    for (const [name, file] of Object.entries(manifest.bin)) {
        await chmod(join(modules, "hubguard", file), 0o755);
        await symlink(join("..", "hubguard", file), join(modules, ".bin", name));
    }
}

/** Packs a package as for publishing, and unpacks it again. */
async function unpack(source: string, target: string): Promise<void> {
    const archives = await mkdtemp(join(tmpdir(), "hubguard-archives-"));
    await run("npm", ["pack", "--silent", "--pack-destination", archives], { cwd: source });
    const [archive = ""] = await readdir(archives);
    await run("tar", ["-xzf", archive], { cwd: archives });
    await rename(join(archives, "package"), target);
    await rm(archives, { recursive: true });
}
