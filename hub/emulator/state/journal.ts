/** What a Hub must remember, by key: as JSON, or nothing where it is to be forgotten. */
export type Entry = readonly [key: string, json: string | undefined];

/** A change could not be kept, and so it has not happened. It may be tried again: the disk need not stay full. */
export class NotKept extends Error {
    constructor(cause: Error) {
        super(`The Hub could not keep the change: ${cause.message}`, { cause });
    }
}

/** Where a Hub keeps what it must remember. */
export interface Journal {
    /** What was kept when the Hub begins. */
    load(): Iterable<readonly [key: string, json: string]>;
    /** Keeps all of it or nothing. What a Hub has answered is kept. @throws Error where it cannot be kept */
    write(entries: readonly Entry[]): void;
    close(): void;
}

/** Keeps nothing: the Hub ends with its process. */
export const NO_JOURNAL: Journal = { load: () => [], write() {}, close() {} };
