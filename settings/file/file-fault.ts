import { lstatSync, type Stats, statSync } from "node:fs";

/** The most that is read: settings of some thousand applications take less than one. */
const MOST_MIB = 64;

/**
 * What keeps a path from being read or written as a file; nothing where it is one, or where there is none. A pipe that
 * nobody writes into, and a device without an end, would be read forever.
 */
export function kindFault(path: string): string | undefined {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || isHandedOn(path, stats)) {
        return undefined;
    }
    if (!stats.isFile()) {
        return `it is ${kindOf(stats)}, not a file`;
    }
    return stats.size > MOST_MIB * 2 ** 20 ? `it holds more than ${MOST_MIB} MiB` : undefined;
}

/** What a shell gives under a name, such as /dev/stdin and <(…), and what is empty. */
function isHandedOn(path: string, stats: Stats): boolean {
    return /^\/dev\/(stdin|stdout|stderr|null|fd\/\d+)$/.test(path) && !stats.isDirectory();
}

function kindOf(stats: Stats): string {
    const kinds: [boolean, string][] = [
        [stats.isDirectory(), "a folder"],
        [stats.isFIFO(), "a pipe"],
        [stats.isSocket(), "a socket"],
    ];
    return kinds.find(([is]) => is)?.[1] ?? "a device";
}

/** Why the system refused a path, in words that follow a colon. */
export function systemFault(path: string, { code = "", message }: NodeJS.ErrnoException): string {
    if (code === "ENOENT" && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
        return "it is a link to what is not there";
    }
    return REASONS[code] ?? message;
}

/** The reason that a new file would mend. */
export const ABSENT = "there is no such file or folder";

const REASONS: Readonly<Record<string, string>> = {
    EACCES: "this user may not",
    EISDIR: "it is a folder, not a file",
    ELOOP: "it is a link that leads back to itself",
    ENAMETOOLONG: "its name is longer than the system allows",
    ENOENT: ABSENT,
    ENOSPC: "there is no room left",
    ENOTDIR: "a part of its path is a file, not a folder",
    EPERM: "this user may not",
    EROFS: "it lies where nothing can be written",
    ERR_INVALID_ARG_VALUE: "its name holds U+0000",
};
