import { closeSync, openSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { makeFolder } from "./make-folder.ts";
import { loadSqlite } from "./sqlite.ts";
import { StoreProblem } from "./store-problem.ts";

/** By these the database is known as one of the emulator's: `HUBG`, and how its tables are laid out. */
const APPLICATION = 0x48554247;
const LAYOUT = 1;

/** The database in a file, made where there is none. @throws StoreProblem @throws Error of SQLite */
export function openDatabase(folder: string, file: string): DatabaseSync {
    createPrivately(folder, file);
    const database = new (loadSqlite().DatabaseSync)(file);
    try {
        prepare(database, file);
        return database;
    } catch (error) {
        database.close();
        throw error;
    }
}

/** Secrets lie there: the file is nobody else's from the beginning. */
function createPrivately(folder: string, file: string): void {
    try {
        makeFolder(folder);
        closeSync(openSync(file, "a", 0o600));
    } catch (error) {
        throw new StoreProblem(`${file} cannot be written: ${(error as Error).message}. Name a folder that can.`);
    }
}

/** Takes the database for this process, and looks whether it is a whole one of the emulator's. */
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
