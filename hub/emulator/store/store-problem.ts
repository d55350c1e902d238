/** A folder cannot be used; the message says why, and what to do. */
export class StoreProblem extends Error {
    /** Where the process that uses the folder can be asked, where it is that. */
    readonly console: string | undefined;

    constructor(message: string, console?: string) {
        super(message);
        this.console = console;
    }
}

/** An error of SQLite as Node.js throws it. @see https://www.sqlite.org/rescode.html */
interface SqliteError extends Error {
    errcode: number;
}

const PRIMARY = 0xff;

export const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NO_DATABASE = 26;

/** The kind of error that SQLite had; nothing where it was another's. */
export function codeOf(error: unknown): number | undefined {
    return isSqliteError(error) ? error.errcode & PRIMARY : undefined;
}

function isSqliteError(error: unknown): error is SqliteError {
    return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

/** What is said of a file that could not be opened or read. */
export function problemOf(error: unknown, file: string): StoreProblem {
    switch (codeOf(error)) {
        case NO_DATABASE:
            return new StoreProblem(`${file} is no database of the emulator. Name another folder.`);
        case CORRUPT:
            return new StoreProblem(`${file} is damaged. Restore it from a copy, or remove it to begin anew.`);
        case READ_ONLY:
        case CANNOT_OPEN:
            return new StoreProblem(`${file} cannot be written. Name a folder that can.`);
        case FULL:
        case IO_ERROR:
            return new StoreProblem(
                `${file} cannot be written: the disk is full or fails. Name a folder on another one.`,
            );
        default:
            return new StoreProblem(`${file} cannot be opened: ${error instanceof Error ? error.message : error}`);
    }
}

/** What is read from files beside the database, or written into them. @throws StoreProblem */
export async function fromFiles<T>(folder: string | undefined, use: () => Promise<T>): Promise<T> {
    try {
        return await use();
    } catch (error) {
        const { message, code } = error as NodeJS.ErrnoException;
        // Others say themselves which file it is, and what to do.
        throw new StoreProblem(
            code === undefined
                ? message
                : `${folder ?? "a folder of its own"} cannot be used: ${message}. Name another one.`,
        );
    }
}
