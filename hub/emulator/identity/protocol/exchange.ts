import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { Json } from "../../wire/json.ts";

/** A request to whoever signs in the users of a Hub. */
export interface IdentityRequest extends Omit<ArmRequest, "text"> {
    /** As it was sent; empty without one. */
    body: string;
}

export interface IdentityReply extends ArmReply {
    body: Json;
}
