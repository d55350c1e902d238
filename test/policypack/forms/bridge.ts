import type { Declared } from "../requests.ts";

/** How the SDK of a bridged provider writes resources. */
export interface Bridge {
    /** The type token of a kind of resource, by its name in Terraform: `linuxVirtualMachine`, `lbProbe`. */
    token(terraform: string): string;
    machines: "linux" | "windows" | "legacy";
    /** How a block is written that stands at most once. */
    block(value: unknown): unknown;
    /** The inputs of the provider. */
    provider(inputs: Record<string, unknown>): Record<string, unknown>;
}

/** What one resource becomes. @param all the stack that it is declared in */
export type Convert = (declared: Declared, bridge: Bridge, all: readonly Declared[]) => Declared[];
