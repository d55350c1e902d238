import autocannon from "autocannon";
import { DISK, diskPath } from "./seed.ts";
import type { Serving } from "./serve.ts";
import { tokenBy } from "./token.ts";

/** What clients ask for: a resource, a change of one, and a page of a list. */
export const MIXTURES = {
    reads: (subscription: string, count: number) => [read(subscription, count, 0), read(subscription, count, 1)],
    writes: (subscription: string, count: number) => [write(subscription, count, 0), write(subscription, count, 1)],
    lists: (subscription: string) => [list(subscription)],
};

export type Mixture = keyof typeof MIXTURES;

/** Each server is asked for as long, in seconds. */
const SECONDS = 3;

/** Milliseconds that a server takes for a request while as many connections ask as fast as they are answered. */
export async function timePerRequest(serving: Serving, mixture: Mixture, connections: number, count: number) {
    const { url, subscription } = serving;
    const requests = MIXTURES[mixture](subscription, count);
    const token = serving.token && (await tokenBy(serving.token));
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const result = await autocannon({
        url,
        connections,
        duration: SECONDS,
        requests: requests.map((one) => ({ ...one, headers })),
        tlsOptions: { rejectUnauthorized: false },
    });
    const { non2xx, errors, timeouts } = result;
    if (non2xx + errors + timeouts > 0) {
        throw new Error(`${mixture}: ${non2xx} refused, ${errors} failed, ${timeouts} not answered.`);
    }
    return (result.duration * 1_000) / result.requests.total;
}

function read(subscription: string, count: number, at: number): autocannon.Request {
    return { method: "GET", path: `${diskPath(subscription, placeOf(count, at))}?api-version=2019-07-01` };
}

function write(subscription: string, count: number, at: number): autocannon.Request {
    const path = `${diskPath(subscription, placeOf(count, at))}?api-version=2019-07-01`;
    return { method: "PUT", path, body: JSON.stringify({ ...DISK, tags: { app: "erp", rpo: "4h" } }) };
}

function list(subscription: string): autocannon.Request {
    return {
        method: "GET",
        path: `/subscriptions/${subscription}/providers/Microsoft.Compute/disks?api-version=2019-07-01&$top=50`,
    };
}

/** In the middle, and near the end. */
function placeOf(count: number, at: number): number {
    return Math.floor((count * (at + 1)) / 3);
}
