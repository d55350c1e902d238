import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { templates } from "../../estate/templates/index.ts";
import { createCertificates } from "../../hub/emulator/certificates/kept-certificates.ts";
import { startEmulator } from "../../hub/emulator/index.ts";
import { HubProfile } from "../../hub/profile/hub-profile.ts";
import { seed } from "./seed.ts";
import { type TokenRequest, tokenRequestOf } from "./token.ts";

/** What a measured server tells on a line once it serves. */
export interface Serving {
    url: string;
    subscription: string;
    /** Nothing where none is asked for. */
    token?: TokenRequest;
}

/** As long as a disk in an answer. */
const BODY = JSON.stringify({ name: "x".repeat(700) });

const [kind = "emulator", count = "0"] = process.argv.slice(2);
console.log(JSON.stringify(kind === "floor" ? await serveFloor() : await serveHub(Number(count))));

/** Node.js's own server with TLS, which reads requests and answers all with one body. */
async function serveFloor(): Promise<Serving> {
    const { server: certified } = await createCertificates(["127.0.0.1"], Date.now());
    const server = createServer({ key: certified.key, cert: certified.certificate }, (request, response) => {
        request.resume().on("end", () => response.setHeader("content-type", "application/json").end(BODY));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, subscription: "floor" };
}

async function serveHub(resources: number): Promise<Serving> {
    const { hubs } = await startEmulator({
        hubs: [{ name: "west" }],
        profile: new HubProfile(),
        templates,
        tagNames: { columns: [], others: [] },
        version: "bench",
        operationTime: 0,
    });
    const [hub] = hubs;
    if (hub === undefined) {
        throw new Error("The emulator has no Hub.");
    }
    seed(hub.state, hub.subscriptionId, resources);
    return { url: hub.url, subscription: hub.subscriptionId, token: tokenRequestOf(hub) };
}
