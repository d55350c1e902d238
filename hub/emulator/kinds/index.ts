import { lock } from "./authorization/lock.ts";
import type { Kind } from "./kind.ts";
import { resourceGroup } from "./resources/resource-group.ts";

const ALL: readonly Kind[] = [lock, resourceGroup];

/** The kinds by their types, in lower case. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(ALL.map((kind) => [kind.type.toLowerCase(), kind]));
