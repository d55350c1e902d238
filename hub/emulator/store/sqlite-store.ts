import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Entry, Journal } from "../state/journal.ts";
import { heldBy } from "./holder.ts";
import { loadSqlite } from "./sqlite.ts";
import { BUSY, codeOf, problemOf, StoreProblem } from "./store-problem.ts";

export const DATABASE_FILE = "hubs.sqlite";

/** By these the database is known as one of the emulator's: `HUBG`, and how its tables are laid out. */
const APPLICATION = 0x48554247;
const LAYOUT = 1;

/**
 * All that the Hubs of one process must remember, in one file of SQLite. What was written is there after the process has
 * been killed. That the machine may lose what it wrote last when its power fails is accepted: to wait for the disk each
 * time (`synchronous=FULL`) took 150 µs a write instead of 20 on a fast one.
 */
export class SqliteStore {
    readonly #database: DatabaseSync;
    readonly #put: StatementSync;
    readonly #remove: StatementSync;

    private constructor(database: DatabaseSync) {
        this.#database = database;
        this.#put = database.prepare("INSERT OR REPLACE INTO entries (hub, key, json) VALUES (?, ?, ?)");
        this.#remove = database.prepare("DELETE FROM entries WHERE hub = ? AND key = ?");
    }

    /** The same where it is there already. @throws StoreProblem */
    static openKept(folder: string): SqliteStore {
        if (!existsSync(join(folder, DATABASE_FILE))) {
            throw new StoreProblem(`${folder} holds nothing of an emulator. Name the folder of one.`);
        }
        return SqliteStore.open(folder);
    }

    /** @throws StoreProblem where the folder cannot be used, or another process does */
    static open(folder: string): SqliteStore {
        const file = join(folder, DATABASE_FILE);
        let database: DatabaseSync | undefined;
        try {
            createPrivately(folder, file);
            database = new (loadSqlite().DatabaseSync)(file);
            prepare(database, file);
            return new SqliteStore(database);
        } catch (error) {
            database?.close();
            if (error instanceof StoreProblem) {
                throw error;
            }
            throw codeOf(error) === BUSY ? heldBy(folder) : problemOf(error, file);
        }
    }

    /** What one Hub remembers. */
    journal(hub: string): Journal {
        return {
            load: () => this.#load(hub),
            write: (entries) => this.#write(hub, entries),
            close() {},
        };
    }

    /** The names of the Hubs that remember anything. */
    get hubs(): string[] {
        const rows = this.#database.prepare("SELECT DISTINCT hub FROM entries ORDER BY hub").all();
        return rows.map(({ hub }) => String(hub));
    }

    close(): void {
        this.#database.close();
    }

    /** In the order in which they were written last: operations that have ended are forgotten in that order. */
    *#load(hub: string): Iterable<readonly [key: string, json: string]> {
        const rows = this.#database.prepare("SELECT key, json FROM entries WHERE hub = ? ORDER BY rowid").iterate(hub);
        for (const { key, json } of rows) {
            yield [String(key), String(json)];
        }
    }

    #write(hub: string, entries: readonly Entry[]): void {
        this.#database.exec("BEGIN IMMEDIATE");
        try {
            for (const [key, json] of entries) {
                json === undefined ? this.#remove.run(hub, key) : this.#put.run(hub, key, json);
            }
            this.#database.exec("COMMIT");
        } catch (error) {
            // SQLite has done so itself after some errors.
            if (this.#database.isTransaction) {
                this.#database.exec("ROLLBACK");
            }
            throw error;
        }
    }
}

/** Secrets lie there: the file is nobody else's from the beginning. */
function createPrivately(folder: string, file: string): void {
    try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        closeSync(openSync(file, "a", 0o600));
    } catch (error) {
        throw new StoreProblem(`${file} cannot be written: ${(error as Error).message}. Name a folder that can.`);
    }
}

function prepare(database: DatabaseSync, file: string): void {
    // The lock of the system is the one that a killed process leaves none of.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    database.exec("BEGIN IMMEDIATE");
    const numberOf = (pragma: string) => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
    const application = numberOf("application_id");
    const layout = numberOf("user_version");
    const isNew = application === 0 && layout === 0 && numberOf("schema_version") === 0;
    if (isNew) {
        database.exec(`
            CREATE TABLE entries (hub TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (hub, key));
            PRAGMA application_id = ${APPLICATION};
            PRAGMA user_version = ${LAYOUT};
        `);
    } else if (application !== APPLICATION) {
        throw new StoreProblem(`${file} is a database of something else. Name another folder.`);
    } else if (layout !== LAYOUT) {
        throw new StoreProblem(`${file} was written by another version of hubguard. Use that one, or another folder.`);
    }
    database.exec("COMMIT");
    const [state] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
    if (state !== "ok") {
        throw new StoreProblem(`${file} is damaged: ${state}. Restore it from a copy, or remove it to begin anew.`);
    }
}
