import { availability } from "./availability.ts";
import { backup } from "./backup.ts";
import { deletion } from "./deletion.ts";
import { hub } from "./hub.ts";
import { metadata } from "./metadata.ts";
import type { Stack } from "./stack.ts";

/** Stacks that are judged in every form. A rule without one of them that it speaks of is added to them. */
export const stacks: readonly Stack[] = [...metadata, ...backup, ...deletion, ...availability, ...hub];
