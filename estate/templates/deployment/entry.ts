import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import type { Loops } from "../../adapters/template/language/loops.ts";
import type { Path } from "../refusals/path.ts";

/** One resource of a template, copies counted one by one, with what can be told of it before anything is deployed. */
export interface Entry {
    /** Where it is written in the template. */
    path: Path;
    /** As it is written. */
    written: JsonObject;
    loops: Loops;
    /** With the types of what holds it: `Microsoft.Compute/virtualMachines/providers/locks`. */
    type: string;
    /** With the names of what holds it: `db/Microsoft.Authorization/keep`. */
    name: string;
    id: string;
    apiVersion: string;
    /** What it is called within the template, from version 2.0 of the language on. */
    symbol: string | undefined;
    /** The copy loop that makes it. */
    loop: string | undefined;
    /** Ids of the copies before it, where they are made one after the other. */
    after: readonly string[];
    /** Whether it is deployed: not where its condition is false, or where it exists already. */
    isDeployed: boolean;
    /** What it says that it depends on. */
    dependsOn: readonly string[];
}

export function isDeployment({ type }: Pick<Entry, "type">): boolean {
    return type.toLowerCase() === "microsoft.resources/deployments";
}

/** The type by itself, without that of a resource which it extends: `Microsoft.Authorization/locks`. */
export function ownTypeOf({ type, name }: Pick<Entry, "type" | "name">): string {
    const [types, names] = [type.split("/"), name.split("/")];
    const at = types.findLastIndex((one) => one.toLowerCase() === "providers");
    return at < 0 ? type : [names[at - 1], ...types.slice(at + 1)].join("/");
}
