import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { scriptedHub } from "./connected.ts";
import { metadataAt } from "./scripted-hub.ts";

const scripted = scriptedHub();

test("A Hub with a name is reached through the proxy, by everything that talks to it", async () => {
    const { hub } = scripted;
    const { port, asked } = await startProxy(() => Number(hub.host.split(":")[1]));
    hub.metadata = {
        ...metadataAt("https://management.hub.test"),
        authentication: { loginEndpoint: "https://login.hub.test/", audiences: ["x"] },
    };
    const env = { HTTPS_PROXY: `http://me:word@127.0.0.1:${port}` };
    const client = await scripted.connect({ metadataHost: "management.hub.test" }, { env });
    await client.read("azure-native:resources:ResourceGroup", "/subscriptions/S/resourceGroups/app");

    const credentials = `Basic ${Buffer.from("me:word").toString("base64")}`;
    expect(new Set(asked)).toEqual(
        new Set([`management.hub.test:443 ${credentials}`, `login.hub.test:443 ${credentials}`]),
    );
    expect(hub.requests).toHaveLength(1);
});

/** A proxy that takes everybody to one port of this machine. */
async function startProxy(target: () => number) {
    const asked: string[] = [];
    const open = new Set<Socket>();
    const server = createServer();
    server.on("connect", ({ url, headers }: IncomingMessage, socket: Socket) => {
        asked.push(`${url} ${headers["proxy-authorization"]}`);
        const through = connect(target(), "127.0.0.1", () => {
            socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
            socket.pipe(through).pipe(socket);
        });
        for (const end of [socket, through]) {
            open.add(end);
            end.on("error", () => undefined);
        }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
        for (const socket of open) {
            socket.destroy();
        }
        server.close();
    });
    return { port: (server.address() as AddressInfo).port, asked };
}
