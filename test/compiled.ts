import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Makes the folder for one run of all tests, and takes it away. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
    const parent = join(import.meta.dirname, "..", ".hubguard");
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, "compiled-"));
    provide("compiled", folder);
    return () => rm(folder, { recursive: true, force: true });
}
