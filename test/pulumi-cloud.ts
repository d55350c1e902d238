import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll } from "vitest";

/** As much of Pulumi Cloud as it takes to publish a policy pack: it remembers what it is asked, and agrees. */
export async function startPulumiCloud() {
    const asked: { request: string; body: Buffer }[] = [];
    const server = createServer(async (request, response) => {
        const sent = await buffer(request);
        const isZipped = request.headers["content-encoding"] === "gzip";
        asked.push({ request: `${request.method} ${request.url}`, body: isZipped ? gunzipSync(sent) : sent });
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ githubLogin: "me", version: 1, uploadURI: `${url}/upload` }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    afterAll(() => new Promise((resolve) => server.close(resolve)));
    return {
        url,
        /** What was sent with a request: `POST /api/orgs/contoso/policypacks`. */
        sent: (wanted: string) => asked.filter(({ request }) => request === wanted).map(({ body }) => body),
    };
}
