import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** @typedef {{ pid: number, host: string, purpose: string, token: string }} LockOwner */

const POLL_MS = 200;
const HEARTBEAT_MS = 2_000;

// A holder on another machine (a shared home) or with a reused process id cannot be asked whether it lives.
const SILENT_MS = 60_000;

/**
 * Does work while no other process holds the lock. Waits for a living holder and takes over from a dead one.
 * @template T
 * @param {string} path a folder that does not exist while nobody holds the lock
 * @param {string} purpose told to those who wait
 * @param {() => Promise<T>} work
 * @param {(holder: LockOwner) => void} onWait called once for each holder that this run waits for
 * @returns {Promise<T>}
 */
export async function withLock(path, purpose, work, onWait = () => {}) {
    const owner = { pid: process.pid, host: hostname(), purpose, token: randomUUID() };
    mkdirSync(dirname(path), { recursive: true });
    let announced = "";
    while (!tryAcquire(path, owner)) {
        const holder = readOwner(path);
        if (holder !== undefined && isStale(path, holder)) {
            takeAway(path, holder);
            continue;
        }
        if (holder !== undefined && holder.token !== announced) {
            announced = holder.token;
            onWait(holder);
        }
        await sleep(POLL_MS);
    }

    const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS);
    heartbeat.unref();
    const releaseOnExit = () => takeAway(path, owner);
    process.once("exit", releaseOnExit);
    try {
        return await work();
    } finally {
        clearInterval(heartbeat);
        process.off("exit", releaseOnExit);
        takeAway(path, owner);
    }
}

/** @param {number} pid */
export function isRunning(pid) {
    // Zero and negative numbers would ask for groups of processes.
    if (!(pid > 0)) {
        return false;
    }
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
    }
}

/**
 * A folder that already holds its owner's file is renamed to the lock's path: the lock never exists without an owner,
 * and a rename onto a folder that is not empty fails.
 * @param {string} path
 * @param {LockOwner} owner
 */
function tryAcquire(path, owner) {
    const candidate = `${path}.${owner.token}`;
    mkdirSync(candidate);
    writeFileSync(join(candidate, "owner.json"), JSON.stringify(owner));
    try {
        renameSync(candidate, path);
        return true;
    } catch (error) {
        rmSync(candidate, { recursive: true, force: true });
        const { code } = /** @type {NodeJS.ErrnoException} */ (error);
        if (code === "ENOTEMPTY" || code === "EEXIST" || code === "EPERM" || code === "EACCES") {
            return false;
        }
        throw error;
    }
}

/**
 * @param {string} path
 * @returns {LockOwner | undefined}
 */
function readOwner(path) {
    try {
        return JSON.parse(readFileSync(join(path, "owner.json"), "utf8"));
    } catch (error) {
        // A crash of the machine can leave the file empty; nobody who lives holds such a lock.
        return error instanceof SyntaxError ? { pid: 0, host: hostname(), purpose: "unknown", token: "" } : undefined;
    }
}

/**
 * @param {string} path
 * @param {LockOwner} holder
 */
function isStale(path, holder) {
    if (holder.host === hostname() && !isRunning(holder.pid)) {
        return true;
    }
    const { mtimeMs } = statSync(join(path, "owner.json"), { throwIfNoEntry: false }) ?? {};
    return mtimeMs !== undefined && Date.now() - mtimeMs > SILENT_MS;
}

/**
 * Removes the lock of one owner, and of no other: between looking and renaming, another run may have taken it.
 * @param {string} path
 * @param {LockOwner} owner
 */
function takeAway(path, owner) {
    if (readOwner(path)?.token !== owner.token) {
        return;
    }
    const removed = `${path}.${randomUUID()}`;
    try {
        renameSync(path, removed);
    } catch {
        return;
    }
    if (readOwner(removed)?.token === owner.token) {
        rmSync(removed, { recursive: true, force: true });
    } else {
        renameSync(removed, path);
    }
}

/** @param {string} path */
function touch(path) {
    try {
        const now = new Date();
        utimesSync(join(path, "owner.json"), now, now);
    } catch {
        // Another run has taken over after this one was asleep; results are renamed into place, so both may finish.
    }
}
