import { readFileSync } from "node:fs";

/** The package's own; the bundle and this file are both one folder below it. */
export function version(): string {
    const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
    return (JSON.parse(manifest) as { version: string }).version;
}
