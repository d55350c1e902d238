import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Reach } from "../faults/server-faults.ts";
import { type BoundedOptions, boundedServer } from "./bounded-server.ts";
import type { Listener } from "./in-order.ts";

export interface ListenOptions extends BoundedOptions {
    /** 0 for a free one. */
    port: number;
}

const HOST = "127.0.0.1";

/** A server on loopback, which can go away and come back. */
export class Listening {
    readonly port: number;
    readonly #server: Server;
    readonly #connections = new Set<Socket>();
    readonly #most: number;
    #reach: Reach = "well";

    private constructor(server: Server) {
        this.#server = server;
        this.#most = server.maxConnections;
        this.port = (server.address() as AddressInfo).port;
        server.on("connection", (socket: Socket) => {
            this.#connections.add(socket);
            socket.once("close", () => this.#connections.delete(socket));
        });
    }

    /** @throws Error where the port is taken or forbidden */
    static async start(listener: Listener, { port, ...options }: ListenOptions): Promise<Listening> {
        const server = boundedServer(listener, options);
        await listen(server, port);
        return new Listening(server);
    }

    /** @throws Error where somebody else has taken its port since it was given up */
    async setReach(reach: Reach): Promise<void> {
        const before = this.#reach;
        this.#reach = reach;
        this.#server.maxConnections = reach === "dropped" ? 0 : this.#most;
        if (reach !== "well") {
            this.#breakConnections();
        }
        if (reach === "refused" && before !== "refused") {
            await closed(this.#server);
        } else if (reach !== "refused" && before === "refused") {
            await listen(this.#server, this.port);
        }
    }

    async close(): Promise<void> {
        this.#breakConnections();
        if (this.#reach !== "refused") {
            await closed(this.#server);
        }
    }

    /** Those as well that are not yet or no longer connections of HTTP. */
    #breakConnections(): void {
        for (const socket of this.#connections) {
            socket.destroy();
        }
    }
}

function listen(server: Server, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, HOST, () => {
            server.off("error", reject);
            resolve();
        });
    });
}

function closed(server: Server): Promise<void> {
    return new Promise((resolve) => server.close(() => resolve()));
}
