import type { HubState } from "../hub/hub-state.ts";
import type { ArmReply, ArmRequest } from "../wire/exchange.ts";
import type { Address } from "./address.ts";

/** What Resource Manager answers itself; nothing where it leaves that to others after all. */
export type Route = (hub: HubState, request: ArmRequest, address: Address) => ArmReply | undefined;

/** By method and form: `GET microsoft.resources/subscriptions/{}`, with `*` for any namespace. */
export type Routes = Readonly<Record<string, Route>>;

/** The path as routes name it: types in lower case, names left out. */
export function formOf({ types, names }: Address): string {
    return types.map((type, at) => `/${type.toLowerCase()}${at < names.length ? "/{}" : ""}`).join("");
}
