import { join } from "node:path";
import { expect } from "vitest";

const repository = join(import.meta.dirname, "../..");

/**
 * Holds a file to the text, or to the JSON, that it is generated as. With `--update`, which `npm run generate` runs these
 * tests with, it writes the file instead.
 */
export async function expectFile(path: string, content: string | object): Promise<void> {
    const text = typeof content === "string" ? content : `${JSON.stringify(content, null, 4)}\n`;
    await expect(text, `${path} is out of date: run npm run generate`).toMatchFileSnapshot(join(repository, path));
}
