import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { ActiveFault } from "../faults/active-fault.ts";
import { FaultProblem } from "../faults/fault.ts";
import { parseFault } from "../faults/parse-fault.ts";
import { textOf } from "../server/body.ts";
import { ArmError } from "../wire/arm-error.ts";
import { isObject, type JsonObject } from "../wire/json.ts";
import type { ConsoledHub } from "./consoled-hub.ts";

/** In bytes. */
const LONGEST_BODY = 64 * 1024;

/** What Hubs are told to get wrong: listed, added and removed at `/hubs/west/faults`. */
export function faultRoutes(hubs: readonly ConsoledHub[]): Hono<{ Bindings: HttpBindings }> {
    const faultsOf = (name: string) => {
        const found = hubs.find((hub) => hub.name === name.toLowerCase());
        if (!found) {
            const names = hubs.map((hub) => hub.name).join(", ");
            throw new ArmError(404, "HubNotFound", `There is no Hub '${name}'. There are: ${names}.`);
        }
        return found.faults;
    };
    return new Hono<{ Bindings: HttpBindings }>()
        .get("/:hub/faults", ({ req, json }) => json(faultsOf(req.param("hub")).all.map(listed)))
        .post("/:hub/faults", async ({ req, env, json }) => {
            const faults = faultsOf(req.param("hub"));
            const text = toldIn(req.header("content-type"), await textOf(env.incoming, LONGEST_BODY));
            return json(listed(faults.add(faultIn(text))), 201);
        })
        .delete("/:hub/faults", ({ req, body }) => {
            faultsOf(req.param("hub")).clear();
            return body(null, 204);
        })
        .delete("/:hub/faults/:id", ({ req, body }) => {
            const id = req.param("id");
            if (!faultsOf(req.param("hub")).remove(Number(id))) {
                throw new ArmError(404, "FaultNotFound", `There is no fault '${id}'.`);
            }
            return body(null, 204);
        });
}

function listed({ id, fault, seen, met }: ActiveFault): JsonObject {
    return { id, fault: fault.text, seen, met };
}

const EXAMPLE = '{ "fault": "429 every 3 retry-after 1" }';

/** What a request tells. A page of another site can send no JSON without asking first. @throws ArmError */
function toldIn(type: string | undefined, text: string): string {
    if (!/^application\/json\s*(;|$)/i.test(type ?? "")) {
        throw new ArmError(415, "UnsupportedMediaType", "Send JSON, with content-type: application/json.");
    }
    const told = parsed(text);
    if (!isObject(told) || typeof told.fault !== "string") {
        throw new ArmError(400, "InvalidFault", `The body is not a fault in JSON. Write e.g. ${EXAMPLE}.`);
    }
    return told.fault;
}

function faultIn(text: string) {
    try {
        return parseFault(text);
    } catch (error) {
        throw error instanceof FaultProblem ? new ArmError(400, "InvalidFault", error.message) : error;
    }
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
