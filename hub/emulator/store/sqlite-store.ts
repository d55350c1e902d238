import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Entry, Journal } from "../state/journal.ts";
import { heldBy } from "./holder.ts";
import { openDatabase } from "./open-database.ts";
import { BUSY, codeOf, problemOf, StoreProblem } from "./store-problem.ts";

export const DATABASE_FILE = "hubs.sqlite";

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
        try {
            return new SqliteStore(openDatabase(folder, file));
        } catch (error) {
            throw codeOf(error) === BUSY
                ? heldBy(folder)
                : error instanceof StoreProblem
                  ? error
                  : problemOf(error, file);
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
