import { mkdtemp, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { tellHolder } from "../../../../hub/emulator/store/holder.ts";
import { loadSqlite } from "../../../../hub/emulator/store/sqlite.ts";
import { DATABASE_FILE, SqliteStore } from "../../../../hub/emulator/store/sqlite-store.ts";
import { StoreProblem } from "../../../../hub/emulator/store/store-problem.ts";
import { GROUP, TestHub } from "../hub.ts";

const root = await mkdtemp(join(tmpdir(), "hubguard-store-"));
afterAll(() => rm(root, { recursive: true, force: true }));

let folder: string;
beforeEach(async () => {
    folder = join(await mkdtemp(join(root, "f-")), "data");
});

function reopened<T>(use: (store: SqliteStore) => T): T {
    const store = SqliteStore.open(folder);
    try {
        return use(store);
    } finally {
        store.close();
    }
}

describe("a store", () => {
    it("keeps what each Hub remembers, in the order in which it was written last", () => {
        reopened((store) => {
            store.journal("west").write([
                ["a", "1"],
                ["b", "2"],
                ["c", "3"],
            ]);
            store.journal("east").write([["a", "9"]]);
            store.journal("west").write([
                ["a", "4"],
                ["c", undefined],
            ]);
        });
        reopened((store) => {
            expect([...store.journal("west").load()]).toEqual([
                ["b", "2"],
                ["a", "4"],
            ]);
            expect([...store.journal("east").load()]).toEqual([["a", "9"]]);
            expect([...store.journal("north").load()]).toEqual([]);
            expect(store.hubs).toEqual(["east", "west"]);
        });
    });

    it("keeps all of a change or nothing", () => {
        reopened((store) => {
            const journal = store.journal("west");
            const entries: [string, string][] = [
                ["a", "1"],
                ["b", {} as never],
            ];
            expect(() => journal.write(entries)).toThrow();
            journal.write([["c", "3"]]);
        });
        expect(reopened((store) => [...store.journal("west").load()])).toEqual([["c", "3"]]);
    });

    it("is nobody else's to read", async () => {
        reopened(() => {});
        expect((await stat(folder)).mode & 0o777).toBe(0o700);
        expect((await stat(join(folder, DATABASE_FILE))).mode & 0o777).toBe(0o600);
    });

    it("gives a Hub back what it knew", () => {
        const before = reopened((store) => {
            const hub = new TestHub({ journal: store.journal("west") });
            hub.done("PUT", "Microsoft.Network/routeTables/r", { location: "west" });
            hub.done("DELETE", "Microsoft.Network/routeTables/r");
            return hub.call("GET", GROUP).body;
        });
        const after = reopened((store) => {
            const hub = new TestHub({ journal: store.journal("west") });
            return [hub.call("GET", GROUP).body, hub.call("GET", "Microsoft.Network/routeTables/r").status];
        });
        expect(after).toEqual([before, 404]);
    });
});

describe("a folder", () => {
    it("is used by one at a time, and the second is told by whom", () => {
        reopened(() => {
            expect(() => SqliteStore.open(folder)).toThrow(`another process uses ${folder}. End it, or name another`);
            tellHolder(folder, { pid: 4711, console: "http://127.0.0.1:8080" });
            expect(() => SqliteStore.open(folder)).toThrow(
                `process 4711, whose console is at http://127.0.0.1:8080, uses ${folder}. End it, or name another folder.`,
            );
        });
        expect(() => reopened(() => {})).not.toThrow();
    });

    it("cannot lie in a file", async () => {
        await writeFile(folder, "");
        expect(() => SqliteStore.open(folder)).toThrow(StoreProblem);
        expect(() => SqliteStore.open(folder)).toThrow(
            /data\/hubs\.sqlite cannot be written: .* Name a folder that can\.$/,
        );
    });

    it("is made with those above it, each for its owner alone", async () => {
        folder = join(folder, "hubs", "west");
        reopened(() => {});
        for (const made of [folder, join(folder, ".."), join(folder, "..", "..")]) {
            expect((await stat(made)).mode & 0o777).toBe(0o700);
        }
    });

    it("lies where the system lets it", async () => {
        for (const impossible of [join("/dev/null", "west"), join(folder, "x".repeat(300), "west")]) {
            expect(() => SqliteStore.open(impossible)).toThrow(/hubs\.sqlite cannot be written: .* Name a folder that/);
        }
    });

    it("of the kernel takes none, and that is told", () => {
        for (const impossible of ["/proc/west", "/proc/hubs/west"]) {
            expect(() => SqliteStore.open(impossible)).toThrow(
                /west\/hubs\.sqlite cannot be written: .* Name a folder that can\.$/,
            );
        }
    });

    it("with a file of something else is left alone", async () => {
        reopened(() => {});
        const file = join(folder, DATABASE_FILE);
        await writeFile(file, "mine ".repeat(1000));
        expect(() => SqliteStore.open(folder)).toThrow(
            "hubs.sqlite is no database of the emulator. Name another folder.",
        );
        expect(await readFile(file, "utf8")).toMatch(/^mine /);
    });

    it.each([
        ["CREATE TABLE mine (a)", "is a database of something else. Name another folder."],
        [
            `PRAGMA application_id = ${0x48554247}; PRAGMA user_version = 2`,
            "was written by another version of hubguard. Use that one, or another folder.",
        ],
    ])("with a database made by %s is left alone", (sql, message) => {
        reopened(() => {});
        const other = join(folder, DATABASE_FILE);
        return rm(other).then(() => {
            const database = new (loadSqlite().DatabaseSync)(other);
            database.exec(sql);
            database.close();
            expect(() => SqliteStore.open(folder)).toThrow(message);
        });
    });

    it("with a torn file is told so", async () => {
        reopened((store) =>
            store.journal("west").write(Array.from({ length: 500 }, (_, at) => [`k${at}`, "x".repeat(500)])),
        );
        await truncate(join(folder, DATABASE_FILE), 100_000);
        expect(() => SqliteStore.open(folder)).toThrow(
            /hubs\.sqlite is damaged.* Restore it from a copy, or remove it to begin/,
        );
    });
});
