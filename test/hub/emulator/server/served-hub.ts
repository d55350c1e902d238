import { connect as connectPlain, type Socket } from "node:net";
import { connect } from "node:tls";
import { createCertificates } from "../../../../hub/emulator/certificates/kept-certificates.ts";
import { NO_SERVER_FAULTS, type ServerFaults } from "../../../../hub/emulator/faults/server-faults.ts";
import type { Served } from "../../../../hub/emulator/server/answered.ts";
import { createApp } from "../../../../hub/emulator/server/app.ts";
import { LIMITS, type Limits } from "../../../../hub/emulator/server/limits.ts";
import { Listening } from "../../../../hub/emulator/server/listen.ts";
import { serverName } from "../../../../hub/emulator/server/response.ts";
import type { HubOptions } from "../../../../hub/emulator/state/hub-options.ts";
import { TestHub } from "../hub.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const certificates = await createCertificates(["127.0.0.1", "management.west.hub.test"], Date.now());

interface ServedOptions {
    hub?: Partial<HubOptions>;
    limits?: Partial<Limits>;
    faults?: ServerFaults;
    identity?: Served["identity"];
}

/** Whoever comes is let in. */
const OPEN: Served["identity"] = {
    answer: () => undefined,
    check: () => ({ principal: "anybody" }) as never,
};

/** A Hub behind its server, which lets everybody in. */
export class ServedHub {
    readonly hub: TestHub;
    readonly listening: Listening;

    private constructor(hub: TestHub, listening: Listening) {
        this.hub = hub;
        this.listening = listening;
    }

    static async start({ hub, limits, faults = NO_SERVER_FAULTS, identity = OPEN }: ServedOptions = {}) {
        const state = new TestHub(hub);
        const app = createApp({
            hub: state.state,
            identity,
            metadata: { answer: () => ({ status: 200, body: { galleryEndpoint: "" } }) },
            faults,
            longestBody: { ...LIMITS, ...limits }.body,
        });
        const listening = await Listening.start(app, {
            port: 0,
            certified: certificates.server,
            server: serverName(state.options),
            now: () => NOW,
            ...(limits && { limits }),
        });
        return new ServedHub(state, listening);
    }

    /** A connection for requests that no client would make. */
    connect(): Socket {
        return connect({ port: this.listening.port, host: "127.0.0.1", ca: certificates.authority });
    }

    connectPlain(): Socket {
        return connectPlain(this.listening.port, "127.0.0.1");
    }

    /** All that is answered to some bytes until the connection ends, or so much that a pattern matches. */
    async told(bytes: string | Buffer, until?: RegExp, socket = this.connect()): Promise<string> {
        let text = "";
        socket.on("error", () => {});
        socket.write(bytes);
        await new Promise<void>((resolve) => {
            socket.on("close", () => resolve());
            socket.on("data", (chunk) => {
                text += chunk.toString("latin1");
                if (until?.test(text)) {
                    resolve();
                }
            });
        });
        socket.destroy();
        return text;
    }

    close(): Promise<void> {
        return this.listening.close();
    }
}
