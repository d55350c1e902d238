import { resolve } from "node:path";
import { hostsOf } from "../certificates/hosts.ts";
import { createConsole } from "../console/console.ts";
import { parseToldFault } from "../faults/told-fault.ts";
import { Listening } from "../server/listen.ts";
import { serverName } from "../server/response.ts";
import { forgetHolder, tellHolder } from "../store/holder.ts";
import { SqliteStore } from "../store/sqlite-store.ts";
import { fromFiles } from "../store/store-problem.ts";
import { checkHubs, type EmulatorOptions } from "./emulator-options.ts";
import { DOMAIN } from "./hub-options.ts";
import { listenAt } from "./listen-at.ts";
import { type StartedHub, startHub } from "./started-hub.ts";
import { createTrust } from "./trust.ts";

/** What runs. */
export interface Emulator {
    hubs: readonly StartedHub[];
    /** Where all Hubs can be looked at: `http://127.0.0.1:8080`. */
    console: string;
    /** The certificate of the authority that clients are to trust, as PEM. */
    authorityFile: string;
    /** The same with all that this machine trusts. */
    bundleFile: string;
    close(): Promise<void>;
}

/**
 * Starts Hubs, each at its own port of loopback, and one console for all.
 * @throws StartProblem, StoreProblem or FaultProblem where it cannot be as it is told
 */
export async function startEmulator(given: EmulatorOptions): Promise<Emulator> {
    // What is told of its files holds in any folder.
    const options = given.data === undefined ? given : { ...given, data: resolve(given.data) };
    const { hubs: settings, data, port = 0, now = Date.now } = options;
    const names = settings.map(({ name }) => name);
    checkHubs(settings);
    const told = (options.faults ?? []).map((text) => parseToldFault(text, names));
    /** What is to be undone, the last first: at the end, or where the start fails. */
    const undo: (() => Promise<void> | void)[] = [];
    const close = async () => {
        for (let next = undo.pop(); next; next = undo.pop()) {
            await next();
        }
    };
    try {
        const store = data === undefined ? undefined : SqliteStore.open(data);
        undo.push(() => store?.close());
        const places = names.map((name) => ({ name, domain: DOMAIN }));
        const { certificates, authorityFile, bundleFile, ...trust } = await fromFiles(data, () =>
            createTrust(data, hostsOf(places), now()),
        );
        undo.push(trust.close);
        const starting = settings.map(async (hub, at) => {
            const place = { port: port === 0 ? 0 : port + at, certified: certificates.server };
            const started = await startHub(hub, options, {
                ...place,
                ...(store && { journal: store.journal(hub.name) }),
            });
            undo.push(() => started.close());
            return started;
        });
        // All have started or failed before anything is undone.
        await Promise.allSettled(starting);
        const hubs = await Promise.all(starting);
        const listening = await startConsole(hubs, options);
        undo.push(() => listening.close());
        const console = `http://127.0.0.1:${listening.port}`;
        if (data !== undefined) {
            tellHolder(data, { pid: process.pid, console });
            undo.push(() => forgetHolder(data));
        }
        for (const { hub, fault } of told) {
            for (const one of hubs.filter(({ name }) => hub === undefined || name === hub)) {
                one.faults.add(fault);
            }
        }
        return { hubs, console, authorityFile, bundleFile, close };
    } catch (error) {
        await close();
        throw error;
    }
}

function startConsole(hubs: readonly StartedHub[], options: EmulatorOptions): Promise<Listening> {
    const { consolePort: port = 0, version, tagNames, isLenient = false, now = Date.now, limits } = options;
    const server = serverName({ version, isLenient });
    const listener = createConsole({ hubs, tagNames, version, server });
    return listenAt(port, () => Listening.start(listener, { port, server, now, ...(limits && { limits }) }));
}
