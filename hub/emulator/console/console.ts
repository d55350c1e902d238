import { createHash } from "node:crypto";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Listener } from "../server/in-order.ts";
import { ArmError } from "../wire/arm-error.ts";
import type { ConsoledHub } from "./consoled-hub.ts";
import { faultRoutes } from "./fault-routes.ts";
import { hubListing, jsonList, resourceListing } from "./listings.ts";
import type { TagNames } from "./machine.ts";
import { machineListing } from "./machines.ts";
import { page } from "./page.ts";
import { STYLE } from "./style.ts";

export interface ConsoleOptions {
    hubs: readonly ConsoledHub[];
    tagNames: TagNames;
    /** Of hubguard. */
    version: string;
    /** What all answers say they come from. */
    server: string;
}

/** Where the Hubs of a process are looked at, and told what to get wrong: a page, and the same as JSON. */
export function createConsole(options: ConsoleOptions): Listener {
    const listener = getRequestListener(appFor(options).fetch, { overrideGlobalObjects: false });
    return (incoming, outgoing) => {
        // A page of another site that had its name lead here would be within its own origin.
        if (!LOOPBACK.test(incoming.headers.host ?? "")) {
            const message = "The console answers at 127.0.0.1 and localhost only.";
            outgoing.writeHead(403, { ...headersFor(options), "content-type": "application/json" });
            outgoing.end(JSON.stringify(new ArmError(403, "ForbiddenHost", message).answer));
            return;
        }
        return listener(incoming, outgoing);
    };
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

function appFor(options: ConsoleOptions): Hono<{ Bindings: HttpBindings }> {
    const { hubs, tagNames, version } = options;
    const app = new Hono<{ Bindings: HttpBindings }>();
    app.use(async (context, next) => {
        const origin = context.req.header("origin");
        if (origin !== undefined && !LOOPBACK.test(origin.replace(/^https?:\/\//, ""))) {
            throw new ArmError(403, "ForbiddenOrigin", "Pages of other sites can tell the console nothing.");
        }
        // What is about to end shall be told as ended.
        for (const { state } of hubs) {
            state.settle();
        }
        await next();
        for (const [name, value] of Object.entries(headersFor(options))) {
            context.header(name, value);
        }
    });
    app.get("/", (context) => context.html(page(hubs, tagNames, version)));
    app.get("/hubs.json", ({ json }) => json(hubs.map((hub) => hubListing(hub, version))));
    const listings = {
        "/machines.json": () => machineListing(hubs, tagNames),
        "/resources.json": () => resourceListing(hubs),
    };
    for (const [path, listing] of Object.entries(listings)) {
        app.get(path, ({ body }) =>
            body(ReadableStream.from(jsonList(listing())).pipeThrough(new TextEncoderStream()), 200, {
                "content-type": "application/json; charset=utf-8",
            }),
        );
    }
    app.route("/hubs", faultRoutes(hubs));
    app.notFound(({ req, json }) => {
        const message = `There is nothing at '${req.path}'. The page is at '/'.`;
        return json(new ArmError(404, "NotFound", message).answer, 404);
    });
    app.onError((error, { json }) => {
        const refusal =
            error instanceof ArmError ? error : new ArmError(500, "InternalServerError", "This is a defect.");
        return json(refusal.answer, refusal.status as 400);
    });
    return app;
}

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

function headersFor({ server }: ConsoleOptions): Record<string, string> {
    return {
        "cache-control": "no-store",
        "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        "referrer-policy": "no-referrer",
        server,
        "x-content-type-options": "nosniff",
    };
}
