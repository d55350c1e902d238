import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { answer } from "../arm/answer.ts";
import type { ServerFaults } from "../faults/server-faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import type { IdentityProvider } from "../identity/identity-provider.ts";
import type { Metadata } from "../metadata/metadata.ts";
import { ArmError } from "../wire/arm-error.ts";
import type { ArmReply } from "../wire/exchange.ts";
import { textOf } from "./body.ts";
import { toResponse } from "./response.ts";

/** What one Hub serves. */
export interface Served {
    hub: HubState;
    identity: IdentityProvider;
    metadata: Metadata;
    faults: ServerFaults;
}

type Handler = Context<{ Bindings: HttpBindings }>;

/** Everything that is at the address of a Hub: its metadata, whoever signs in its users, and Azure Resource Manager. */
export function createApp(served: Served): Hono<{ Bindings: HttpBindings }> {
    const app = new Hono<{ Bindings: HttpBindings }>();
    app.all("*", async (context) => {
        const { req, env } = context;
        try {
            const fault = await served.faults.meet(req.method, pathOf(context), env.incoming.socket);
            return toResponse(fault ?? (await answered(served, context)), served.hub.options, req.method);
        } catch (error) {
            return toResponse(replyOf(error), served.hub.options, req.method);
        }
    });
    return app;
}

async function answered(served: Served, context: Handler): Promise<ArmReply> {
    const { hub, identity, metadata } = served;
    const { incoming } = context.env;
    const url = new URL(incoming.url ?? "/", "https://hub.invalid");
    const path = pathOf(context);
    const origin = `https://${incoming.headers.host ?? "127.0.0.1"}`;
    const request = {
        method: context.req.method,
        path,
        query: url.searchParams,
        headers: incoming.headers as Record<string, string | undefined>,
        text: await textOf(incoming),
        origin,
    };
    if (/^\/metadata\/endpoints\/?$/i.test(path)) {
        return metadata.answer(request);
    }
    const token = await identity.answer({ ...request, body: request.text });
    if (token) {
        return { ...token, body: (token.body as ArmReply["body"]) ?? null };
    }
    const principal = await identity.check(request.headers.authorization, origin);
    return "status" in principal ? (principal as ArmReply) : answer(hub, request);
}

/** As it was sent, with its percent signs: a name may hold a slash behind one. */
function pathOf({ env }: Handler): string {
    return (env.incoming.url ?? "/").split("?", 1)[0] ?? "/";
}

function replyOf(error: unknown): ArmReply {
    const refusal =
        error instanceof ArmError
            ? error
            : new ArmError(
                  500,
                  "InternalServerError",
                  "The Hub could not answer. This is a defect of hubguard's emulator: please report it.",
              );
    return { status: refusal.status, headers: refusal.headers, body: refusal.answer };
}
