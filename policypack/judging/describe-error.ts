/** Errors may quote properties, so only their kind and their place are shown: `TypeError at index.ts:31:20`. */
export function describeError(error: unknown): string {
    if (!(error instanceof Error)) {
        return typeof error;
    }
    const frames = String(error.stack).replace(error.message, "").split("\n");
    const [, place] = frames.map((frame) => /^ +at .*?([^\s(/\\]+:\d+:\d+)\)?$/.exec(frame)).find(Boolean) ?? [];
    return place === undefined ? error.name : `${error.name} at ${place}`;
}
